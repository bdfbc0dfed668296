import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../scripts/chromium.ts";
import { serve } from "../src/relay/serve.ts";

const dist = join(import.meta.dirname, "../dist");

/** A phone is about four times slower than the machine this is developed on. */
export const slowdown = 4;

/** Serves the built app and opens a browser for it. Where there is none, that is said, and nothing is measured. */
export async function inBrowser(
  measure: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) return console.error("No Chromium here: nothing was measured.");
  const serving = await serve({ root: dist, port: null });
  if (!serving.ok) return console.error(serving.error);
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    await measure(browser, serving.address);
  } finally {
    await browser.close();
    await serving.close();
  }
}
