import type { Browser, Page } from "@playwright/test";
import { inBrowser, slowdown } from "./in-browser.ts";
import { percentile } from "./measure.ts";
import { installProbe, latencies, type Probe } from "./page-probe.ts";
import { formatNumber, printTable } from "./print.ts";
import { textOfWords } from "./texts.ts";
import { keyCosts, traceCategories, type KeyCost } from "./trace.ts";

const draftWords = 300;
/** Typed in the middle of the draft, where every mark after it has to move. */
const typed = " and i'm so tired that i need sunday evening to myself, back by nine, ok love? ";
/** A fast typist on a keyboard: about 100 words a minute. */
const millisecondsBetweenKeys = 120;
/** Long enough for all that waits until somebody pauses: the notes, saving, the signs, what is said aloud. */
const pauseAfter = 2_500;

/** Our script is never to keep the page from anything else for longer than this. */
const longestAllowed = 8;

/** What a key costs in the built app, beside a bare text field with the same text in it. */
export function benchKeystrokes(): Promise<void> {
  return inBrowser(async (browser, address) => {
    await printLatencies(browser, address);
    await printCosts(browser, address);
  });
}

async function printLatencies(browser: Browser, address: string): Promise<void> {
  const app = await probeTyping(browser, (page) => page.goto(address));
  const bare = await probeTyping(browser, openBareField);
  if (app.moves.length === 0) console.error("No mark moved with its words: too slow, or broken.");
  printTable(`From key to painted marks, ${draftWords} words, CPU slowed ${slowdown} × (ms)`, [
    ["", "p50", "p95", "keys", "none before the next key"],
    latencyRow("moved with their words", latencies(app.keys, app.moves)),
    latencyRow("renewed by the review, where it found others", latencies(app.keys, app.renewals)),
    latencyRow("a bare text field: the letter", latencies(bare.keys, bare.letters)),
  ]);
}

async function probeTyping(browser: Browser, open: Opening): Promise<Probe> {
  const page = await openDraft(browser, open, installProbe);
  await page.evaluate(() => {
    for (const times of Object.values(globalThis.probe)) times.length = 0;
  });
  await type(page);
  const noted = await page.evaluate(() => globalThis.probe);
  await page.close();
  return noted;
}

function latencyRow(name: string, times: readonly (number | null)[]): readonly string[] {
  const painted = times.filter((time) => time !== null);
  return [name, ...spread(painted), String(painted.length), String(times.length - painted.length)];
}

async function printCosts(browser: Browser, address: string): Promise<void> {
  const app = await traceTyping(browser, (page) => page.goto(address));
  const bare = await traceTyping(browser, openBareField);
  printTable("Work of the main thread for each key (ms)", [
    ["", "p50", "p95", "longest task", `keys with one over ${longestAllowed}`],
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
  const usual = [name, ...spread(costs.map(of))];
  if (longest === undefined) return usual;
  const tasks = costs.map(longest);
  const over = tasks.filter((task) => task > longestAllowed).length;
  return [...usual, formatNumber(Math.max(...tasks)), String(over)];
}

function spread(values: readonly number[]): readonly [string, string] {
  return [formatNumber(percentile(values, 0.5)), formatNumber(percentile(values, 0.95))];
}

/** Without the probe: what it costs itself would be taken for ours. */
async function traceTyping(browser: Browser, open: Opening): Promise<readonly KeyCost[]> {
  const page = await openDraft(browser, open);
  await browser.startTracing(page, { categories: traceCategories });
  await type(page);
  const trace = await browser.stopTracing();
  await page.close();
  return keyCosts(trace.toString("utf8"));
}

type Opening = (page: Page) => Promise<unknown>;

function openBareField(page: Page): Promise<unknown> {
  return page.goto('data:text/html,<textarea style="width:40rem;height:60rem"></textarea>');
}

/** A page with the draft in its only text field, the caret in the middle, everything warmed up and at rest. */
async function openDraft(browser: Browser, open: Opening, script?: () => void): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (script !== undefined) await page.addInitScript(script);
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
  await page.waitForTimeout(pauseAfter);
}
