import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { effect, signal } from "@preact/signals";
import { afterAll, afterEach, expect, test } from "vitest";
import { createRelay } from "../../../test/space/relay.ts";
import {
  createBrowsersOn,
  deviceOf,
  isShared,
  note,
  notesIn,
  until,
  type Browser,
} from "../../../test/us.ts";
import { createRate } from "../../relay/rate.ts";
import { createSqliteStorage } from "../../relay/storage/sqlite.ts";
import type { RelayStorage } from "../../relay/storage/storage.ts";
import { createScreens } from "../ui/screens.ts";
import { screenNames } from "./screens.ts";
import { createSharing, type Saving } from "./sharing.ts";
import type { Space } from "./space.ts";

const folder = mkdtempSync(join(tmpdir(), "elbowroom-held-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the room says of what was shared last. */
const savingOf = (space: Space): Saving =>
  createSharing({
    space,
    invited: { visit: signal(null), lookAgain: () => {}, close: () => {}, end: () => {} },
    gate: { pass: async () => "go-on" },
    screens: createScreens(screenNames, { push: () => {}, back: () => {}, home: () => {} }),
    onStopped: () => {},
  }).saving.value;

async function says({ space }: Browser, saving: Saving): Promise<void> {
  await until(space, () => savingOf(space) === saving);
}

const letter = (name: string) => note(`${name} ${"word ".repeat(700)}`, name);
const names = ["one", "two", "three", "four", "five", "six", "seven"];

async function writeAll({ space }: Browser): Promise<void> {
  for (const name of names) expect(await space.share(letter(name))).toBe(true);
}

async function expectAllThere(...browsers: readonly Browser[]): Promise<void> {
  for (const { space } of browsers) {
    await until(space, () => notesIn(space).length === names.length);
    expect(deviceOf(space).troubles).toEqual([]);
  }
}

test("a space that is full says so, and goes on by itself once there is room; nothing is lost", async () => {
  const data = join(folder, "full");
  const small = createSqliteStorage(data, { largestLog: 16 * 1024 });
  const current = { storage: small };
  const relay = createRelay(through(current), () => Date.now(), "full");
  const { couple } = createBrowsersOn(relay, afterEach);
  const { ana, ben } = await couple();
  await writeAll(ana);
  await says(ana, "full");
  expect(notesIn(ana.space)).toHaveLength(names.length);
  expect(notesIn(ben.space).length).toBeLessThan(names.length);
  // What the other says is heard all the same.
  expect(ana.space.connection.peek()).toBe("live");

  await small.close();
  current.storage = createSqliteStorage(data);
  await expectAllThere(ana, ben);
  await says(ana, "shared");
  await current.storage.close();
}, 30_000);

test("a relay whose disk is full says so, keeps what it has, and takes the rest later", async () => {
  const data = join(folder, "disk");
  const small = createSqliteStorage(data, { mostPages: 18 });
  const current = { storage: small };
  const relay = createRelay(through(current), () => Date.now(), "disk");
  const { couple } = createBrowsersOn(relay, afterEach);
  const { ana, ben } = await couple();
  await writeAll(ana);
  for (let more = 0; more < 30; more += 1) await ana.space.share(note(`more ${more}`));
  const all = names.length + 30;
  await says(ana, "busy");
  expect(notesIn(ana.space)).toHaveLength(all);

  await small.close();
  current.storage = createSqliteStorage(data);
  for (const { space } of [ana, ben]) await until(space, () => notesIn(space).length === all);
  await says(ana, "shared");
  expect([ana, ben].map(({ space }) => deviceOf(space).troubles)).toEqual([[], []]);
  await current.storage.close();
}, 60_000);

test("too much at once is said kindly, and goes out a moment later", async () => {
  const storage = createSqliteStorage(join(folder, "rate"));
  // It stands still until it was said: a slow machine would never be too fast.
  let stillAt: number | null = null;
  const rate = createRate({ perSecond: 1, burst: 8 }, () => stillAt ?? Date.now());
  const relay = createRelay(storage, () => Date.now(), "rate", rate);
  const { couple } = createBrowsersOn(relay, afterEach);
  const { ana, ben } = await couple();
  const said = new Set<Saving>();
  stillAt = Date.now();
  const stop = effect(() => {
    said.add(savingOf(ana.space));
    if (said.has("rate")) stillAt = null;
  });
  for (const name of names) {
    await ana.space.share(letter(name));
    await until(ana.space, () => isShared(ana.space) || savingOf(ana.space) === "rate");
  }
  await expectAllThere(ana, ben);
  stop();
  expect(said).toContain("rate");
  await says(ana, "shared");
  await storage.close();
}, 30_000);

/** A storage that can be closed and opened anew behind a relay that goes on. */
function through(current: { storage: RelayStorage }): RelayStorage {
  return new Proxy(current.storage, {
    get: (_, name: keyof RelayStorage) => current.storage[name],
  });
}
