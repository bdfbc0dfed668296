import { expect } from "@playwright/test";
import { button, sorry, test } from "./room.ts";

test("someone opens the page and the caret is already there", async ({ room }) => {
  await expect(room.field).toBeFocused();
  await expect(room.field).toHaveValue("");
  await expect(room.page).toHaveTitle("Notes");
});

test("someone types a sorry message and sees the first note while typing", async ({ room }) => {
  await room.type("sorry to ask but could i maybe have a bit of time alone");
  await expect(room.noteOn("sorry to ask")).toHaveCount(1);
  await room.type(" sometime, no worries if not");
  await expect(room.field).toHaveValue(sorry);
  await expect(room.notes).toHaveCount(3);
  await expect(room.notes.filter({ hasText: "Not there yet" }).first()).toBeVisible();
  await button(room.page, /^and .* more$/u).click();
  await expect(button(room.page, "Back to the first")).toBeVisible();
});

test("the words are marked in the text", async ({ room }) => {
  await room.paste(sorry);
  await expect(room.notes.first()).toBeVisible();
  const marked = () =>
    room.page.evaluate(() => [...(CSS.highlights.get("risk") ?? [])].map(String));
  await expect.poll(marked).toContain("sorry to ask");
  await room.field.press("Home");
  await room.type("hey, ");
  await expect.poll(marked).toContain("sorry to ask");
});

test("marks stay under their words while paragraphs are parted, joined and gone", async ({
  room,
}) => {
  await room.paste("Hi love,\n\nsorry to ask. You never listen to me.\n\nsee you later");
  const marked = () =>
    room.page.evaluate(() => [...(CSS.highlights.get("risk") ?? [])].map(String));
  const sheet = () =>
    room.page.locator(".mirror").evaluate((mirror) => {
      const field = document.querySelector("textarea");
      const isAlike = mirror.textContent === `${field?.value}\n`;
      return { isAlike, isAsHigh: mirror.clientHeight === field?.clientHeight };
    });
  await expect.poll(marked).toContain("sorry to ask");
  const place = (await room.field.inputValue()).indexOf("You never");
  await room.field.evaluate(
    (field: HTMLTextAreaElement, at) => field.setSelectionRange(at, at),
    place,
  );
  for (const key of ["Enter", "Enter", "Backspace", "Backspace", "x", "Backspace"]) {
    await room.field.press(key);
    expect(await sheet()).toEqual({ isAlike: true, isAsHigh: true });
    expect(await marked()).toContain("sorry to ask");
  }
  await room.field.press("ControlOrMeta+a");
  await room.field.press("Backspace");
  expect(await sheet()).toEqual({ isAlike: true, isAsHigh: true });
  await expect.poll(marked).toEqual([]);
});

test("marks are where a new reading would put them, whatever is typed around them", async ({
  room,
}) => {
  const words = "Hi love,\n\nsorry to ask. You never listen to me, sorry.\n\nsee you later";
  const marks = () =>
    room.page.evaluate(() => {
      const blocks = [...document.querySelectorAll(".mirror > div")];
      return [...CSS.highlights].flatMap(([name, highlight]) =>
        [...highlight].map(({ startContainer, startOffset, endOffset }) =>
          [
            name,
            blocks.findIndex((one) => one.contains(startContainer)),
            startOffset,
            endOffset,
          ].join(),
        ),
      );
    });
  const at = async (before: string) => {
    const place = (await room.field.inputValue()).indexOf(before);
    await room.field.evaluate(
      (field: HTMLTextAreaElement, there) => field.setSelectionRange(there, there),
      place,
    );
  };
  await room.paste(words);
  await expect.poll(marks).not.toEqual([]);
  // Right before a mark, within it, over its end, and right after it.
  await at("sorry to");
  await room.type("(");
  await at("rry to");
  await room.type("o");
  await room.field.press("Backspace");
  await at(". You");
  await room.field.press("Backspace");
  await room.type("k now");
  await room.page.waitForTimeout(1_000);
  const moved = (await marks()).toSorted();
  expect(moved.length).toBeGreaterThan(1);
  const text = await room.field.inputValue();
  await room.field.press("ControlOrMeta+a");
  await room.field.press("Backspace");
  await expect.poll(marks).toEqual([]);
  await room.paste(text);
  await expect.poll(async () => (await marks()).toSorted()).toEqual(moved);
});

test("notes that only move with their words are left as they are, and still lead there", async ({
  room,
}) => {
  await room.paste(`Hello.\n\n${sorry}`);
  await expect(room.notes).toHaveCount(3);
  const apology = room.noteOn("sorry to ask");
  await apology.getByText("Why", { exact: true }).click();
  await apology.evaluate((card) => {
    const changes: string[] = [];
    Object.assign(globalThis, { card, changes });
    const watch = new MutationObserver((all) => changes.push(...all.map(({ type }) => type)));
    watch.observe(card, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await room.field.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(6, 6));
  await room.type(" The bins are full.");
  await expect(room.page.locator("#kept-where")).toHaveAttribute("data-saving", "saved");
  // Long enough for the notes to follow, which they do in the pauses.
  await room.page.waitForTimeout(1_500);
  expect(await room.page.evaluate((): unknown => Reflect.get(globalThis, "changes"))).toEqual([]);
  expect(await apology.evaluate((card) => card === Reflect.get(globalThis, "card"))).toBe(true);
  await apology.locator(".words").click();
  const selected = await room.field.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe("sorry to ask");
  await apology.locator(".rewrite").first().click();
  await expect(room.field).not.toHaveValue(/sorry/u);
  await expect(room.field).toHaveValue(/^Hello\. The bins are full\.\n/u);
});

test("someone takes a rewrite and takes it back, by the button and by the keyboard", async ({
  room,
}) => {
  await room.paste(sorry);
  const rewrite = room.noteOn("sorry to ask").locator(".rewrite").first();
  await rewrite.click();
  await expect(room.field).not.toHaveValue(/sorry/u);
  await expect(room.noteOn("sorry to ask")).toHaveCount(0);
  await button(room.page, "Undo").click();
  await expect(room.field).toHaveValue(sorry);

  await rewrite.click();
  await expect(room.field).not.toHaveValue(/sorry/u);
  await room.field.press("ControlOrMeta+z");
  await expect(room.field).toHaveValue(sorry);
});

test("someone mutes a kind of note and brings it back", async ({ room }) => {
  await room.paste(sorry);
  const apology = room.noteOn("sorry to ask");
  await apology.getByText("Why", { exact: true }).click();
  await button(apology, "Never show this kind").click();
  await expect(apology).toHaveCount(0);
  await room.page.getByText("What you put away").click();
  await button(room.page, "Show this kind again").click();
  await expect(apology).toHaveCount(1);
});

test("someone sets one note aside and it stays aside while they type on", async ({ room }) => {
  await room.paste(sorry);
  const apology = room.noteOn("sorry to ask");
  await button(apology, "Not this one").click();
  await expect(apology).toHaveCount(0);
  await room.type(", love");
  await expect(room.field).toHaveValue(`${sorry}, love`);
  await expect(room.notes.first()).toBeVisible();
  await expect(apology).toHaveCount(0);
});

test("a click into marked words brings up their note", async ({ room }) => {
  await room.paste(sorry);
  await expect(room.notes.first()).toBeVisible();
  await room.page.evaluate(() => {
    const field = document.querySelector("textarea");
    field?.setSelectionRange(8, 8);
    field?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  await expect(room.page.locator(".note[aria-current] .words")).toContainText("sorry to ask");
});

test("a harmful draft is named, set apart, and never polished", async ({ room }) => {
  await room.paste("If you go out with your friends again I'm leaving you. I need Sunday for me.");
  const harm = room.page.locator(".harm-list .note").first();
  await expect(harm).toContainText("Stop here first");
  await expect(harm.locator(".rewrite")).toHaveCount(0);
  await expect(button(harm, "Never show this kind")).toHaveCount(0);
});

test("someone describes their partner in four taps and sees what they may hear", async ({
  room,
}) => {
  await room.paste("I need Saturday morning to myself. I love our evenings.");
  await button(room.page, "What they may hear").click();
  await room.page.getByRole("radio", { name: "Wants to be close" }).click();
  await room.page.getByRole("radio", { name: "Hurts a lot" }).click();
  await room.page.getByRole("radio", { name: "Kind words" }).click();
  await button(room.page, "work is hard").click();
  await button(room.page, "Done").click();
  const heard = room.page.locator(".heard");
  await expect(heard.first()).toContainText("They may");
  await expect(heard.filter({ hasText: "Nothing here answers that yet." }).first()).toBeVisible();
  await room.paste(" You matter to me, and I'm back at one.");
  await expect(heard.filter({ hasText: "Your words answer it" }).first()).toBeVisible();
});

test("the keyboard alone does it all", async ({ room }) => {
  const { page } = room;
  await room.paste(sorry);
  await expect(room.notes.first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(button(page, "Notes")).toBeFocused();
  await room.noteOn("sorry to ask").getByRole("button").first().focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".note:focus-within .words")).toContainText("sorry to ask");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(room.field).not.toHaveValue(/sorry/u);
  // The next note has the focus, not the top of the page.
  await expect(page.locator(".note:focus-within")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(room.field).toBeFocused();
});

test("the keyboard can pass over a choice on the way to another", async ({ room }) => {
  const { page } = room;
  await room.paste("I need Saturday morning to myself.");
  await button(page, "What they may hear").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Flares up quickly" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Hardly matters" })).toBeFocused();
});

test("on a phone Copy stays in sight, whatever is written and however long the notes are", async ({
  room,
}) => {
  const { page } = room;
  await page.setViewportSize({ width: 360, height: 740 });
  await room.paste(`${sorry}\n\n${"I love our evenings. ".repeat(40)}`);
  await expect(room.notes.first()).toBeAttached();
  for (const place of ["start", "middle", "end"]) {
    await page.evaluate((where) => {
      const { scrollHeight } = document.documentElement;
      scrollTo(0, { start: 0, middle: scrollHeight / 2, end: scrollHeight }[where] ?? 0);
    }, place);
    await expect(button(page, "Copy")).toBeInViewport({ ratio: 1 });
  }
});
