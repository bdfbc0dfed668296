import { expect, type Page } from "@playwright/test";
import { button } from "./room.ts";
import {
  agree,
  field,
  openLetter,
  sendAnswer,
  share,
  shareAsk,
  soon,
  test,
  words,
  writeAsk,
} from "./us-couple.ts";
import type { Wire } from "./wire.ts";

test.setTimeout(120_000);

const online = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("online")));

async function proposeWeek(page: Page, from: string, to: string): Promise<void> {
  await button(page, /^Propose a week/u).click();
  await button(page, "Add a time").click();
  await page.getByLabel("Day", { exact: true }).fill("2030-03-09");
  await page.getByLabel("From", { exact: true }).fill(from);
  await page.getByLabel("To", { exact: true }).fill(to);
  await share(page);
}

test("from the letter to an agreed week, and to leaving", async ({ couple }) => {
  const { ana, ben } = couple;
  await agree(couple);

  await proposeWeek(ana, "09:00", "12:00");
  await expect(ben.getByText("They propose")).toBeVisible(soon);
  await expect(ben.getByText("Saturday 9 March, 09:00 to 12:00, theirs")).toBeVisible();
  await button(ben, "Yes to this week").click();
  await button(ben, "Share this").click();
  await button(ben, "Skip this").click();
  for (const page of [ana, ben]) {
    await expect(page.getByText("You both want this week")).toBeVisible(soon);
  }

  await button(ben, "Leave this space").click();
  await button(ben, "Leave now").click();
  await expect(ben.getByText("and nothing more comes in")).toBeVisible(soon);
  await ben.reload();
  await expect(ben.getByText(words)).toBeVisible(soon);
  await ana.reload();
  await expect(ana.getByText("You are on your own here now.")).toBeVisible(soon);
});

test("a smaller yes is taken up, and both see the same", async ({ couple: { ana, ben } }) => {
  await writeAsk(ana);
  await openLetter(ben, await shareAsk(ana));
  await button(ben, /^Yes, but/u).click();
  await field(ben, "When?").fill("Sunday morning");
  await button(ben, "See it as they will").click();
  await button(ben, "Send my answer").click();
  await button(ana, "Yes to that").click(soon);
  await button(ana, "Share this").click();
  for (const page of [ana, ben]) {
    await expect(page.getByText("You both said yes to this.")).toBeVisible(soon);
  }
});

test("not now is heard kindly, and rests", async ({ couple: { ana, ben } }) => {
  await writeAsk(ana);
  await openLetter(ben, await shareAsk(ana));
  await sendAnswer(ben, /^Not now/u);
  await expect(ana.getByText("It rests for a week.")).toBeVisible(soon);
  await ana.reload();
  await expect(ana.getByText("It rests for a week.")).toBeVisible(soon);
});

test("both needs open together, and neither before", async ({ couple }) => {
  const { ana, ben } = couple;
  await agree(couple);
  const need = "What is it for, and what else do you need?";
  await button(ana, /^Say what you need/u).click();
  await field(ana, need).fill("walking");
  await share(ana);
  await expect(ben.getByText("It opens when yours is there.")).toBeVisible(soon);
  await expect(ben.getByText("walking")).toHaveCount(0);
  await button(ben, "Say what I need").click();
  await field(ben, need).fill("the workshop");
  await share(ben);
  for (const page of [ana, ben]) {
    await expect(page.getByText("walking")).toBeVisible(soon);
    await expect(page.getByText("the workshop")).toBeVisible(soon);
  }
});

test("without a connection both go on, and what both changed is two proposals", async ({
  couple,
}) => {
  const { ana, ben, wire } = couple;
  await agree(couple);
  wire.cut();
  await proposeWeek(ana, "09:00", "12:00");
  await proposeWeek(ben, "14:00", "16:00");
  for (const page of [ana, ben]) {
    await expect(page.getByText("It goes out when there is a connection.")).toBeVisible();
  }
  wire.mend();
  for (const page of [ana, ben]) await online(page);
  for (const page of [ana, ben]) {
    await expect(page.getByText("You propose")).toBeVisible(soon);
    await expect(page.getByText("They propose")).toBeVisible(soon);
    await expect(page.getByText("Shared.", { exact: true })).toBeVisible(soon);
  }
});

test("until something is shared the page asks nothing of anybody; then no word passes readable", async ({
  couple,
}) => {
  const { ana, ben, wire } = couple;
  await writeAsk(ana);
  expect(wire.asked.filter((path) => path.startsWith("/v1/"))).toEqual([]);
  const link = await shareAsk(ana);
  const secret = new URL(link).hash.slice(1);
  await openLetter(ben, link);
  await button(ben, /^Yes Just/u).click();
  await field(ben, "A word with it, if you like").fill("heron gladly");
  await button(ben, "See it as they will").click();
  await button(ben, "Send my answer").click();
  await expect(ana.getByText("heron gladly")).toBeVisible(soon);
  await ben.getByLabel("Only for you").fill("heron private");

  const all = Buffer.concat(wire.heard);
  expect(all.length).toBeGreaterThan(2000);
  const planted = ["heron", "Saturday", "three hours", "soup", "Ana", "gladly", "private", secret];
  expect(planted.filter((word) => all.includes(word))).toEqual([]);
  expect(wire.asked.filter((path) => path.includes(secret))).toEqual([]);
});

/** What was still under way has come. */
async function fallsSilent({ heard }: Wire): Promise<void> {
  let last = -1;
  const isSilent = (): boolean => {
    const was = last;
    last = heard.length;
    return was === last;
  };
  await expect.poll(isSilent, { intervals: [1000] }).toBe(true);
}

test("while one writes for themselves, nothing at all passes", async ({ couple }) => {
  const { ana, ben, wire } = couple;
  await agree(couple);
  await expect(ben.getByText("Shared.", { exact: true })).toBeVisible(soon);
  await fallsSilent(wire);
  const before = wire.heard.length;
  await ana.getByLabel("Only for you").fill("a thought of my own");
  await ana.getByRole("link", { name: "Say" }).click();
  await field(ana, "What you want to say").fill("I am tired and I need quiet.");
  await ana.getByRole("link", { name: "Us", exact: true }).click();
  await expect(ana.getByLabel("Only for you")).toHaveValue("a thought of my own");
  expect(wire.heard.length).toBe(before);
});

test("the link lets in one, and says so to the next", async ({ couple: { ana, ben }, browser }) => {
  await writeAsk(ana);
  const link = await shareAsk(ana);
  await openLetter(ben, link);
  await sendAnswer(ben, /^Yes Just/u);
  await expect(ana.getByText("You both said yes to this.")).toBeVisible(soon);
  const context = await browser.newContext();
  const eve = await context.newPage();
  await eve.goto(link);
  await expect(eve.getByRole("heading", { name: "This link is no longer open" })).toBeVisible(soon);
  await context.close();
});

test("the secret is out of the address and the list of pages before the first paint", async ({
  couple: { ana, ben },
}) => {
  await writeAsk(ana);
  const link = await shareAsk(ana);
  await ben.addInitScript(() => {
    const seen: string[] = [];
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) seen.push("paint");
    }).observe({ type: "paint", buffered: true });
    const replace = history.replaceState.bind(history);
    history.replaceState = (...given) => {
      replace(...given);
      // What is drawn before this would have been told before it.
      requestAnimationFrame(() => seen.push(location.hash.includes("j=") ? "there" : "gone"));
    };
    Object.assign(window, { seen });
  });
  await openLetter(ben, link);
  expect(ben.url()).toBe(`${new URL(link).origin}/#/us`);
  await expect
    .poll(() => ben.evaluate("window.seen"))
    .toEqual(expect.arrayContaining(["gone", "paint"]));
  const seen: unknown = await ben.evaluate("window.seen[0]");
  expect(seen).toBe("gone");
  await ben.reload();
  expect(ben.url()).not.toContain("j=");
});

test("on a slow phone the letter comes before all that it does not need", async ({
  couple: { ana, ben, wire },
}) => {
  await writeAsk(ana);
  const link = await shareAsk(ana);
  const device = await ben.context().newCDPSession(ben);
  await device.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await device.send("Network.enable");
  await device.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 300,
    downloadThroughput: 200_000,
    uploadThroughput: 50_000,
  });
  // What her own browser still fetches for working offline is not his.
  await ana.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  const from = wire.asked.length;
  await ben.goto(link);
  await expect(ben.getByText(words)).toBeVisible({ timeout: 60_000 });
  const heavy = /analyser|drafts|planner|solver|rehearser|service-worker|balance|plan-/u;
  expect(wire.asked.slice(from).filter((path) => heavy.test(path))).toEqual([]);
});

test("the letter can be answered by the keyboard alone", async ({ couple: { ana, ben } }) => {
  await writeAsk(ana);
  await openLetter(ben, await shareAsk(ana));
  await expect(ben.getByRole("heading", { name: "A letter for you" })).toBeFocused();
  await ben.keyboard.press("Tab");
  await expect(button(ben, /^Yes Just/u)).toBeFocused();
  await ben.keyboard.press("Enter");
  await expect(ben.getByRole("heading", { name: "Your answer" })).toBeFocused();
  await ben.keyboard.press("Tab");
  await expect(ben.getByRole("radio", { name: "Yes", exact: true })).toBeFocused();
  await ben.keyboard.press("Tab");
  await ben.keyboard.type("Gladly.");
  await ben.keyboard.press("Tab");
  await ben.keyboard.press("Enter");
  await expect(ben.getByRole("heading", { name: "This is what they will see" })).toBeFocused();
  await ben.keyboard.press("Tab");
  await ben.keyboard.press("Tab");
  await ben.keyboard.press("Enter");
  await expect(ana.getByText("Gladly.")).toBeVisible(soon);
});

test("one tab at a time has the space, and the next takes over", async ({ couple: { ana } }) => {
  await writeAsk(ana);
  await shareAsk(ana);
  const other = await ana.context().newPage();
  await other.goto("/#/us");
  await expect(other.getByRole("heading", { name: "Us is open in another tab" })).toBeVisible(soon);
  await ana.close();
  await expect(other.getByText(words)).toBeVisible(soon);
});
