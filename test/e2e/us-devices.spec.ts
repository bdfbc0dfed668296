import { expect, type Page } from "@playwright/test";
import { button } from "./room.ts";
import { agree, field, share, soon, test } from "./us-couple.ts";

test.setTimeout(180_000);

const devices = (page: Page) => page.locator(".us-devices li");
const twelve = (page: Page) => field(page, "Your twelve words");

/** What the other sees of the space, word for word. */
async function seenBy(page: Page): Promise<string> {
  await expect(page.getByText("Shared.", { exact: true })).toBeVisible(soon);
  return page.getByRole("main").innerText();
}

async function leaveNote(page: Page, words: string): Promise<void> {
  await button(page, /^Leave a word/u).click();
  await field(page, "Your words").fill(words);
  await share(page);
}

async function makeWords(page: Page): Promise<string> {
  await button(page, "Who is here").click();
  await button(page, /^Make (?:twelve|new) words/u).click();
  await expect(page.getByRole("heading", { name: "Your twelve words" })).toBeVisible(soon);
  const words = await page.locator(".code-words li").allInnerTexts();
  expect(words).toHaveLength(12);
  return words.join(" ");
}

test("who has lost everything comes back by twelve words, and the other sees nothing of it", async ({
  couple,
}) => {
  const { ana, ben, another } = couple;
  await agree(couple);
  const words = await makeWords(ana);
  await expectOnPaper(ana);
  await button(ana, "I have written them down").click();
  await expect(ana.getByText("You have twelve words to come back by.")).toBeVisible();
  await expect(ana.getByText(words.split(" ")[0] ?? "", { exact: true })).toHaveCount(0);
  await expect(devices(ana)).toHaveCount(1);
  await button(ana, "Back").click();
  const before = await seenBy(ben);

  const fresh = await another();
  await fresh.goto("/#/us");
  await button(fresh, "I lost my device").click();
  const [first = "", ...others] = words.split(" ");
  await twelve(fresh).fill([`${first}q`, ...others].join(", "));
  await button(fresh, "Open it here").click();
  await expect(fresh.getByText(`Word 1, “${first}q”, is not in the list.`)).toBeVisible();
  await button(fresh, `Take “${first}”`).click();
  await button(fresh, "Open it here").click();
  await expect(fresh.getByText("You both said yes to this.")).toBeVisible(soon);
  await expect(fresh.getByText("The words you came by are used up.")).toBeVisible();

  await expect(ana.getByText("This device is let in no more.")).toBeVisible(soon);
  expect(await seenBy(ben)).toBe(before);
  await leaveNote(ben, "welcome back");
  await expect(fresh.getByText("welcome back")).toBeVisible(soon);
  await leaveNote(fresh, "thank you");
  await expect(ben.getByText("thank you")).toBeVisible(soon);
  await ana.reload();
  await expect(ana.getByText("This device is let in no more.")).toBeVisible(soon);
  await expect(ana.getByText("welcome back")).toHaveCount(0);

  // Used up: they open nothing, and new ones do.
  const late = await another();
  await late.goto("/#/us");
  await button(late, "I lost my device").click();
  await twelve(late).fill(words);
  await button(late, "Open it here").click();
  await expect(late.getByText("These words open nothing here.")).toBeVisible(soon);
  await fresh.reload();
  await makeWords(fresh);
});

/** The words, and nothing of the page around them. */
async function expectOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".code-words li").first()).toBeVisible();
  await expect(button(page, "Print them")).toBeHidden();
  await expect(page.getByRole("heading", { name: "Your twelve words" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
}

test("a second device follows the first and the other, and is taken out again", async ({
  couple,
}) => {
  const { ana, ben, another } = couple;
  await agree(couple);
  const before = await seenBy(ben);
  await button(ana, "Who is here").click();
  await button(ana, "Add a device").click();
  await expect(ana.getByRole("img", { name: "The link as a QR code" })).toBeVisible(soon);
  const link = await field(ana, "The link").inputValue(soon);

  const tablet = await another();
  await tablet.goto(link);
  await expect(tablet.getByRole("heading", { name: "Add this device" })).toBeVisible(soon);
  await button(tablet, "Add it").click();
  await expect(tablet.getByText("You both said yes to this.")).toBeVisible(soon);
  await expect(tablet.getByText("You asked")).toBeVisible();
  expect(await seenBy(ben)).toBe(before);

  await leaveNote(tablet, "from the tablet");
  await ana.goto("/#/us");
  for (const page of [ana, ben]) {
    await expect(page.getByText("from the tablet")).toBeVisible(soon);
  }
  await leaveNote(ana, "from the phone");
  await leaveNote(ben, "from the other");
  await expect(tablet.getByText("from the phone")).toBeVisible(soon);
  await expect(tablet.getByText("from the other")).toBeVisible(soon);

  await button(ana, "Who is here").click();
  await expect(devices(ana)).toHaveCount(2);
  // This relay sends no pushes, so there is no switch for them.
  await expect(ana.getByText("When something comes")).toHaveCount(0);
  await button(ana, "Take it out").click();
  await expect(tablet.getByText("This device is let in no more.")).toBeVisible(soon);
  await expect(devices(ana)).toHaveCount(1);
  await button(ana, "Back").click();
  await leaveNote(ana, "after that");
  await expect(ben.getByText("after that")).toBeVisible(soon);
  await expect(tablet.getByText("after that")).toHaveCount(0);
  await expect(tablet.getByText("from the other")).toBeVisible();
});

test("whoever leaves can delete what the relay keeps, for both; each keeps their copy", async ({
  couple,
}) => {
  const { ana, ben } = couple;
  await agree(couple);
  await button(ben, "Leave this space").click();
  await ben.getByText("Leave, and delete what the relay keeps").click();
  await expect(ben.getByText("It goes for both of you.")).toBeVisible();
  await button(ben, "Leave and delete").click();
  await expect(ben.getByText("and nothing more comes in")).toBeVisible(soon);
  await expect(ana.getByText("This device is let in no more.")).toBeVisible(soon);
  await ana.reload();
  await expect(ana.getByText("This device is let in no more.")).toBeVisible(soon);
  for (const page of [ana, ben])
    await expect(page.getByText("You asked").or(page.getByText("From them")).first()).toBeVisible();
});
