import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewItem } from "../../src/core/space/item.ts";
import { formatShared, recordsOf } from "../../src/core/space/shared.ts";
import { lastOwnSeq, type Device } from "../../src/core/sync/device.ts";
import { decodeDeviceMessage } from "../../src/core/sync/codec.ts";
import { readEvents, readLive } from "../../src/core/sync/read.ts";
import { isAllShared } from "../../src/core/sync/write.ts";
import {
  addPhoneBy,
  ask,
  createCouple,
  createWorld,
  invite,
  kill,
  open,
  type Phone,
  type World,
} from "../people.ts";
import { logOf, numbered, unread } from "./attacks.ts";
import { openDatabase } from "./relay.ts";
import { fair } from "./wires.ts";

const database = openDatabase();
afterAll(database.close);

const noteOf = (id: string, words: string): Uint8Array => {
  const preview = previewItem({ kind: "note", id, fields: { words } });
  if (!preview.ok) throw new Error("A note is shareable.");
  return preview.value;
};

async function say(world: World, phone: Phone, id: string, words: string): Promise<void> {
  await ask(world, phone.session?.share(noteOf(id, words)));
  await world.pass(300);
}

const wordsOn = ({ disk }: Phone, { disk: { person } }: Phone, id: string): unknown =>
  recordsOf(disk.shared, person, "note").get(id)?.["words"];

/** A phone that may miss all that comes, or have what it appends go nowhere, on a connection that holds. */
function holdBack(world: World, phone: Phone): { isDeaf: boolean; isMute: boolean } {
  const hold = { isDeaf: false, isMute: false };
  const { connect } = phone.wires;
  const held: typeof connect = ({ onMessage, onClose }) => {
    const socket = connect({ onMessage: (bytes) => hold.isDeaf || onMessage(bytes), onClose });
    const send = (bytes: Uint8Array): void => {
      const message = decodeDeviceMessage(bytes);
      const isAppend = message.ok && message.value.type === "append";
      if (!hold.isMute || !isAppend) socket.send(bytes);
    };
    return { ...socket, send };
  };
  kill(phone);
  Object.assign(phone, { wires: { ...phone.wires, connect: held } });
  open(world, phone);
  return hold;
}

describe("what the relay sends twice", () => {
  let ben: Device;
  let log: readonly Uint8Array[];
  beforeAll(async () => {
    const world = createWorld(database.storage, 600_001);
    const couple = await createCouple(world);
    for (const words of ["one", "two", "three"]) await say(world, couple.ana, words, words);
    ben = couple.ben.disk;
    log = (await logOf(database.storage, ben)).map(({ envelope }) => envelope);
  });

  test("changes nothing, and is no reason to read again", () => {
    const { entries, upTo } = numbered(log);
    const events = { type: "events", after: 0, upTo, head: upTo, entries } as const;
    const standing = { lacking: new Set<number>(), unproven: [], sent: 0 };
    const read = readEvents(unread(ben), events, standing);
    expect(read.next).toBe("on");

    for (const again of [entries, entries.slice(-1), entries.slice(-2)]) {
      expect(readEvents(read.device, { ...events, entries: again }, standing)).toEqual({
        device: read.device,
        next: "on",
      });
    }
    expect(readLive(read.device, upTo).next).toBe("on");
  });
});

describe("what Ana says", () => {
  test("last is what counts, on every device, whatever the words are", async () => {
    const world = createWorld(database.storage, 600_002);
    const { ana, ben } = await createCouple(world);
    for (const words of ["zebra", "mouse", "apple"]) await say(world, ana, "same", words);

    expect([ana, ben].map((phone) => wordsOn(phone, ana, "same"))).toEqual(["apple", "apple"]);
  });

  test("while an answer is still on its way arrives too, with nothing said after it", async () => {
    const world = createWorld(database.storage, 600_003);
    const { ana, ben } = await createCouple(world);
    world.weather = { ...fair, delay: 400 };
    for (const words of ["one", "two", "three"]) {
      void ana.session?.share(noteOf(words, words));
      await world.pass(30);
    }
    await world.pass(20_000);

    expect(["one", "two", "three"].map((id) => wordsOn(ben, ana, id))).toEqual([
      "one",
      "two",
      "three",
    ]);
    expect(isAllShared(ana.disk)).toBe(true);
  });

  test("and the relay only claims to have is sent again, for the log shows that it has not", async () => {
    const world = createWorld(database.storage, 600_005);
    const { ana, ben } = await createCouple(world);
    ana.isOnline = false;
    ana.wires.breakOff();
    await say(world, ana, "claimed", "claimed");
    kill(ana);
    ana.disk = { ...ana.disk, acknowledged: lastOwnSeq(ana.disk) };
    ana.isOnline = true;
    open(world, ana);
    await world.pass(60_000);

    expect(wordsOn(ben, ana, "claimed")).toBe("claimed");
    expect([ana, ben].map(({ disk }) => disk.troubles)).toEqual([[], []]);
  });

  test("while something is lost on its way to her names no log that never was", async () => {
    const world = createWorld(database.storage, 600_006);
    const { ana, ben } = await createCouple(world);
    const tablet = await addPhoneBy(world, await invite(world, ana, "device"), "tablet");
    if (tablet === null) throw new Error("The tablet could not come in.");
    const [anas, bens] = [holdBack(world, ana), holdBack(world, ben)];
    await world.pass(5000);

    anas.isDeaf = true;
    bens.isDeaf = true;
    await say(world, tablet, "lost", "lost");
    anas.isDeaf = false;
    anas.isMute = true;
    await say(world, ana, "first", "first");
    // Before Ben's next there is a place that could be Ana's, and is not.
    await say(world, ben, "next", "next");
    await say(world, ana, "second", "second");
    anas.isMute = false;
    bens.isDeaf = false;
    await world.pass(120_000);

    const phones = [ana, ben, tablet];
    expect(phones.map(({ disk }) => disk.troubles)).toEqual([[], [], []]);
    for (const phone of phones) {
      const ids = ["lost", "first", "second"];
      expect(ids.map((id) => wordsOn(phone, ana, id))).toEqual(ids);
      expect(wordsOn(phone, ben, "next")).toBe("next");
      expect(phone.disk.log.hash).toEqual(ana.disk.log.hash);
    }
  });

  test("is on her disk before it is said, so that a closed app has lost nothing", async () => {
    const world = createWorld(database.storage, 600_004);
    const { ana, ben } = await createCouple(world);
    ana.isOnline = false;
    ana.wires.breakOff();
    await say(world, ana, "kept", "kept");
    kill(ana);
    ana.isOnline = true;
    open(world, ana);
    await world.pass(60_000);

    expect(wordsOn(ben, ana, "kept")).toBe("kept");
    expect(formatShared(ben.disk.shared)).toBe(formatShared(ana.disk.shared));
  });
});
