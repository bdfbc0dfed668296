import { afterAll, describe, expect, test } from "vitest";
import { previewItem } from "../../src/core/space/item.ts";
import { emptyShared, formatShared } from "../../src/core/space/shared.ts";
import { rewind, type Device } from "../../src/core/sync/device.ts";
import { createDevice, emptyLog } from "../../src/core/sync/device.ts";
import { formatDevice, parseDevice } from "../../src/core/sync/device-codec.ts";
import { sealSnapshot } from "../../src/core/crypto/space-snapshot.ts";
import { createDeviceKeys } from "../../src/core/crypto/device-keys.ts";
import { needsNewEpoch } from "../../src/core/sync/epochs.ts";
import { removeDevice } from "../../src/core/sync/leave.ts";
import { makeSnapshot } from "../../src/core/sync/compact.ts";
import { write } from "../../src/core/sync/write.ts";
import { formatSnapshot, readSnapshot } from "../../src/core/sync/snapshot.ts";
import { realRandom } from "../bytes.ts";
import {
  addPhoneBy,
  ask,
  createCouple,
  createWorld,
  invite,
  type Phone,
  type World,
} from "../people.ts";
import { openDatabase } from "./relay.ts";

const database = openDatabase();
afterAll(database.close);

async function say(world: World, phone: Phone, id: string, words: string): Promise<void> {
  const preview = previewItem({ kind: "note", id, fields: { words } });
  await ask(world, preview.ok ? phone.session?.share(preview.value) : undefined);
  await world.pass(300);
}

/** A couple whose log was compacted: Ben changes one note again and again, Ana writes new ones. */
async function createTalkers(
  seed: number,
): Promise<{ readonly world: World; readonly ana: Phone; readonly ben: Phone }> {
  const world = createWorld(database.storage, seed, 8);
  const { ana, ben } = await createCouple(world);
  for (let round = 1; round <= 14; round += 1) {
    await say(world, ben, "same", `round ${round}`);
    await say(world, ana, `note ${round}`, `ana ${round}`);
  }
  return { world, ana, ben };
}

const floorOf = async ({ disk }: Phone): Promise<string> => {
  const page = await database.storage.since(disk.space, disk.keys.device, 0, 1000);
  return page.ok ? "whole" : page.error.type;
};

describe("a log that has become long", () => {
  test("is replaced by snapshots, and a new device still reads all of it", async () => {
    const { world, ana, ben } = await createTalkers(700);
    const tablet = await addPhoneBy(world, await invite(world, ana, "device"), "tablet");
    await say(world, ben, "same", "at last");

    expect(await floorOf(ana)).toBe("compacted");
    expect(formatShared(tablet?.disk.shared ?? emptyShared)).toBe(formatShared(ben.disk.shared));
    expect(formatShared(ana.disk.shared)).toBe(formatShared(ben.disk.shared));
    expect(world.phones.flatMap(({ disk }) => disk.troubles)).toEqual([]);
  });

  test("holds no word twice: what was said over is not in it, nor kept by who said it", async () => {
    const { ana, ben } = await createTalkers(701);

    expect(ben.disk.dropped).toBeGreaterThan(0);
    expect(
      ana.disk.kept.filter(({ device }) => device === ben.disk.keys.device).length,
    ).toBeLessThan(14);
    expect(ana.disk.log.hashes.length).toBe(ana.disk.log.cursor - ana.disk.log.base + 1);
  });

  test("a device keeps all that it wrote since the snapshot before the last: a relay set back to it asks for that", async () => {
    const { ana, ben } = await createTalkers(711);

    for (const { disk } of [ana, ben]) {
      const covered = disk.origin.chains.get(disk.keys.device)?.deviceSeq ?? 0;
      expect(disk.dropped).toBe(covered);
      expect(covered).toBeGreaterThan(0);
      expect(disk.checkpoint.chains.get(disk.keys.device)?.deviceSeq).toBeGreaterThan(covered);
    }
  });

  test("a device that was off for long goes on from a snapshot, with what it wrote meanwhile", async () => {
    const world = createWorld(database.storage, 702, 8);
    const { ana, ben } = await createCouple(world);
    await say(world, ben, "early", "before he went");
    ben.isOnline = false;
    ben.wires.breakOff();
    await say(world, ben, "offline", "from the hut");
    for (let round = 1; round <= 40; round += 1) await say(world, ana, `n${round % 5}`, `${round}`);
    expect(await floorOf(ana)).toBe("compacted");
    ben.isOnline = true;
    await world.pass(120_000);

    expect(formatShared(ben.disk.shared)).toBe(formatShared(ana.disk.shared));
    expect(formatShared(ana.disk.shared)).toContain("from the hut");
    expect([ana, ben].map(({ disk }) => disk.troubles)).toEqual([[], []]);
  });
});

/** Someone with the keys who has read nothing yet. */
function newcomer({ space, epochs, log }: Device): Device {
  const [root] = log.members;
  if (root === undefined) throw new Error("The first device is always a member.");
  const keys = createDeviceKeys(realRandom);
  const start = emptyLog(root[1].key, root[0]);
  return createDevice({ space, keys, person: keys.device, epochs, log: start });
}

/** What a newcomer makes of a snapshot, shown as often as they ask. */
function show(device: Device, upTo: number, body: Uint8Array): Device {
  const first = readSnapshot(device, { type: "snapshot", upTo, body }, []);
  return first.next === "on"
    ? first.device
    : readSnapshot(first.device, { type: "snapshot", upTo, body }, []).device;
}

test("who learns from a snapshot that someone has gone writes in no epoch that they knew", async () => {
  const world = createWorld(database.storage, 712);
  const { ana, ben } = await createCouple(world);
  const tablet = await addPhoneBy(world, await invite(world, ana, "device"), "tablet");
  if (tablet === null) throw new Error("It could not come in.");
  const late = { ...ben.disk, epochs: new Map(ben.disk.epochs).set(9, realRandom(32)) };
  expect(needsNewEpoch(late)).toBe(false);
  await ask(world, removeDevice(ana.disk, tablet.disk.keys.device, ana.api), ana.wires);
  await ask(world, ana.session?.tend(), ana.wires);
  await world.pass(1000);
  const body = formatSnapshot({ ...ana.disk, epochs: late.epochs }, realRandom) ?? new Uint8Array();
  const read = show(late, ana.disk.log.cursor, body);

  expect(read.log.members.get(tablet.disk.keys.device)?.isRemoved).toBe(true);
  expect(needsNewEpoch(read)).toBe(true);
});

test("who knows a key knows it however often the log is read", async () => {
  const { ana } = await createTalkers(713);
  const spent = { ...ana.disk, log: { ...ana.disk.log, spentEpoch: 7 } };
  expect(rewind(spent).log.spentEpoch).toBe(7);
});

describe("a snapshot", () => {
  test("made by a member is read whole; rolled to another place, cut or changed it is refused", async () => {
    const { ana } = await createTalkers(703);
    const body = formatSnapshot(ana.disk, realRandom) ?? new Uint8Array();
    const { cursor } = ana.disk.log;
    const read = show(newcomer(ana.disk), cursor, body);

    expect(formatShared(read.shared)).toBe(formatShared(ana.disk.shared));
    expect([...read.log.members]).toEqual([...ana.disk.log.members]);
    const spoiled: readonly (readonly [number, Uint8Array])[] = [
      [cursor + 1, body],
      [cursor, body.slice(0, -100)],
      [cursor, body.slice(0, 60)],
      [cursor, new Uint8Array()],
      ...[0, 1, 5, 10, 30, 200, body.length - 90, body.length - 1].map(
        (at): readonly [number, Uint8Array] => [
          cursor,
          body.map((byte, index) => (index === at ? byte ^ 1 : byte)),
        ],
      ),
    ];
    for (const [upTo, bytes] of spoiled) {
      const refused = show(newcomer(ana.disk), upTo, bytes);
      expect(refused.troubles.map(({ type }) => type)).toEqual(["refused"]);
      expect(formatShared(refused.shared)).toBe("");
    }
  });

  test("by a stranger who has the key, or by a device that was removed, is refused", async () => {
    const { world, ana, ben } = await createTalkers(704);
    const stranger = formatSnapshot(
      { ...ana.disk, keys: createDeviceKeys(realRandom) },
      realRandom,
    );
    const { cursor } = ana.disk.log;

    const read = show(newcomer(ana.disk), cursor, stranger ?? new Uint8Array());
    expect(read.troubles.map(({ type }) => type)).toEqual(["refused"]);
    await ask(world, ana.session?.tell({ removes: [ben.disk.keys.device] }));
    await world.pass(500);
    const removed = formatSnapshot({ ...ana.disk, keys: ben.disk.keys }, realRandom);
    const later = show(newcomer(ana.disk), ana.disk.log.cursor, removed ?? new Uint8Array());
    expect(later.troubles.map(({ type }) => type)).toEqual(["refused"]);
  });

  test("puts no word into the other's mouth: an envelope that its writer did not sign is refused", async () => {
    const { ana, ben } = await createTalkers(705);
    const { disk } = ana;
    const forged = disk.kept.map((one) =>
      one.device === ben.disk.keys.device && !one.isRoster
        ? { ...one, bytes: one.bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)) }
        : one,
    );
    const body = formatSnapshot({ ...disk, kept: forged }, realRandom) ?? new Uint8Array();
    const read = show(newcomer(disk), disk.log.cursor, body);

    expect(read.troubles.map(({ type }) => type)).toEqual(["refused"]);
    expect(read.log.cursor).toBe(0);
  });

  test("that is nonsense under the right key and signature is refused", async () => {
    const { ana } = await createTalkers(706);
    const { keys, epochs, space } = ana.disk;
    const epoch = Math.max(...epochs.keys());
    const place = { space, epoch, upTo: 5 };
    const key = epochs.get(epoch) ?? new Uint8Array(32);
    for (const plaintext of [new Uint8Array(), realRandom(40), realRandom(400)]) {
      const body = sealSnapshot(keys, key, place, plaintext, realRandom);
      expect(show(newcomer(ana.disk), 5, body).troubles.map(({ type }) => type)).toEqual([
        "refused",
      ]);
    }
  });
});

describe("what a device keeps", () => {
  test("is read again as it was, and can be read anew from where its snapshot ends", async () => {
    const { ana, ben } = await createTalkers(707);
    for (const { disk } of [ana, ben]) {
      expect(parseDevice(formatDevice(disk))).toEqual({ ok: true, value: disk });
      expect(rewind(disk).log.cursor).toBe(disk.origin.cursor);
    }
  });

  test("when it was cut, or is from a later version, is not taken for something else", async () => {
    const { ana } = await createTalkers(708);
    const bytes = formatDevice(ana.disk);
    for (const length of [0, 1, 4, 5, 100, 5000, bytes.length - 1]) {
      expect(parseDevice(bytes.slice(0, length))).toEqual({ ok: false, error: "malformed" });
    }
    expect(parseDevice(Uint8Array.of(...bytes, 0))).toEqual({ ok: false, error: "malformed" });
    expect(parseDevice(Uint8Array.of(2, ...bytes.subarray(1)))).toEqual({
      ok: false,
      error: "newer",
    });
  });
});

test("keeps what an unsent word of one's own will put out of date, unless the log is full", async () => {
  const { ana } = await createTalkers(709);
  const preview = previewItem({ kind: "note", id: "note 14", fields: { words: "unsent" } });
  const written = preview.ok ? write(ana.disk, preview.value, {}, realRandom) : preview;
  if (!written.ok) throw new Error("It fits.");
  const all = seqsIn(ana.disk, false);
  expect(all.length).toBeGreaterThan(0);
  expect(seqsIn(written.value, false)).toEqual(expect.arrayContaining(all));
  expect(seqsIn(written.value, true)).toHaveLength(all.length - 1);
});

function seqsIn(device: Device, isFull: boolean): number[] {
  return makeSnapshot(device, isFull, realRandom)?.kept.map(({ seq }) => seq) ?? [];
}
