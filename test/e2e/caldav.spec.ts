import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as httpRequest, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { expect, type Page, test } from "@playwright/test";
import { build } from "vite";
import type { ForwarderDeps } from "../../src/relay/forwarder.ts";
import { listen } from "../../src/relay/listen.ts";
import { createApp } from "../../src/relay/static.ts";
import { findFreePort, person, startRadicale, type TestServer } from "../caldav/servers.ts";

/** CalDAV from a real page, under the headers of the app, to a real server: by CORS, and by way of the forwarder. */
const root = join(import.meta.dirname, "../..");

let folder: string;
let radicale: TestServer;
let app: Server;
let address: string;

// One server for all.
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), "elbowroom-caldav-page-"));
  await buildPage();
  const port = await findFreePort();
  address = `http://localhost:${port}`;
  radicale = await startRadicale(address);
  const openings = { forwardTo: ["dav.example.org"], connectTo: [radicale.url], model: null };
  const answer = getRequestListener(createApp(folder, openings, forwarderDeps()).fetch);
  app = createServer((request, response) => void answer(request, response));
  await listen(app, port);
});

test.afterAll(() => {
  radicale?.stop();
  app?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function buildPage(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { page: join(root, "test/e2e/caldav-page.ts") },
        output: { entryFileNames: "[name].js" },
        preserveEntrySignatures: false,
      },
    },
  });
  const page = '<!doctype html><script type="module" src="./page.js"></script>';
  writeFileSync(join(folder, "index.html"), page);
}

/** Radicale stands for a server out on the internet. */
function forwarderDeps(): ForwarderDeps {
  const { port } = new URL(radicale.url);
  return {
    resolve: async () => ["93.184.215.14"],
    open: (wish, onResponse) => httpRequest({ ...wish, host: "127.0.0.1", port }, onResponse),
    timeout: () => AbortSignal.timeout(30_000),
  };
}

async function openPage(page: Page): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => "calendars" in window);
}

const written = { outcomes: ["written", "clash"], titles: ["Spaziergang & Tee ☕"] };

test("a page reads and writes a calendar by CORS", async ({ page }) => {
  await openPage(page);
  const request = { ...person, server: radicale.url, way: "direct" } as const;

  expect(await page.evaluate((one) => window.calendars.visit(one), request)).toEqual(written);
});

test("and by way of the forwarder, from the well-known place on", async ({ page }) => {
  await openPage(page);
  const server = "https://dav.example.org/.well-known/caldav";
  const request = { ...person, server, way: "forwarder" } as const;

  expect(await page.evaluate((one) => window.calendars.visit(one), request)).toEqual(written);
});

test("a wrong password is told on the page, and opens no window of the browser", async ({
  page,
}) => {
  await openPage(page);
  const wrong = { ...person, password: "wrong", server: "https://dav.example.org" };
  const request = { ...wrong, way: "forwarder" } as const;

  expect(await page.evaluate((one) => window.calendars.visit(one), request)).toBe("unauthorized");
});

test("a server that nobody named stays out of reach, either way", async ({ page }) => {
  await openPage(page);
  const other = { ...person, server: address.replace("localhost", "127.0.0.1") };
  const ways = ["direct", "forwarder"] as const;

  const answers = [];
  for (const way of ways) {
    const request = { ...other, way };
    answers.push(await page.evaluate((one) => window.calendars.visit(one), request));
  }

  expect(answers).toEqual(["unreachable", "not-caldav"]);
});
