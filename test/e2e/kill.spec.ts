import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { startBrowser, type Browser } from "./killable-browser.ts";
import { serveStoragePage } from "./storage-server.ts";

/** Fifty times in all. Two browsers die beside each other: most of the time goes into their start. */
const browsers = 2;
const kills = 25;

for (let turn = 0; turn < browsers; turn++) {
  test.describe(`browser ${turn + 1}`, () => {
    test("killed while one types, it has on its disk what it had called saved", async () => {
      // Two seconds each on a quiet machine.
      test.setTimeout(600_000);
      const { launchOptions = {} } = test.info().project.use;
      const { before, lost } = await killAgainAndAgain(launchOptions, turn);
      expect(before).toBeGreaterThan(0);
      expect(lost).toEqual([]);
    });
  });
}

/** The last number that was called saved, and what was missing after a kill. */
async function killAgainAndAgain(
  options: Parameters<typeof startBrowser>[1],
  turn: number,
): Promise<{ readonly before: number; readonly lost: readonly unknown[] }> {
  const server = await serveStoragePage();
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-kill-"));
  const lost: unknown[] = [];
  let before = 0;
  for (let kill = 0; kill < kills; kill++) {
    const browser = await startBrowser(folder, options);
    try {
      const page = await browser.open(server.address);
      await page.waitForFunction(() => "bench" in window);
      const found = await page.evaluate(async () => {
        await window.bench.open();
        return window.bench.texts();
      });
      // Each run types into a record of its own: the latest is the one from before the last kill.
      if (kill > 0 && !(Number(found[0]) >= before)) lost.push({ kill, found: found[0], before });
      before = await typeAndKill(page, browser, momentOf(kill * browsers + turn));
    } finally {
      // Whatever goes wrong, no browser outlives its test.
      await browser.kill();
    }
  }
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { before, lost };
}

/** Milliseconds from the first save on: all over the second in which the next ones come. */
function momentOf(kill: number): number {
  return (kill * 397) % 1_000;
}

/** Gives the last number that was called saved before the end. */
async function typeAndKill(page: Page, browser: Browser, milliseconds: number): Promise<number> {
  let saved = 0;
  await page.exposeFunction("tellSaved", (number: number) => {
    saved = number;
  });
  await page.evaluate(() => window.bench.typeNumbers(window.tellSaved));
  await expect.poll(() => saved, { timeout: 30_000 }).toBeGreaterThan(0);
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
  await browser.kill();
  return saved;
}

declare global {
  interface Window {
    readonly tellSaved: (saved: number) => void;
  }
}
