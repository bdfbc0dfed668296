import { expect, type Page } from "@playwright/test";
import { button, test } from "./room.ts";

async function answerFourQuestions(page: Page): Promise<void> {
  await button(page, "Help me find the words").click();
  await expect(page.getByRole("heading", { name: "What do you need?" })).toBeFocused();
  await page.getByLabel("When?").fill("Saturday morning");
  await page.getByLabel("What for?").fill("to read");
  await button(page, "Next").click();
  await page.getByLabel("One reason of your own").fill("work has been loud all week");
  await button(page, "Next").click();
  await page.getByLabel("What do you two enjoy together?").fill("our Sunday walks");
  await button(page, "Next").click();
  await button(page, "Skip this one").click();
}

test("four questions lead to three drafts that use the answers", async ({ room }) => {
  const { page } = room;
  await answerFourQuestions(page);
  await button(page, /Text message/u).click();
  const drafts = page.locator(".draft");
  await expect(drafts).toHaveCount(3);
  const texts = await drafts.locator(".draft-text").allInnerTexts();
  expect(new Set(texts).size).toBe(3);
  expect(texts.every((text) => text.includes("Saturday"))).toBe(true);
  await button(page, "Other three").click();
  await expect.poll(() => drafts.locator(".draft-text").allInnerTexts()).not.toEqual(texts);
});

test("every question can be skipped, and back works, the browser's own too", async ({ room }) => {
  const { page } = room;
  await button(page, "Help me find the words").click();
  await page.getByLabel("When?").fill("tonight");
  await button(page, "Skip this one").click();
  await expect(page.getByRole("heading", { name: "Where does it come from?" })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("When?")).toHaveValue("tonight");
  for (let screen = 0; screen < 4; screen += 1) await button(page, "Skip this one").click();
  await button(page, /Letter/u).click();
  await expect(page.locator(".draft")).toHaveCount(3);
  await button(page, "Back").click();
  await expect(page.getByRole("heading", { name: "How will you say it?" })).toBeVisible();
});

test("someone chooses a draft and goes on editing it", async ({ room }) => {
  const { page } = room;
  await answerFourQuestions(page);
  await button(page, /Text message/u).click();
  const chosen = page.locator(".draft").first();
  const firstLine = await chosen.locator(".draft-text p").first().innerText();
  await button(chosen, "Use this one").click();
  await expect(room.field).toBeFocused();
  expect((await room.field.inputValue()).startsWith(firstLine)).toBe(true);
  await room.type(" x");
  await expect(room.field).toHaveValue(/ x$/u);
  await expect(page.locator(".point-met").first()).toBeVisible();
});

test("a draft asks before it takes the place of one's own words, and undo brings them back", async ({
  room,
}) => {
  const { page } = room;
  await room.paste("my own words");
  await answerFourQuestions(page);
  await button(page, /Letter/u).click();
  const use = button(page.locator(".draft").first(), "Use this one");
  await use.click();
  await button(page, "Keep mine").click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await use.click();
  await button(page, "Replace my words").click();
  await expect(room.field).not.toHaveValue("my own words");
  await button(page, "Undo").click();
  await expect(room.field).toHaveValue("my own words");
});

test("a talk card prints on one page, with a line for each of four reactions", async ({ room }) => {
  const { page } = room;
  await answerFourQuestions(page);
  await button(page, /Face to face/u).click();
  await button(page.locator(".draft").first(), "Use this one").click();
  await expect(room.field).toBeFocused();
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/gu)?.length).toBe(1);
  // An empty page would have no typeface in it.
  expect(pdf.includes("/Type /Font")).toBe(true);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-reactions .print-line")).toHaveCount(4);
  await expect(room.field).toBeHidden();
});
