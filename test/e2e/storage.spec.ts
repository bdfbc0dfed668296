import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { addAuthenticator } from "./looks.ts";
import { serveStoragePage } from "./storage-server.ts";

/** The storage in a real browser: its disk, its keys, its workers, its tabs, and a passkey. */
const root = join(import.meta.dirname, "../..");
const words = "acorn lantern puddle violin gravel teapot";
const planted = "I need Saturday morning to myself.";

let server: Awaited<ReturnType<typeof serveStoragePage>>;

test.beforeAll(async () => {
  server = await serveStoragePage();
});

test.afterAll(() => server.close());

test("every vector, of the standards and frozen by us, comes out in this browser too", async ({
  context,
}) => {
  const page = await openPage(context);
  const vectors: unknown = JSON.parse(readFileSync(join(root, "test/vectors/frozen.json"), "utf8"));
  expect(await page.evaluate(() => window.bench.findStandardMismatches())).toEqual([]);
  expect(await page.evaluate((json) => window.bench.findMismatches(json), vectors)).toEqual([]);
});

test("what is written is there after a reload, and the disk holds no word of it", async ({
  context,
}) => {
  const page = await openPage(context);
  expect(await page.evaluate(() => window.bench.open())).toBe("none");
  expect(await page.evaluate((text) => window.bench.put(text), planted)).toBe("saved");
  await page.reload();
  expect(await page.evaluate(() => window.bench.open())).toBe("none");
  expect(await page.evaluate(() => window.bench.texts())).toEqual([planted]);
  const { seen, extractable } = await page.evaluate(readDisk);
  expect(seen.length).toBeGreaterThan(500);
  expect(seen).not.toMatch(/saturday|morning|draft|private/iu);
  expect(extractable).toBe(false);
});

test("a passphrase is stretched off the main thread; locked in one tab is locked in the other", async ({
  context,
}) => {
  const page = await openPage(context);
  await page.evaluate(() => window.bench.open());
  await page.evaluate((text) => window.bench.put(text), planted);
  const set = await page.evaluate((text) => window.bench.setPassphrase(text), words);
  expect(set.code.split(" ")).toHaveLength(12);
  expect(set.told).toBeGreaterThan(3);
  expect(set.turns).toBeGreaterThan(3);

  const other = await openPage(context);
  expect(await other.evaluate(() => window.bench.open())).toBe("locked");
  expect(await other.evaluate(() => window.bench.texts())).toBe("This is locked. Unlock it first.");
  const unlocked = other.evaluate(
    (text) => window.bench.unlock({ way: "passphrase", words: text }),
    words,
  );
  expect(await unlocked).toBe("open");
  expect(await other.evaluate(() => window.bench.texts())).toEqual([planted]);

  expect(await page.evaluate(() => window.bench.lock())).toBe("locked");
  await expect.poll(() => other.evaluate(() => window.bench.state())).toBe("locked");
  const wrong = other.evaluate(() => window.bench.unlock({ way: "passphrase", words: "wrong" }));
  expect(await wrong).toBe("This does not open. Check the words and try again.");
  const recovered = other.evaluate(
    (code) => window.bench.unlock({ way: "recovery", words: code }),
    set.code,
  );
  expect(await recovered).toBe("open");
  expect(await other.evaluate(readDisk)).toMatchObject({ extractable: null });
});

test("a passkey opens the lock", async ({ context }) => {
  const page = await openPage(context);
  await addAuthenticator(page, context);
  await page.evaluate(() => window.bench.open());
  await page.evaluate((text) => window.bench.put(text), planted);
  await page.evaluate((text) => window.bench.setPassphrase(text), words);
  expect(await page.evaluate((text) => window.bench.setPasskey(text), words)).toBe("added");
  await page.evaluate(() => window.bench.lock());
  expect(await page.evaluate(() => window.bench.unlock({ way: "passkey" }))).toBe("open");
  expect(await page.evaluate(() => window.bench.texts())).toEqual([planted]);
});

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => "bench" in window);
  return page;
}

/** All that the database holds, as text; and whether the key in it can be read, `null` for none. */
async function readDisk(): Promise<{ seen: string; extractable: boolean | null }> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function goes to the page
  const wait = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("no database")));
    });
  const database = await wait(indexedDB.open("notes"));
  let extractable: boolean | null = null;
  const everything: unknown[] = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    everything.push(await wait(store.getAll()), await wait(store.getAllKeys()));
  }
  const seen = JSON.stringify(everything, (_, value: unknown) => {
    if (value instanceof CryptoKey) extractable = value.extractable;
    return value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value;
  });
  database.close();
  return { seen, extractable };
}
