import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { runDeviceStorageSuite } from "../../../test/storage/device-storage-acceptance.ts";
import { createIndexedDbStorage } from "./indexeddb-storage.ts";

let databases = 0;

function createName(): string {
  databases += 1;
  return `notes-${databases}`;
}

runDeviceStorageSuite("IndexedDB", () => {
  const name = createName();
  return {
    storage: createIndexedDbStorage(name),
    reopen: () => createIndexedDbStorage(name),
  };
});

describe("IndexedDB", () => {
  it("that holds something else where a record should be gives a record that will not open", async () => {
    const name = createName();
    const storage = createIndexedDbStorage(name);
    await storage.list("a.1");
    const database = await openDB(name);
    await database.put("records", { id: "1", label: "a.1", envelope: "scribbled over" });
    const damaged = {
      id: "1",
      label: "a.1",
      revision: 0,
      schemaVersion: 0,
      envelope: new Uint8Array(0),
    };
    expect(await storage.list("a.1")).toEqual({ ok: true, value: [damaged] });
  });

  it("that holds something else where the door should be says so, and changes nothing", async () => {
    const name = createName();
    const storage = createIndexedDbStorage(name);
    await storage.list("a.1");
    const database = await openDB(name);
    await database.put("door", { revision: 1, slots: "none" }, "door");
    expect(await storage.readDoor()).toEqual({
      ok: false,
      error: {
        type: "damaged",
        message:
          "What opens your notes is damaged. Nothing was changed. A backup can be read back.",
      },
    });
    expect(await database.get("door", "door")).toEqual({ revision: 1, slots: "none" });
  });

  it.each([
    ["a full disk", "QuotaExceededError", "full"],
    ["a browser that refuses", "InvalidStateError", "unavailable"],
  ])("on %s gives an error with a sentence and keeps what it had", async (_, thrown, type) => {
    const name = createName();
    const storage = createIndexedDbStorage(name);
    const before = { id: "1", label: "a.1", schemaVersion: 1, revision: 1 };
    const envelope = Uint8Array.of(1);
    await storage.write([{ type: "put", record: { ...before, envelope }, expectedRevision: 0 }]);
    const restore = failPuts(thrown);
    const record = { ...before, revision: 2, envelope };
    const outcome = await storage.write([{ type: "put", record, expectedRevision: 1 }]);
    restore();
    expect(outcome).toMatchObject({ ok: false, error: { type } });
    expect(await storage.read("1")).toEqual({ ok: true, value: { ...before, envelope } });
  });
});

it("IndexedDB that stops in the middle of a write keeps none of it", async () => {
  const storage = createIndexedDbStorage(createName());
  const records = ["1", "2"].map((id) => ({
    id,
    label: "a.1",
    schemaVersion: 1,
    revision: 1,
    envelope: Uint8Array.of(1),
  }));
  const restore = failPuts("QuotaExceededError", 1);
  const outcome = await storage.write(
    records.map((record) => ({ type: "put", record, expectedRevision: 0 })),
  );
  restore();
  expect(outcome).toMatchObject({ ok: false, error: { type: "full" } });
  expect(await storage.list("a.1")).toEqual({ ok: true, value: [] });
});

/** The first few succeed. */
function failPuts(name: string, after = 0): () => void {
  // oxlint-disable-next-line typescript/unbound-method -- put back as it was
  const original = IDBObjectStore.prototype.put;
  let puts = 0;
  IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...args) {
    puts += 1;
    if (puts > after) throw new DOMException("no", name);
    return original.apply(this, args);
  };
  return () => {
    IDBObjectStore.prototype.put = original;
  };
}
