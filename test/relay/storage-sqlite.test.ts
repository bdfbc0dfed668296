import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createSqliteStorage } from "../../src/relay/storage/sqlite.ts";
import type { RelayStorage } from "../../src/relay/storage/storage.ts";
import { makeRun, randomId } from "./envelopes.ts";
import type { OpenedStorage } from "./storage-stage.ts";
import { testStorage } from "./storage-suite.ts";

const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("the newest envelopes, which have no place yet", () => {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-recent-"));
  const [space, other, device] = [randomId(), randomId(), randomId()];
  const key = new Uint8Array(32);
  const placesOf = async (storage: RelayStorage, cursor: number): Promise<readonly number[]> => {
    const page = await storage.since(space, device, cursor, 1_000_000_000);
    return page.ok ? page.value.entries.map(({ seq }) => seq) : [];
  };

  test("are read after those that have, in one row, also once many have moved, and after a restart", async () => {
    const storage = createSqliteStorage(folder);
    await storage.createSpace(space, device, key);
    await storage.createSpace(other, device, key);
    for (let deviceSeq = 1; deviceSeq <= 2560; deviceSeq += 256) {
      await storage.append(space, makeRun(device, deviceSeq, 256, 136));
      await storage.append(other, makeRun(device, deviceSeq, 256, 136));
    }
    // What is read at a time is bounded, so from near the end.
    const before = await placesOf(storage, 1900);
    await storage.close();
    const again = createSqliteStorage(folder);
    const after = await placesOf(again, 1900);
    const next = await again.append(space, makeRun(device, 2561, 1, 136));

    expect([before, after]).toEqual([from(1901, 2560), from(1901, 2560)]);
    expect(next.ok && next.value.entries.map(({ seq }) => seq)).toEqual([2561]);
    expect(await placesOf(again, 2558)).toEqual([2559, 2560, 2561]);
    await again.close();
  });

  test("count for a snapshot, for what is sent again, and go with their space", async () => {
    const storage = createSqliteStorage(folder);
    const run = makeRun(device, 2562, 4, 136);
    await storage.append(space, run);

    expect(await storage.append(space, run)).toEqual({
      ok: true,
      value: { deviceSeq: 2565, entries: [] },
    });
    expect(await storage.append(space, makeRun(device, 2565, 1, 136))).toEqual({
      ok: false,
      error: { type: "taken" },
    });
    for (const upTo of [2563, 2565]) {
      expect(await storage.compact(space, device, { upTo, body: key })).toEqual({
        ok: true,
        value: null,
      });
    }
    expect(await placesOf(storage, 2563)).toEqual([2564, 2565]);
    await storage.append(space, makeRun(device, 2566, 1, 136));
    await storage.deleteSpace(space, device);
    await storage.createSpace(space, device, key);
    expect(await placesOf(storage, 0)).toEqual([]);
    await storage.close();
    rmSync(folder, { recursive: true });
  });
});

test("what was asked for before it closes is kept, and nothing is taken after", async () => {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-closing-"));
  const [space, device] = [randomId(), randomId()];
  const storage = createSqliteStorage(folder);
  await storage.createSpace(space, device, new Uint8Array(32));
  const append = storage.append(space, makeRun(device, 1, 2, 136));
  const closing = storage.close();
  const late = storage.append(space, makeRun(device, 3, 1, 136));
  const [answer, refused] = await Promise.allSettled([append, late, closing]);
  const again = createSqliteStorage(folder);
  const page = await again.since(space, device, 0, 1_000_000);

  expect(answer).toMatchObject({ value: { ok: true, value: { deviceSeq: 2 } } });
  expect(refused.status).toBe("rejected");
  expect(page.ok && page.value.entries.map(({ seq }) => seq)).toEqual([1, 2]);
  await again.close();
  rmSync(folder, { recursive: true });
});

testStorage("SQLite", async () => openIn(mkdtempSync(join(tmpdir(), "elbowroom-sqlite-"))));

function openIn(folder: string): OpenedStorage {
  const storage = createSqliteStorage(folder);
  return {
    storage,
    reopen: async () => {
      await storage.close();
      return openIn(folder);
    },
    close: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}
