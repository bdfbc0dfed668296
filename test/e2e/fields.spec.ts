import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { findFreePort } from "../caldav/servers.ts";
import { fieldsByFile } from "../fields.ts";
import { xssPayloads } from "../xss-payloads.ts";
import { button, settled } from "./room.ts";
import { serveApp } from "./serve-app.ts";
import {
  createTypist,
  expectSilence,
  typeIntoAll,
  typeIntoFieldsOf,
  type Typist,
} from "./typist.ts";

const patience = { timeout: 60_000 };
const words = "acorn lantern puddle violin gravel teapot";

async function openRoom(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name }).click();
  await expect(page.locator("main h1").filter({ visible: true })).toBeVisible();
}

async function throughSay(typist: Typist): Promise<void> {
  const { page } = typist;
  await typeIntoAll(typist, xssPayloads.join("\n"));
  await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "saved", patience);
  await button(page, "What they may hear").click();
  for (let tap = 0; tap < 3; tap += 1) await button(page, "Next").click();
  await typeIntoAll(typist);
  await button(page, "Done").click();
  await button(page, "Help me find the words").click();
  for (let screen = 0; screen < 4; screen += 1) {
    await typeIntoAll(typist);
    await button(page, "Next").click();
  }
  await button(page, /Face to face/u).click();
  await expect(page.locator(".draft").first()).toBeVisible();
}

async function throughPractise(typist: Typist): Promise<void> {
  const { page } = typist;
  await openRoom(page, "Practise");
  await button(page, /^A free evening/u).click();
  await button(page, "Sit down with them").click();
  await button(page, "Skip this").click();
  await typeIntoAll(typist, xssPayloads.slice(0, 12).join(" "));
  await page.getByRole("textbox", { name: "What you say to them" }).press("Enter");
  await expect(page.locator(".turn .line-theirs")).toHaveCount(1);
}

async function throughChair(typist: Typist): Promise<void> {
  const { page } = typist;
  // The room opens anew, with the talk under way in it.
  await settled(page);
  await page.reload();
  await button(page, /^A weekend away alone/u).click();
  await page.getByText("Or switch chairs").click();
  await button(page, "With blame").click();
  await button(page, "Skip this").click();
  await expect(page.locator(".line-theirs")).toHaveCount(1);
  await typeIntoAll(typist);
}

/** To the step at which a day for the talk is set. */
async function throughToday(typist: Typist): Promise<void> {
  const { page } = typist;
  await openRoom(page, "Today");
  await button(page, "I know what I need").click();
  await page.getByText("Another time").click();
  await typeIntoFieldsOf("today/meet-view.tsx", typist);
}

async function throughPlan(typist: Typist): Promise<void> {
  const { page } = typist;
  await openRoom(page, "Plan");
  await button(page, "Say when I am free").click();
  await page.getByText("Paste it as text").click();
  await typeIntoAll(typist);
  await button(page, "Read it").click();
  await button(page, "Done").click();
  await button(page, "Go on").click();
  await typeIntoAll(typist);
  await button(page, "Go on").click();
  await button(page, "Show the week").click();
  await expect(
    page.locator('[data-work="idle"]').or(button(page, "This one will do")).first(),
  ).toBeVisible(patience);
  await button(page, "I say yes to this").click();
  await button(page, "They said yes").click();
  await button(page, "Into my calendar").click();
  await typeIntoAll(typist);
}

async function throughBalance(typist: Typist): Promise<void> {
  const { page } = typist;
  await openRoom(page, "Balance");
  await button(page, /^Put in a time/u).click();
  await page.getByRole("radio", { name: "Time alone", exact: true }).check();
  await button(page, "Put it in").click();
  await button(page, "Check in").click();
  await typeIntoAll(typist);
  await button(page, "Keep it").click();
  await page.getByRole("radio", { name: "Stings a little", exact: true }).check({ force: true });
  await typeIntoAll(typist);
}

async function throughSettings(typist: Typist): Promise<void> {
  const { page } = typist;
  await openRoom(page, "Settings");
  await button(page, "Make a backup").click();
  await typeIntoAll(typist, words);
  const saving = page.waitForEvent("download", patience);
  await button(page, "Save the backup").click();
  const backup = await (await saving).path();
  await page.getByLabel("Read a file back in").setInputFiles({
    name: "notes.backup",
    mimeType: "application/octet-stream",
    buffer: await readFile(backup),
  });
  const wordsOfBackup = page.getByLabel("The words of this backup");
  await expect(wordsOfBackup).toBeVisible();
  await typeIntoAll(typist, words);
  await button(page, "Read it").click();
  await expect(wordsOfBackup).toHaveCount(0, patience);
  await throughTheLock(typist);
}

async function throughTheLock(typist: Typist): Promise<void> {
  const { page } = typist;
  await button(page, "Set a lock").click();
  await page.getByRole("radio", { name: "My own" }).click({ force: true });
  await typeIntoAll(typist, words);
  await expect(page.getByText("Strong enough.")).toBeVisible(patience);
  await button(page, "Set this lock").click();
  await button(page, "I wrote it down").click(patience);
  for (const way of ["Change the words", "Take the lock away"]) {
    await button(page, way).click();
    await typeIntoAll(typist);
    await button(page, "Not now").first().click();
  }
  await button(page, "Lock now").click();
  await expect(page.getByLabel("Your passphrase")).toBeVisible();
  await typeIntoAll(typist);
  await button(page, "I forgot it").click();
  await typeIntoAll(typist);
}

/** Those that the first of the stories does not come to. */
const isElsewhere = (file: string): boolean =>
  file.startsWith("us/") || file === "plan/server-view.tsx";

test("three hundred texts that would run go into every field there is: none runs", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const typist = await createTypist(page);
  await page.goto("/");
  await throughSay(typist);
  await throughPractise(typist);
  await throughChair(typist);
  await throughToday(typist);
  await throughPlan(typist);
  await throughBalance(typist);
  // Kept, and shown again in every room.
  await settled(page);
  await page.reload();
  for (const room of ["Today", "Say", "Practise", "Plan", "Balance", "Us", "Help", "Settings"]) {
    await openRoom(page, room);
  }
  await throughSettings(typist);
  const all = Object.entries(fieldsByFile).flatMap(([file, fields]) =>
    isElsewhere(file) ? [] : fields.flat(),
  );
  expect([...typist.typed].toSorted()).toEqual([...new Set(all)].toSorted());
  await expectSilence(typist);
});

test("nor does any of them run where a server for calendars is named", async ({ page }) => {
  const port = await findFreePort();
  const app = await serveApp(port, { forwardTo: ["dav.example.org"], connectTo: [], model: null });
  const typist = await createTypist(page);
  await page.goto(`http://localhost:${port}/#/plan`);
  await button(page, "Say when I am free").click();
  await button(page, "It lies on a server").click();
  await typeIntoFieldsOf("plan/server-view.tsx", typist);
  await button(page, "Connect").click();
  await expect(page.locator(".trouble")).not.toBeEmpty(patience);
  await expectSilence(typist);
  app.close();
});
