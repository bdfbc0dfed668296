import type { Browser, Page } from "@playwright/test";
import { inBrowser, slowdown } from "./in-browser.ts";
import { percentile } from "./measure.ts";
import { installProbe, latencies } from "./page-probe.ts";
import { formatNumber, printTable } from "./print.ts";
import { textOfWords } from "./texts.ts";
import { keyCosts, type KeyCost } from "./trace.ts";

const draftWords = 300;
/** Typed in the middle of the draft, where every mark after it has to move. */
const typed = " and i'm so tired that i need sunday evening to myself, back by nine, ok love? ";
/** A fast typist on a keyboard: about 100 words a minute. */
const millisecondsBetweenKeys = 120;

/** What a key costs in the built app, beside a bare text field with the same text in it. */
export function benchKeystrokes(): Promise<void> {
  return inBrowser(async (browser, address) => {
    await printLatencies(browser, address);
    await printCosts(browser, address);
  });
}

async function printLatencies(browser: Browser, address: string): Promise<void> {
  const page = await openDraft(browser, (one) => one.goto(address));
  await page.evaluate(() => {
    for (const times of Object.values(globalThis.probe)) times.length = 0;
  });
  await type(page);
  const { keys, moves, renewals } = await page.evaluate(() => globalThis.probe);
  await page.close();
  if (moves.length === 0) console.error("No mark moved with its words: too slow, or broken.");
  printTable(`From key to painted marks, ${draftWords} words, CPU slowed ${slowdown} × (ms)`, [
    ["", "p50", "p95", "keys", "none before the next key"],
    latencyRow("moved with their words", latencies(keys, moves)),
    latencyRow("renewed by the review, where it found others", latencies(keys, renewals)),
  ]);
}

function latencyRow(name: string, times: readonly (number | null)[]): readonly string[] {
  const painted = times.filter((time) => time !== null);
  return [name, ...spread(painted), String(painted.length), String(times.length - painted.length)];
}

async function printCosts(browser: Browser, address: string): Promise<void> {
  const app = await traceTyping(browser, (page) => page.goto(address));
  const bare = await traceTyping(browser, (page) =>
    page.setContent('<textarea style="width:40rem;height:60rem"></textarea>'),
  );
  printTable("Work of the main thread for each key (ms)", [
    ["", "p50", "p95", "longest task"],
    row(
      "app: all of it",
      app,
      ({ total }) => total,
      ({ longestTask }) => longestTask,
    ),
    row(
      "  script",
      app,
      ({ script }) => script,
      ({ longestScript }) => longestScript,
    ),
    row("  style, layout, paint", app, ({ rendering }) => rendering),
    row(
      "a bare text field",
      bare,
      ({ total }) => total,
      ({ longestTask }) => longestTask,
    ),
  ]);
}

type OfKey = (cost: KeyCost) => number;

function row(name: string, costs: readonly KeyCost[], of: OfKey, longest?: OfKey): string[] {
  const most = longest === undefined ? "" : formatNumber(Math.max(...costs.map(longest)));
  return [name, ...spread(costs.map(of)), most];
}

function spread(values: readonly number[]): readonly [string, string] {
  return [formatNumber(percentile(values, 0.5)), formatNumber(percentile(values, 0.95))];
}

async function traceTyping(
  browser: Browser,
  open: (page: Page) => Promise<unknown>,
): Promise<readonly KeyCost[]> {
  const page = await openDraft(browser, open);
  const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8"];
  await browser.startTracing(page, { categories });
  await type(page);
  const trace = await browser.stopTracing();
  await page.close();
  return keyCosts(trace.toString("utf8"));
}

/** A page with the draft in its only text field, the caret in the middle, everything warmed up and at rest. */
async function openDraft(browser: Browser, open: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(installProbe);
  await open(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const field = page.locator("textarea");
  await field.fill(textOfWords(draftWords));
  await field.evaluate((element: HTMLTextAreaElement) => {
    const middle = element.value.indexOf(".", element.value.length / 2);
    element.setSelectionRange(middle, middle);
  });
  await page.keyboard.type(" and so", { delay: millisecondsBetweenKeys });
  await page.waitForTimeout(1_000);
  return page;
}

async function type(page: Page): Promise<void> {
  await page.keyboard.type(typed, { delay: millisecondsBetweenKeys });
  await page.waitForTimeout(1_000);
}
