import { expect } from "@playwright/test";
import { sorry, test } from "./room.ts";

test("another language is welcomed kindly and not marked", async ({ room }) => {
  const german = "Ich brauche am Samstag ein paar Stunden für mich, und dann koche ich für uns.";
  await room.paste(german);
  await expect(room.page.getByText("Elbowroom only reads English so far.")).toBeVisible();
  await expect(room.notes).toHaveCount(0);
  await expect(room.field).toHaveValue(german);
});

test("a megabyte pasted in stays editable, and the notes come back after it", async ({ room }) => {
  const { page, field } = room;
  const sentence = `${sorry}. `;
  const book = sentence.repeat(Math.ceil(1_048_576 / sentence.length));
  await field.fill(book);
  expect((await field.inputValue()).length).toBe(book.length);
  const heard = page.locator(".note, .aside-empty").first();
  await expect(heard).toBeVisible({ timeout: 10_000 });
  await field.fill(sorry);
  await expect(room.noteOn("sorry to ask")).toHaveCount(1);
});

const strange: Readonly<Record<string, string>> = {
  "only emoji": "😀😭❤️‍🔥👨‍👩‍👧‍👦",
  "right to left and zero width": "\u202eI need \u200btime\u202c אני צריך \u2066זמן\u2069",
  "lone surrogates": "I need \ud83d time \ude00 alone",
  NUL: "sorry to ask \0 but i need time",
  "nothing but white space": " \n\t \n ",
  markup: `<img src=x onerror="alert(1)"><script>alert(2)</script> I need an evening`,
  "ten thousand lines": "I need time\n".repeat(10_000),
};

for (const [what, text] of Object.entries(strange)) {
  test(`${what}: shown as text, never changed, no crash`, async ({ room }) => {
    const units = toUnits(text);
    await room.page.evaluate(putIntoField, units);
    await room.page.waitForTimeout(500);
    expect(await room.page.evaluate(unitsOfField)).toEqual(units);
    expect(await room.page.locator("img, main script").count()).toBe(0);
    await room.page.evaluate(putIntoField, toUnits(sorry));
    await expect(room.noteOn("sorry to ask")).toHaveCount(1);
  });
}

/** As numbers, since neither NUL nor half a character survives the way from the test to the page. */
function toUnits(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function putIntoField(units: readonly number[]): void {
  const field = document.querySelector("textarea");
  if (field === null) return;
  field.value = units.map((unit) => String.fromCharCode(unit)).join("");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function unitsOfField(): readonly number[] {
  const text = document.querySelector("textarea")?.value ?? "";
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
