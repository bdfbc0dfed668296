import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test, type Page } from "@playwright/test";
import { serveStoragePage } from "./storage-server.ts";

/** Each takes a browser from its start to its death: `KILLS=50` for the long run. */
const kills = Number(process.env["KILLS"] ?? 4);

test("a browser killed while one types has on its disk what it had called saved", async () => {
  const { launchOptions = {} } = test.info().project.use;
  test.setTimeout(60_000 + kills * 30_000);
  const server = await serveStoragePage();
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-kill-"));
  const lost: unknown[] = [];
  let before = 0;
  for (let kill = 0; kill < kills; kill++) {
    const browser = await startBrowser(folder, launchOptions);
    try {
      const page = await browser.open(server.address);
      const found = await page.evaluate(async () => {
        await window.bench.open();
        return window.bench.texts();
      });
      // Each run types into a record of its own: the latest is the one from before the last kill.
      if (kill > 0 && !(Number(found[0]) >= before)) lost.push({ kill, found: found[0], before });
      before = await typeAndKill(page, browser, 300 + ((kill * 397) % 1_500));
    } finally {
      // Whatever goes wrong, no browser outlives its test.
      await browser.kill();
    }
  }
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  expect(before).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});

type Browser = {
  readonly open: (address: string) => Promise<Page>;
  readonly kill: () => Promise<void>;
};

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

/** Not started by Playwright, which would end it in good order. */
async function startBrowser(
  folder: string,
  options: { readonly executablePath?: string; readonly args?: readonly string[] },
): Promise<Browser> {
  rmSync(join(folder, "DevToolsActivePort"), { force: true });
  const child = spawn(
    options.executablePath ?? chromium.executablePath(),
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      ...(options.args ?? []),
      "about:blank",
    ],
    { stdio: "ignore", detached: true },
  );
  const port = await portIn(folder);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return {
    async open(address) {
      const [context] = browser.contexts();
      if (context === undefined) throw new Error("no window");
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => "bench" in window);
      return page;
    },
    kill: () => end(child),
  };
}

async function portIn(folder: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    try {
      const [port = ""] = readFileSync(join(folder, "DevToolsActivePort"), "utf8").split("\n");
      if (port !== "") return port;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error("the browser did not start");
}

/** The whole family of processes at once, with no time to write anything more. */
function end(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null || child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });
}
