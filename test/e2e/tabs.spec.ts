import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { button, settled } from "./room.ts";

/** Two tabs of one browser, in the same room. */
async function openTwo(context: BrowserContext, room: string): Promise<readonly [Page, Page]> {
  const pages = [await context.newPage(), await context.newPage()] as const;
  for (const page of pages) {
    await page.clock.setFixedTime(new Date("2026-11-27T10:00:00"));
    await page.goto(`/#/${room}`);
    await expect(page.locator("main h1").filter({ visible: true })).toBeVisible();
  }
  return pages;
}

async function putIn(page: Page, day: string): Promise<void> {
  await button(page, /^Put in a time/u).click();
  await page.getByRole("radio", { name: "Time alone", exact: true }).check();
  await page.getByLabel("Which day?").fill(day);
  await button(page, "Put it in").click();
}

/** From now on this tab hears of no other, as one that the browser has put to sleep. */
async function fallAsleep(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("asleep")));
}

const block = (page: Page, day: string) => page.locator(".entry", { hasText: day });
const field = (page: Page) => page.getByRole("textbox", { name: "What you say to them" });
const notice = (page: Page) => page.getByText("Your balance was changed in two tabs at once");

test("what one tab puts into Balance stands in the other, and neither writes over it", async ({
  context,
}) => {
  const [one, other] = await openTwo(context, "balance");
  await putIn(one, "2026-11-24");
  await settled(one);
  await expect(block(other, "Tuesday")).toHaveCount(1);
  await putIn(other, "2026-11-25");
  await settled(other);
  for (const page of [one, other]) {
    await expect(block(page, "Wednesday")).toHaveCount(1);
    await expect(block(page, "Tuesday")).toHaveCount(1);
    await expect(notice(page)).toHaveCount(0);
  }
});

test("of what two tabs wrote at once one is shown, and the other waits to be shown or let go", async ({
  context,
}) => {
  await context.addInitScript(() => {
    let isAsleep = false;
    addEventListener("asleep", () => (isAsleep = true));
    const Channel = BroadcastChannel;
    window.BroadcastChannel = class extends Channel {
      override addEventListener(name: string, hear: (event: Event) => void) {
        super.addEventListener(name, (event) => {
          if (!isAsleep) hear(event);
        });
      }
    };
  });
  const [one, other] = await openTwo(context, "balance");
  await putIn(one, "2026-11-23");
  await settled(one);
  await expect(block(other, "Monday")).toHaveCount(1);
  await fallAsleep(other);
  await putIn(one, "2026-11-24");
  await settled(one);
  await putIn(other, "2026-11-25");
  await settled(other);
  for (const page of [one, other]) {
    await expect(notice(page)).toBeVisible();
    await expect(block(page, "Wednesday")).toHaveCount(1);
    await expect(block(page, "Tuesday")).toHaveCount(0);
  }
  await button(one, "Show me the other").click();
  await expect(block(one, "Tuesday")).toHaveCount(1);
  await expect(block(one, "Wednesday")).toHaveCount(0);
  await expect(notice(one)).toBeVisible();
  await button(one, "Let the other go").click();
  await expect(notice(one)).toHaveCount(0);
  await one.reload();
  await expect(block(one, "Tuesday")).toHaveCount(1);
  await expect(block(one, "Wednesday")).toHaveCount(0);
  await expect(notice(one)).toHaveCount(0);
});

test("a plan and a rehearsal follow what another tab does with them", async ({ context }) => {
  const [one, other] = await openTwo(context, "plan");
  for (const page of [one, other]) await button(page, "Go on").click();
  await one.getByLabel("What do you call them?").fill("Ben");
  await expect(other.getByLabel("What do you call them?")).toHaveValue("Ben");
  for (const page of [one, other]) await page.getByRole("link", { name: "Practise" }).click();
  await button(one, /^A free evening/u).click();
  await button(one, "Sit down with them").click();
  await button(one, "Skip this").click();
  await field(one).fill("I need a morning to myself.");
  await button(other.getByRole("region", { name: "Where you were" }), /./u).click();
  await button(other, "Skip this").click();
  await expect(field(other)).toHaveValue("I need a morning to myself.");
});
