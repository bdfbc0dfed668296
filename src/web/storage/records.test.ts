import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { createDevice, killAfter, type Device } from "../../../test/storage/devices.ts";
import { drafts, type TestDraft } from "../../../test/storage/draft-kind.ts";
import { err, ok } from "../../core/result.ts";
import { full, type DeviceStorage, type StoredRecord } from "./device-storage.ts";
import type { RecordKind } from "./record-kind.ts";
import { createRecords, type Records } from "./records.ts";
import type { Known, Stored } from "./stored.ts";
import { locked, unreadable } from "./vault-error.ts";

describe("records", () => {
  it("are put, read, written over and removed", async () => {
    const { records, clock } = await openDrafts();
    const saved = await records.put({ text: "first" });
    const first = stored(saved);
    expect(first).toEqual({
      id: first.id,
      revision: 1,
      savedAt: 1_000,
      conflictOf: null,
      value: { text: "first" },
    });
    clock.now = 2_000;
    const second = stored(await records.put({ text: "second" }, first));
    expect(second).toEqual({ ...first, revision: 2, savedAt: 2_000, value: { text: "second" } });
    expect(await records.get(first.id)).toEqual(ok(second));
    expect(await records.remove(first.id)).toEqual(ok(undefined));
    expect(await records.get(first.id)).toEqual(ok(null));
  });

  it("are listed with the one saved last first", async () => {
    const { records, clock } = await openDrafts();
    const first = stored(await records.put({ text: "first" }));
    clock.now = 2_000;
    const second = stored(await records.put({ text: "second" }));
    clock.now = 3_000;
    const again = stored(await records.put({ text: "first again" }, first));
    expect(await records.list()).toEqual(ok({ records: [again, second], setAside: [] }));
  });

  it("ask the browser to keep them once something is written", async () => {
    const { records, device } = await openDrafts();
    await records.list();
    expect(device.asked()).toBe(0);
    await records.put({ text: "first" });
    expect(device.asked()).toBe(1);
  });

  it("have ids that say nothing", async () => {
    const { records } = await openDrafts();
    const { id } = stored(await records.put({ text: "first" }));
    expect(id).toMatch(/^[0-9a-f]{32}$/u);
  });

  it("asked for while the lock closes are locked, not damaged", async () => {
    const device = createDevice();
    const tab = await device.openTab();
    const records = createRecords(tab, drafts);
    const { id } = stored(await records.put({ text: "first" }));
    await tab.setPassphrase("some words");
    const [listed, got, put] = [
      records.list(),
      records.get(id),
      records.put({ text: "x" }, { id, revision: 1 }),
    ];
    tab.lock();
    expect(await Promise.all([listed, got, put])).toEqual([err(locked), err(locked), err(locked)]);
  });

  it("on a full disk say so and keep what was saved", async () => {
    const device = createDevice();
    const before = createRecords(await device.openTab(), drafts);
    const first = stored(await before.put({ text: "first" }));
    const fullDisk: DeviceStorage = { ...device.storage, write: async () => err(full) };
    const records = createRecords(await device.openTab({ storage: fullDisk }), drafts);
    expect(await records.put({ text: "longer" }, first)).toEqual(err(full));
    expect(await records.get(first.id)).toEqual(ok(first));
  });
});

describe("while one types on", () => {
  it("a record is opened, the next one sealed, and that one written, each in a task of its own", async () => {
    const device = createDevice();
    const first = stored(
      await createRecords(await device.openTab(), drafts).put({ text: "first" }),
    );
    const steps: string[] = [];
    const { read, write } = device.storage;
    const storage: DeviceStorage = {
      ...device.storage,
      read: (id) => (steps.push("read"), read(id)),
      write: (changes) => (steps.push("write"), write(changes)),
    };
    const nextTask = async () => void steps.push("next task");
    const records = createRecords(await device.openTab({ storage, nextTask }), drafts);
    await records.put({ text: "second" }, first);
    expect(steps).toEqual(["read", "next task", "next task", "write"]);
  });

  it("what was sealed before all was erased is sealed anew: nobody has the old key any more", async () => {
    const device = createDevice();
    let tasks = 0;
    const nextTask = async () => {
      tasks += 1;
      if (tasks === 2) await tab.eraseAll();
    };
    const tab = await device.openTab({ nextTask });
    const records = createRecords(tab, drafts);
    const saved = stored(await records.put({ text: "first" }));
    expect(await records.get(saved.id)).toEqual(ok(saved));
  });
});

describe("two tabs that write the same record", () => {
  it("hear of each other, not of themselves", async () => {
    const device = createDevice();
    const [here, there] = [await device.openTab(), await device.openTab()];
    const heard: string[] = [];
    here.onChange(() => heard.push("here"));
    there.onChange(() => heard.push("there"));
    const first = stored(await createRecords(here, drafts).put({ text: "first" }));
    await createRecords(there, drafts).remove(first.id);
    expect(heard).toEqual(["there", "here"]);
  });

  it("keep both: the last has the record, the other lies beside it", async () => {
    const { records: here, device, clock } = await openDrafts();
    const there = createRecords(await device.openTab(), drafts);
    const first = stored(await here.put({ text: "first" }));
    clock.now = 2_000;
    const theirs = stored(await there.put({ text: "from there" }, first));
    clock.now = 3_000;
    const mine = await here.put({ text: "from here" }, first);
    expect(mine).toMatchObject(
      ok({
        stored: { id: first.id, revision: 3, value: { text: "from here" } },
        kept: { revision: 1, savedAt: 2_000, conflictOf: first.id, value: theirs.value },
      }),
    );
    const listed = await here.list();
    expect(listed.ok && listed.value.records.map(({ value }) => value.text)).toEqual([
      "from here",
      "from there",
    ]);
  });

  it("that wrote the same words have nothing to keep twice", async () => {
    const { records: here, device } = await openDrafts();
    const there = createRecords(await device.openTab(), drafts);
    const first = stored(await here.put({ text: "first" }));
    await there.put({ text: "same" }, first);
    expect(await here.put({ text: "same" }, first)).toMatchObject(ok({ kept: null }));
  });

  it("at the very same moment lose nothing either", async () => {
    const { records: here, device } = await openDrafts();
    const there = createRecords(await device.openTab(), drafts);
    const first = stored(await here.put({ text: "first" }));
    const texts = ["a", "b", "c", "d", "e", "f"];
    await Promise.all(
      texts.map((text, index) => (index % 2 === 0 ? here : there).put({ text }, first)),
    );
    const listed = await here.list();
    const found = listed.ok ? listed.value.records.map(({ value }) => value.text) : [];
    expect(found.toSorted()).toEqual(texts);
  });

  it("where one removed it bring it back by writing", async () => {
    const { records: here, device } = await openDrafts();
    const there = createRecords(await device.openTab(), drafts);
    const first = stored(await here.put({ text: "first" }));
    await there.remove(first.id);
    expect(await here.put({ text: "still writing" }, first)).toMatchObject(
      ok({ stored: { id: first.id, revision: 2 }, kept: null }),
    );
  });
});

describe("a damaged record", () => {
  it("is named and set aside, and the rest opens", async () => {
    const { records, device } = await openDrafts();
    const [good, bad] = [
      stored(await records.put({ text: "good" })),
      stored(await records.put({ text: "bad" })),
    ];
    await damage(device, bad);
    expect(await records.list()).toEqual(
      ok({ records: [good], setAside: [{ id: bad.id, kind: "draft", reason: "damaged" }] }),
    );
  });

  it("is never written over, and can be removed", async () => {
    const { records, device } = await openDrafts();
    const bad = stored(await records.put({ text: "bad" }));
    const damaged = await damage(device, bad);
    expect(await records.get(bad.id)).toEqual(err(unreadable));
    expect(await records.put({ text: "over it" }, bad)).toEqual(err(unreadable));
    expect(await device.storage.read(bad.id)).toEqual(ok(damaged));
    await records.remove(bad.id);
    expect(await records.list()).toEqual(ok({ records: [], setAside: [] }));
  });

  it.each<[string, (record: StoredRecord) => StoredRecord]>([
    ["another revision", (record) => ({ ...record, revision: record.revision + 1 })],
    ["another version", (record) => ({ ...record, schemaVersion: 2 })],
    ["another id", (record) => ({ ...record, id: "f".repeat(32) })],
  ])("is one that was given %s too", async (_, change) => {
    const { records, device } = await openDrafts();
    const original = await onDisk(device, stored(await records.put({ text: "mine" })).id);
    await device.storage.write([{ type: "remove", id: original.id }]);
    await device.storage.write([{ type: "put", record: change(original), expectedRevision: 0 }]);
    expect(await records.list()).toMatchObject(ok({ records: [], setAside: [{ kind: "draft" }] }));
  });
});

type NewerDraft = { readonly body: string; readonly mood: string };
const newerDrafts: RecordKind<NewerDraft> = {
  ...drafts,
  schema: v.object({ body: v.string(), mood: v.string() }),
  version: 3,
  migrations: [
    (value) => {
      const { text } = v.parse(v.object({ text: v.string() }), value);
      return { body: text };
    },
    (value) => ({ ...v.parse(v.object({ body: v.string() }), value), mood: "calm" }),
  ],
};

describe("records of an older version", () => {
  it("are brought up step by step, once", async () => {
    const { records: old, device } = await openDrafts();
    const first = stored(await old.put({ text: "first" }));
    const records = createRecords(await device.openTab(), newerDrafts);
    const expected = { ...first, value: { body: "first", mood: "calm" } };
    expect(await records.list()).toEqual(ok({ records: [expected], setAside: [] }));
    expect(await onDisk(device, first.id)).toMatchObject({ schemaVersion: 3, revision: 1 });
    expect(await records.list()).toEqual(ok({ records: [expected], setAside: [] }));
  });

  it("killed at any write of it are all there afterwards, some old and some new", async () => {
    const texts = ["one", "two", "three", "four"];
    for (let writes = 0; writes <= texts.length; writes++) {
      const { records: old, device } = await openDrafts();
      for (const text of texts) await old.put({ text });
      const dying = createRecords(
        await device.openTab({ storage: killAfter(writes, device.storage) }),
        newerDrafts,
      );
      await dying.list();
      const versions = await versionsOnDisk(device);
      expect(versions.filter((version) => version === 3)).toHaveLength(writes);
      const records = createRecords(await device.openTab(), newerDrafts);
      const listed = await records.list();
      expect(listed.ok && listed.value.records.map(({ value }) => value.body).toSorted()).toEqual(
        texts.toSorted(),
      );
      expect(await versionsOnDisk(device)).toEqual([3, 3, 3, 3]);
    }
  });

  it("that a step can't read are set aside", async () => {
    const { device } = await openDrafts();
    const other = createRecords(await device.openTab(), {
      ...drafts,
      schema: v.object({ note: v.string() }),
    });
    const odd = stored(await other.put({ note: "no text in here" }));
    const records = createRecords(await device.openTab(), newerDrafts);
    expect(await records.list()).toEqual(
      ok({ records: [], setAside: [{ id: odd.id, kind: "draft", reason: "damaged" }] }),
    );
  });
});

type Tone = { readonly text: string; readonly tone: { readonly warmth: number } };
const toneSchema = v.object({ text: v.string(), tone: v.object({ warmth: v.number() }) });

describe("records of a newer version", () => {
  it("keep what this version does not know, at any depth", async () => {
    const device = createDevice();
    const today: RecordKind<Tone> = { ...drafts, schema: toneSchema };
    const tomorrow = {
      ...today,
      version: 2,
      migrations: [(value: unknown) => value],
      schema: v.looseObject({
        ...toneSchema.entries,
        tone: v.looseObject(toneSchema.entries.tone.entries),
      }),
    };
    const newer = createRecords(await device.openTab(), tomorrow);
    const older = createRecords(await device.openTab(), today);
    const first = stored(
      await newer.put({ text: "hi", tone: { warmth: 1, humour: 2 }, place: "kitchen" }),
    );
    const seen = await older.get(first.id);
    expect(seen).toMatchObject(ok({ value: { text: "hi", tone: { warmth: 1 } } }));
    await older.put({ text: "hello", tone: { warmth: 3 } }, first);
    expect(await newer.get(first.id)).toMatchObject(
      ok({ value: { text: "hello", tone: { warmth: 3, humour: 2 }, place: "kitchen" } }),
    );
    expect(await onDisk(device, first.id)).toMatchObject({ schemaVersion: 2, revision: 2 });
  });

  it("that can't be followed are set aside as newer", async () => {
    const device = createDevice();
    const newer = createRecords(await device.openTab(), newerDrafts);
    const first = stored(await newer.put({ body: "hi", mood: "calm" }));
    const older = createRecords(await device.openTab(), drafts);
    expect(await older.list()).toEqual(
      ok({ records: [], setAside: [{ id: first.id, kind: "draft", reason: "newer" }] }),
    );
  });
});

async function openDrafts() {
  const device = createDevice();
  const records: Records<TestDraft> = createRecords(await device.openTab(), drafts);
  return { device, records, clock: device.clock };
}

function stored<T>(saved: Awaited<ReturnType<Records<T>["put"]>>): Stored<T> {
  if (!saved.ok) throw new Error(saved.error.message);
  return saved.value.stored;
}

async function onDisk(device: Device, id: string): Promise<StoredRecord> {
  const found = await device.storage.read(id);
  if (!found.ok || found.value === null) throw new Error(`nothing at ${id}`);
  return found.value;
}

async function versionsOnDisk(device: Device): Promise<readonly number[]> {
  const tab = await device.openTab();
  const access = tab.access();
  const found = await device.storage.list(access.ok ? access.value.label("private", "draft") : "");
  return found.ok ? found.value.map(({ schemaVersion }) => schemaVersion) : [];
}

async function damage(device: Device, { id }: Known): Promise<StoredRecord> {
  const record = await onDisk(device, id);
  const envelope = record.envelope.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  const damaged = { ...record, envelope };
  await device.storage.write([{ type: "put", record: damaged, expectedRevision: record.revision }]);
  return damaged;
}
