import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";

export type Browser = {
  readonly open: (address: string) => Promise<Page>;
  readonly kill: () => Promise<void>;
};

/** Not started by Playwright, which would end it in good order. */
export async function startBrowser(
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
