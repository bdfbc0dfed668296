import type { Browser, BrowserContext, Page } from "@playwright/test";
import { inBrowser, slowdown } from "./in-browser.ts";
import { percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";

const rounds = 7;
const words = "acorn lantern puddle violin gravel teapot";

type Opened = {
  /** Until one can write, in milliseconds since the page was asked for. */
  readonly ready: number;
  /** Largest Contentful Paint. */
  readonly lcp: number;
};

/** How long one waits for the page without a connection, for the lock to open, and for a key of Say. */
export function benchOpening(): Promise<void> {
  return inBrowser(async (browser, address) => {
    await printOpening(browser, address);
    await printUnlocking(browser, address);
  });
}

async function printOpening(browser: Browser, address: string): Promise<void> {
  const context = await visited(browser, address);
  await context.setOffline(true);
  const opened: Opened[] = [];
  const delays: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await slowPage(context);
    opened.push(await open(page, address));
    delays.push(await interactionDelay(page));
    await page.close();
  }
  await context.close();
  printTable(`Say, opened without a connection, CPU slowed ${slowdown} × (ms, ${rounds} times)`, [
    ["", "median", "worst", "at most"],
    ["until one can write", ...spread(opened.map(({ ready }) => ready)), "1500"],
    ["largest contentful paint", ...spread(opened.map(({ lcp }) => lcp)), ""],
    ["interaction to next paint", ...spread(delays), ""],
  ]);
}

async function printUnlocking(browser: Browser, address: string): Promise<void> {
  const context = await visited(browser, address);
  const page = await context.newPage();
  await setLock(page, address);
  const times: number[] = [];
  const steps: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { time, shown } = await unlock(page);
    times.push(time);
    steps.push(shown);
  }
  await context.close();
  printTable(`The lock, from the words to the open page, CPU as it is (ms, ${rounds} times)`, [
    ["", "median", "worst", "at most"],
    ["unlocked", ...spread(times), "1500"],
    ["steps of the bar that were drawn", ...spread(steps), ""],
  ]);
}

function spread(values: readonly number[]): readonly [string, string] {
  return [formatNumber(percentile(values, 0.5)), formatNumber(Math.max(...values))];
}

/** Someone who was here once: the service worker has every file. */
async function visited(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.close();
  return context;
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return page;
}

async function open(page: Page, address: string): Promise<Opened> {
  await page.addInitScript(noteOpening);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.opening.ready > 0);
  // The largest paint is told a moment after it was.
  await page.waitForFunction(() => globalThis.opening.lcp > 0);
  return page.evaluate(() => globalThis.opening);
}

/** From a key, or a tap on a button, to the frame that shows what came of it: the slowest of them. */
async function interactionDelay(page: Page): Promise<number> {
  await page.locator("textarea").first().focus();
  await page.keyboard.type("sorry to ask but could i have an evening alone", { delay: 60 });
  await page.getByRole("button", { name: "Help me find the words" }).click();
  await page.waitForFunction(() => globalThis.opening.interactions > 0);
  return page.evaluate(() => globalThis.opening.interactions);
}

declare global {
  var opening: Opened & { readonly interactions: number };
  var barSteps: Set<number>;
}

/** Runs in the page before its own scripts. */
function noteOpening(): void {
  const seen = { ready: 0, lcp: 0, interactions: 0 };
  globalThis.opening = seen;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function goes to the page
  const watch = (type: string, note: (entry: PerformanceEntry) => void): void => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    });
    const options = { type, buffered: true, durationThreshold: 16 };
    observer.observe(options);
  };
  watch("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  watch("event", ({ duration }) => (seen.interactions = Math.max(seen.interactions, duration)));
  const look = (): void => {
    if (document.querySelector("textarea") === null) requestAnimationFrame(look);
    else seen.ready = performance.now();
  };
  requestAnimationFrame(look);
}

async function setLock(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/settings`);
  await page.getByRole("button", { name: "Set a lock" }).click();
  await page.getByRole("radio", { name: "My own" }).click({ force: true });
  await page.getByLabel("Your own words").fill(words);
  await page.getByRole("button", { name: "Set this lock" }).click();
  await page.getByRole("button", { name: "I wrote it down" }).click();
}

async function unlock(page: Page): Promise<{ readonly time: number; readonly shown: number }> {
  await page.reload();
  await page.getByLabel("Your passphrase").fill(words);
  await page.evaluate(() => {
    const steps = new Set<number>();
    const look = (): void => {
      const bar = document.querySelector("progress");
      if (bar !== null) steps.add(bar.value);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    globalThis.barSteps = steps;
  });
  const start = performance.now();
  await page.getByRole("button", { name: "Unlock" }).click();
  await page.locator("dialog.cover").waitFor({ state: "hidden" });
  const time = performance.now() - start;
  return { time, shown: await page.evaluate(() => globalThis.barSteps.size) };
}
