import { describe, expect, it } from "vitest";
import { createDeviceKey } from "../../src/web/storage/device-key.ts";
import type {
  Change,
  DeviceStorage,
  StoredDoor,
  StoredRecord,
} from "../../src/web/storage/device-storage.ts";

const done = { ok: true, value: undefined };
const conflict = { ok: false, error: { type: "conflict" } };

/** What every device storage does. `create` gives an empty one; `reopen` another on the same disk. */
export function runDeviceStorageSuite(
  name: string,
  create: () => { readonly storage: DeviceStorage; readonly reopen: () => DeviceStorage },
): void {
  describe(`device storage: ${name}`, () => {
    it("is empty at first", async () => {
      const { storage } = create();
      expect(await storage.readDoor()).toEqual({ ok: true, value: null });
      expect(await storage.list("a.1")).toEqual({ ok: true, value: [] });
      expect(await storage.read("one")).toEqual({ ok: true, value: null });
    });

    it("keeps records, and lists those of one label", async () => {
      const { storage, reopen } = create();
      const [first, second, other] = [record("1", "a.1"), record("2", "a.1"), record("3", "a.2")];
      expect(await storage.write([put(second, 0), put(first, 0), put(other, 0)])).toEqual(done);
      expect(await reopen().list("a.1")).toEqual({ ok: true, value: [first, second] });
      expect(await reopen().read("3")).toEqual({ ok: true, value: other });
    });

    it("writes over a record only at the revision the writer knows", async () => {
      const { storage } = create();
      await storage.write([put(record("1", "a.1", 1), 0)]);
      expect(await storage.write([put(record("1", "a.1", 1), 0)])).toEqual(conflict);
      expect(await storage.write([put(record("1", "a.1", 3), 2)])).toEqual(conflict);
      expect(await storage.write([put(record("1", "a.1", 2), 1)])).toEqual(done);
      expect(await storage.read("1")).toEqual({ ok: true, value: record("1", "a.1", 2) });
    });

    it("writes all or nothing", async () => {
      const { storage } = create();
      await storage.write([put(record("1", "a.1", 1), 0), put(record("2", "a.1", 1), 0)]);
      const half: readonly Change[] = [
        { type: "remove", id: "2" },
        put(record("3", "a.1", 1), 0),
        put(record("1", "a.1", 9), 8),
      ];
      expect(await storage.write(half)).toEqual(conflict);
      expect(await storage.list("a.1")).toEqual({
        ok: true,
        value: [record("1", "a.1", 1), record("2", "a.1", 1)],
      });
    });

    it("lets one of two win who write at once", async () => {
      const { storage, reopen } = create();
      const other = reopen();
      const outcomes = await Promise.all([
        storage.write([put(record("1", "a.1", 1), 0)]),
        other.write([put(record("1", "a.1", 1), 0)]),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toEqual([done]);
    });

    it("removes one, and one that is not there", async () => {
      const { storage } = create();
      await storage.write([put(record("1", "a.1"), 0), put(record("2", "a.1"), 0)]);
      expect(await storage.write([{ type: "remove", id: "1" }])).toEqual(done);
      expect(await storage.write([{ type: "remove", id: "1" }])).toEqual(done);
      expect(await storage.list("a.1")).toEqual({ ok: true, value: [record("2", "a.1")] });
    });

    it("removes all whose label begins so, and no other", async () => {
      const { storage } = create();
      const [kept] = [record("3", "ab.1")];
      await storage.write([put(record("1", "a.1"), 0), put(record("2", "a.2"), 0), put(kept, 0)]);
      expect(await storage.removeAll("a.")).toEqual(done);
      expect(await storage.list("a.1")).toEqual({ ok: true, value: [] });
      expect(await storage.list("a.2")).toEqual({ ok: true, value: [] });
      expect(await storage.list("ab.1")).toEqual({ ok: true, value: [kept] });
    });

    it("keeps one door, replaced only at the revision the writer knows", async () => {
      const { storage, reopen } = create();
      expect(await storage.writeDoor(door(1), 0)).toEqual(done);
      expect(await storage.writeDoor(door(1), 0)).toEqual(conflict);
      expect(await storage.writeDoor(door(2), 1)).toEqual(done);
      expect(await reopen().readDoor()).toEqual({ ok: true, value: door(2) });
    });

    it("keeps a key that the browser does not show", async () => {
      const { storage, reopen } = create();
      await storage.writeDoor({ ...door(1), deviceKey: await createDeviceKey() }, 0);
      const found = await reopen().readDoor();
      const key = found.ok ? found.value?.deviceKey : null;
      expect(key).toBeInstanceOf(CryptoKey);
      expect(key?.extractable).toBe(false);
    });

    it("forgets everything when cleared, the door too", async () => {
      const { storage, reopen } = create();
      await storage.writeDoor(door(1), 0);
      await storage.write([put(record("1", "a.1"), 0)]);
      expect(await storage.clear()).toEqual(done);
      expect(await reopen().readDoor()).toEqual({ ok: true, value: null });
      expect(await reopen().list("a.1")).toEqual({ ok: true, value: [] });
    });

    it("holds what it was given, not what the giver makes of it later", async () => {
      const { storage } = create();
      const mine = record("1", "a.1");
      await storage.write([put(mine, 0)]);
      mine.envelope.fill(0);
      expect(await storage.read("1")).toEqual({ ok: true, value: record("1", "a.1") });
    });
  });
}

function record(id: string, label: string, revision = 1): StoredRecord {
  return { id, label, schemaVersion: 1, revision, envelope: Uint8Array.of(1, 2, revision) };
}

function put(stored: StoredRecord, expectedRevision: number): Change {
  return { type: "put", record: stored, expectedRevision };
}

function door(revision: number): StoredDoor {
  return { revision, slots: [Uint8Array.of(revision)], deviceKey: null };
}
