import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test, type Page } from "@playwright/test";
import { button } from "./room.ts";

/** Words that nobody else writes: wherever one of them is found, it came from the page. */
const planted = Array.from(
  { length: 200 },
  (_, index) => `plnt${(index * 7919 + 104_729).toString(36)}q`,
);

test("no planted word is on the disk, neither open nor locked", async ({ baseURL }) => {
  test.setTimeout(180_000);
  const { launchOptions = {} } = test.info().project.use;
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-disk-"));
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    baseURL: baseURL ?? "",
  });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("textbox").fill(planted.slice(0, 150).join(" "));
  await button(page, "Help me find the words").click();
  await page.getByLabel("When?").fill(planted.slice(150, 170).join(" "));
  await page.getByLabel("What for?").fill(planted.slice(170, 185).join(" "));
  await button(page, "Next").click();
  await page.getByLabel("One reason of your own").fill(planted.slice(185).join(" "));
  await page.waitForTimeout(2_500);
  expect(await inTheBrowser(page)).toEqual([]);
  expect(await inFilesAfter(folder)).toEqual([]);

  await page.getByRole("link", { name: "Settings" }).click();
  await button(page, "Set a lock").click();
  await button(page, "Set this lock").click();
  await button(page, "I wrote it down").click({ timeout: 60_000 });
  await button(page, "Lock now").click();
  await expect(page.getByLabel("Your passphrase")).toBeVisible();
  expect(await inTheBrowser(page)).toEqual([]);
  await context.close();
  expect(await inFilesAfter(folder)).toEqual([]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Planted words in any file of the profile, in either of the two ways in which browsers write text. */
async function inFilesAfter(folder: string): Promise<readonly string[]> {
  // What the browser writes when it sees fit.
  await new Promise((resolve) => {
    setTimeout(resolve, 3_000);
  });
  const files = globSync("**/*", { cwd: folder }).filter((path) =>
    statSync(join(folder, path), { throwIfNoEntry: false })?.isFile(),
  );
  expect(files.some((path) => path.includes("IndexedDB"))).toBe(true);
  return files.flatMap((path) => {
    const text = readFileSync(join(folder, path)).toString("latin1");
    const narrow = text.replaceAll("\0", "");
    return planted
      .filter((word) => text.includes(word) || narrow.includes(word))
      .map((word) => `${path}: ${word}`);
  });
}

/** Planted words in whatever a page may store. */
async function inTheBrowser(page: Page): Promise<readonly string[]> {
  const stored = await page.evaluate(async () => {
    const found: string[] = [
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      document.cookie,
    ];
    found.push(location.href, JSON.stringify(history.state));
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, (await (await cache.match(request))?.text()) ?? "");
      }
    }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("notes");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("no database")));
    });
    for (const name of database.objectStoreNames) {
      const all = database.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => {
        all.addEventListener("success", resolve);
      });
      const text = JSON.stringify(all.result, (_, value: unknown) =>
        value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value,
      );
      found.push(text);
    }
    database.close();
    return found.join("\n");
  });
  expect(stored.length).toBeGreaterThan(10_000);
  return planted.filter((word) => stored.includes(word));
}
