import { expect, type Page } from "@playwright/test";
import { expectClean, fewLooks, looks, nameOfLook, wear } from "./looks.ts";
import { button } from "./room.ts";
import { agree, field, openLetter, share, shareAsk, soon, test, writeAsk } from "./us-couple.ts";

test.setTimeout(600_000);

/** As it is drawn on a phone, on a desk, by night, enlarged and in forced colours. */
async function expectCleanIn(
  all: typeof looks | typeof fewLooks,
  page: Page,
  screen: string,
): Promise<void> {
  for (const look of all) {
    await wear(page, look);
    await expectClean(page, `${screen}, ${nameOfLook(look)}`, look);
  }
}

test("asking is clean in every look, from the first page to the link", async ({
  couple: { ana },
}) => {
  await ana.goto("/#/us");
  await expect(button(ana, "Write to them")).toBeVisible(soon);
  await expectCleanIn(fewLooks, ana, "start");
  await button(ana, "I lost my device").click();
  await field(ana, "Your twelve words").fill("tigar abandn zoo");
  await button(ana, "Open it here").click();
  await expect(button(ana, "Take “tiger”")).toBeVisible();
  await expectCleanIn(fewLooks, ana, "coming back");
  await button(ana, "Back").click();
  await writeAsk(ana);
  await ana.getByText("Letter for letter").click();
  await expectCleanIn(fewLooks, ana, "preview");
  await button(ana, "Back").click();
  await expectCleanIn(fewLooks, ana, "ask");
  await button(ana, "See it as they will").click();
  await shareAsk(ana);
  await expectCleanIn(looks, ana, "link");
});

test("the letter and its answer are clean in every look", async ({ couple: { ana, ben } }) => {
  await writeAsk(ana);
  await openLetter(ben, await shareAsk(ana));
  await expectCleanIn(looks, ben, "letter");
  await button(ben, /^Yes, but/u).click();
  await expectCleanIn(fewLooks, ben, "answer");
});

test("what two share is clean in every look", async ({ couple }) => {
  const { ana } = couple;
  await agree(couple);
  await button(ana, /^Leave a word/u).click();
  await expectCleanIn(fewLooks, ana, "write");
  await ana.getByRole("radio", { name: "A promise" }).click();
  await button(ana, "Thursday evening is ours.").click();
  await share(ana);
  await button(ana, /^Say what you need/u).click();
  await expectCleanIn(fewLooks, ana, "need");
  await share(ana);
  await button(ana, /^Propose a week/u).click();
  await button(ana, "Add a time").click();
  await ana.getByLabel("Day", { exact: true }).fill("2030-03-09");
  await ana.getByLabel("From", { exact: true }).fill("09:00");
  await ana.getByLabel("To", { exact: true }).fill("12:00");
  await expectCleanIn(fewLooks, ana, "plan");
  await share(ana);
  await button(ana, /^Look at this month/u).click();
  await expectCleanIn(fewLooks, ana, "check-in");
  await ana.getByRole("radio", { name: "Nearly" }).first().click();
  await share(ana);
  await expectCleanIn(looks, ana, "space");
  await button(ana, "Who is here").click();
  await expectCleanIn(fewLooks, ana, "together");
  await button(ana, "Back").click();
  await button(ana, "Leave this space").click();
  await expectCleanIn(fewLooks, ana, "leave");
  await button(ana, "Leave now").click();
  await expect(ana.getByText("and nothing more comes in")).toBeVisible(soon);
  await expectCleanIn(fewLooks, ana, "left");
});

test("twelve words are clean in every look", async ({ couple }) => {
  const { ana } = couple;
  await agree(couple);
  await button(ana, "Who is here").click();
  await button(ana, "Make twelve words").click();
  await expect(ana.getByRole("heading", { name: "Your twelve words" })).toBeVisible(soon);
  await expectCleanIn(fewLooks, ana, "twelve words");
});
