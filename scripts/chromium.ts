import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const candidates = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  chromium.executablePath(),
];

/** The path of a Chromium; installs one where it can. `null`: there is none to be had here. */
export function findChromium(): string | null {
  return installed() ?? (install() ? (installed() ?? null) : null);
}

function installed(): string | undefined {
  return candidates.find((path) => path !== undefined && existsSync(path));
}

function install(): boolean {
  const debianAsRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  console.log("No Chromium here. Installing it.");
  return debianAsRoot
    ? run("apt-get", "update", "-qq") && run("apt-get", "install", "-y", "-qq", "chromium")
    : run("npx", "playwright", "install", "chromium");
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}
