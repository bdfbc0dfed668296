import { expect, type Page } from "@playwright/test";
import { fieldsByFile } from "../fields.ts";
import { xssPayloads } from "../xss-payloads.ts";
import { button } from "./room.ts";
import {
  createTypist,
  expectSilence,
  typeIntoAll,
  typeIntoFieldsOf,
  type Typist,
} from "./typist.ts";
import { field, share, soon, test } from "./us-couple.ts";

/** What goes out to the other: several ways to run, in the space that a line has. */
const letter = xssPayloads.slice(0, 5).join(" ");
const answer = xssPayloads.slice(20, 25).join(" ");
const note = xssPayloads.slice(40, 45).join(" ");
const need = xssPayloads.slice(60, 65).join(" ");

type Both = { readonly hers: Typist; readonly his: Typist };

test("three hundred texts that would run go into all that two share: none runs with either", async ({
  couple: { ana, ben },
}) => {
  test.setTimeout(300_000);
  const both = { hers: await createTypist(ana), his: await createTypist(ben) };
  await ask(both);
  await replyTo(both);
  await leaveWord(both);
  await sayNeeds(both);
  await typeIntoWeek(both.hers);
  // Kept, and shown again to both.
  for (const page of [ana, ben]) {
    await page.goto("about:blank");
    await page.goto("/#/us");
    for (const words of [letter, answer, note, need]) await expectToSee(page, words);
  }
  const files = Object.keys(fieldsByFile).filter((file) => file.startsWith("us/"));
  const walked = new Set([...both.hers.walked, ...both.his.walked]);
  expect([...walked].toSorted()).toEqual(files.toSorted());
  await expectSilence(both.hers);
  await expectSilence(both.his);
});

async function ask({ hers, his }: Both): Promise<void> {
  const [ana, ben] = [hers.page, his.page];
  await ana.goto("/#/us");
  await button(ana, "I lost my device").click();
  await typeIntoFieldsOf("us/words-view.tsx", hers);
  await button(ana, "Open it here").click();
  await expect(
    ana
      .getByText("A recovery code has twelve words.")
      .or(button(ana, /^Take “/u))
      .first(),
  ).toBeVisible();
  await button(ana, "Back").click();
  await button(ana, "Write to them").click();
  await typeIntoFieldsOf("us/ask-view.tsx", hers, letter);
  await button(ana, "See it as they will").click();
  await expectToSee(ana, letter);
  await button(ana, "Share this").click();
  await button(ana, "Skip this").click();
  const link = await field(ana, "The link").inputValue(soon);
  await typeIntoFieldsOf("us/link-view.tsx", hers);
  await ben.goto(link);
  await expectToSee(ben, letter);
}

/** Yes, but: with terms of one's own; then a talk first. */
async function replyTo({ hers, his }: Both): Promise<void> {
  const [ana, ben] = [hers.page, his.page];
  await button(ben, /^Yes, but/u).click();
  await expect(field(ben, "How long?")).toBeVisible();
  await typeIntoAll(his, answer);
  await ben.getByRole("radio", { name: /^Let us talk first/u }).check({ force: true });
  await typeIntoFieldsOf("us/answer-view.tsx", his, answer);
  await button(ben, "See it as they will").click();
  await button(ben, "Send my answer").click();
  for (const page of [ana, ben]) await expectToSee(page, answer);
}

async function leaveWord({ hers, his }: Both): Promise<void> {
  await typeIntoFieldsOf("us/own-view.tsx", hers);
  await button(hers.page, /^Leave a word/u).click();
  await typeIntoFieldsOf("us/write-view.tsx", hers, note);
  await share(hers.page);
  await expectToSee(his.page, note);
}

async function sayNeeds({ hers, his }: Both): Promise<void> {
  const [ana, ben] = [hers.page, his.page];
  await button(ana, /^Say what you need/u).click();
  await typeIntoFieldsOf("us/need-view.tsx", hers, need);
  await share(ana);
  await button(ben, "Say what I need").click(soon);
  await share(ben);
  for (const page of [ana, ben]) await expectToSee(page, need);
}

async function typeIntoWeek(typist: Typist): Promise<void> {
  await button(typist.page, /^Propose a week/u).click();
  await button(typist.page, "Add a time").click();
  await typeIntoFieldsOf("us/plan-view.tsx", typist);
}

async function expectToSee(page: Page, words: string): Promise<void> {
  await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible(soon);
}
