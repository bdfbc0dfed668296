import { mkdtempSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

// Several trees on one machine can be tested side by side.
const port = Number(process.env["E2E_PORT"] ?? "5197");

/** The built app, served with the headers it is served with everywhere: `npm run build` comes first. */
export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  workers: Math.max(2, availableParallelism()),
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  // As long as a busy machine may take to draw what is already decided.
  expect: { timeout: 20_000 },
  // On a busy machine a browser may be late once; twice is a fault. The report names what was late.
  retries: 1,
  reporter: "line",
  use: {
    baseURL: `http://localhost:${port}/`,
    trace: "off",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      // A root user in a container has no sandbox; nothing but our own page is ever opened.
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
  webServer: {
    command: `node src/relay/main.js --port ${port} --no-open --data ${mkdtempSync(join(tmpdir(), "elbowroom-relay-"))}`,
    port,
    reuseExistingServer: false,
  },
});
