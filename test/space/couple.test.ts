import { afterAll, describe, expect, test } from "vitest";
import { askStatuses, planStatuses } from "../../src/core/space/agreement.ts";
import { previewItem } from "../../src/core/space/item.ts";
import { formatShared } from "../../src/core/space/shared.ts";
import { openSpaceEnvelope } from "../../src/core/crypto/space-envelope.ts";
import { epochOf, partnerOf } from "../../src/core/sync/device.ts";
import { openEpoch } from "../../src/core/sync/epochs.ts";
import { fetchGiven, takeProven } from "../../src/core/sync/given.ts";
import { leave, removeDevice } from "../../src/core/sync/leave.ts";
import { createInvite } from "../../src/core/sync/pairing.ts";
import { parsePayload } from "../../src/core/sync/payload.ts";
import { isAllShared } from "../../src/core/sync/write.ts";
import { addPhoneBy, ask, createCouple, createWorld, invite, kill, open } from "../people.ts";
import { openDatabase } from "./relay.ts";
import { comeSilently, now, share } from "./steps.ts";

const database = openDatabase();
afterAll(database.close);

const saturday = {
  howLong: "three hours",
  when: "Saturday morning",
  ends: "at noon",
  back: "for lunch",
  giveBack: "dinner together",
};

describe("Ana asks, and Ben answers", () => {
  test("and both see the same yes", async () => {
    const world = createWorld(database.storage, 1);
    const { ana, ben } = await createCouple(world);
    await share(world, ana, { kind: "ask", id: "a", fields: { words: "I need", terms: saturday } });
    expect(partnerOf(ana.disk)).toBe(ben.disk.person);
    await share(world, ben, {
      kind: "answer",
      id: "a",
      fields: { reply: { says: "yes", to: saturday }, words: "Gladly" },
    });

    const status = new Map([["a", { type: "agreed", terms: saturday }]]);
    for (const { disk } of [ana, ben]) {
      expect(askStatuses(disk.shared, ana.disk.person, ben.disk.person)).toEqual(status);
      expect(disk.troubles).toEqual([]);
      expect([...disk.epochs.keys()]).toEqual([1, 2]);
    }
    expect(formatShared(ana.disk.shared)).toBe(formatShared(ben.disk.shared));
    expect(
      planStatuses(ana.disk.shared, { me: ana.disk.person, partner: ben.disk.person }),
    ).toEqual(new Map());
  });

  test("and Ana's tablet reads all of it, and is hers", async () => {
    const world = createWorld(database.storage, 2);
    const { ana, ben } = await createCouple(world);
    await share(world, ben, { kind: "note", id: "n", fields: { words: "Take your evening" } });
    const tablet = await addPhoneBy(world, await invite(world, ana, "device"), "tablet");
    if (tablet === null) throw new Error("The tablet could not come in.");
    await share(world, tablet, { kind: "note", id: "m", fields: { words: "Thank you" } });

    expect(tablet.disk.person).toBe(ana.disk.person);
    expect(formatShared(tablet.disk.shared)).toBe(formatShared(ben.disk.shared));
    expect(formatShared(ana.disk.shared)).toBe(formatShared(ben.disk.shared));
    expect(world.phones.map(({ disk }) => disk.troubles)).toEqual([[], [], []]);
  });
});

test("what was written in an epoch that a lost device had opened can be read, and nothing more is written in it", async () => {
  const world = createWorld(database.storage, 16);
  const { ana, ben } = await createCouple(world);
  const tablet = await addPhoneBy(world, await invite(world, ana, "device"), "tablet");
  if (tablet === null) throw new Error("It could not come in.");
  world.phones.forEach(kill);
  tablet.disk = await now(
    ask(world, openEpoch(tablet.disk, tablet.api, world.bytes), tablet.wires),
  );
  const listed = await now(ask(world, fetchGiven(ben.disk, ben.api), ben.wires));
  ben.disk = takeProven(ben.disk, listed.given);
  const spent = epochOf(tablet.disk);
  expect([tablet, ben, ana].map(({ disk }) => epochOf(disk))).toEqual([spent, spent, spent - 1]);

  open(world, ana);
  await world.pass(1000);
  const removed = removeDevice(ana.disk, tablet.disk.keys.device, ana.api);
  expect(await ask(world, removed, ana.wires)).toBe(true);
  await ask(world, ana.session?.tend(), ana.wires);
  ben.isOnline = false;
  open(world, ben);
  await share(world, ben, { kind: "note", id: "n", fields: { words: "said on the train" } });
  ben.isOnline = true;
  await world.pass(5000);
  expect(formatShared(ana.disk.shared)).toContain("said on the train");
  expect([ana, ben].map(({ disk }) => disk.troubles)).toEqual([[], []]);
  expect([ana, ben].map(({ disk }) => epochOf(disk) > spent)).toEqual([true, true]);
});

describe("Ana leaves", () => {
  test("at once and without a word, and Ben's new notes are not hers to read", async () => {
    const world = createWorld(database.storage, 3);
    const { ana, ben } = await createCouple(world);
    const tablet = await addPhoneBy(world, await invite(world, ana, "device"), "tablet");
    await share(world, ben, { kind: "note", id: "n", fields: { words: "Take your evening" } });
    const before = formatShared(ana.disk.shared);

    expect(await ask(world, leave(ana.disk, ana.api), ana.wires)).toBe(true);
    await ask(world, ben.session?.tend(), ben.wires);
    await world.pass(1000);
    await share(world, ben, { kind: "note", id: "m", fields: { words: "On my own" } });

    const epoch = Math.max(...ben.disk.epochs.keys());
    for (const { disk } of tablet === null ? [ana] : [ana, tablet]) {
      expect(disk.epochs.has(epoch)).toBe(false);
      expect(formatShared(disk.shared)).toBe(before);
      expect(disk.troubles).toEqual([]);
    }
    expect(ben.disk.troubles).toEqual([]);
    expect(ben.session?.isLive()).toBe(true);
  });

  test("with a phone of hers that she has not heard of", async () => {
    const world = createWorld(database.storage, 17);
    const { ana, ben } = await createCouple(world);
    const link = await invite(world, ana, "device");
    ana.isDiskFull = true;
    const phone = await addPhoneBy(world, link, "phone");
    if (phone === null) throw new Error("It could not come in.");
    expect(ana.disk.log.members.has(phone.disk.keys.device)).toBe(false);

    expect(await ask(world, leave(ana.disk, ana.api), ana.wires)).toBe(true);
    await ask(world, ben.session?.tend(), ben.wires);
    await world.pass(1000);
    await share(world, ben, { kind: "note", id: "n", fields: { words: "On my own" } });
    expect(formatShared(phone.disk.shared)).not.toContain("On my own");
    expect(partnerOf(ben.disk)).toBe(ana.disk.person);
  });

  test("and what she let in by a link that she told nobody of is shut out, and nobody else", async () => {
    const world = createWorld(database.storage, 20);
    const { ana, ben } = await createCouple(world);
    const link = await invite(world, ben, "device");
    const untold = createInvite(ana.disk, "device", "", world.bytes);
    const { invite: made, welcome } = untold;
    await ask(world, ana.api.invite(made.invitation, made.key, welcome), ana.wires);
    const { device: guest, api, wires } = await comeSilently(world, untold.invitation);
    // It takes the next epoch for itself, so that the relay has heard of it, and the number is taken.
    const { device } = guest.keys;
    await ask(world, api.putKeywraps(3, [{ device, body: world.bytes(80) }]), wires);
    await ask(world, leave(ana.disk, ana.api), ana.wires);
    await ask(world, ben.session?.tend(), ben.wires);
    const tablet = await addPhoneBy(world, link, "Ben's tablet");
    expect((await now(ask(world, api.members(), wires))).ok).toBe(true);

    await world.pass(61_000);
    expect(await ask(world, api.members(), wires)).toMatchObject({ ok: false });
    await share(world, ben, { kind: "note", id: "n", fields: { words: "On my own" } });
    expect(formatShared(tablet?.disk.shared ?? new Map())).toContain("On my own");
    expect([ben, tablet].map((phone) => phone?.session?.isLive())).toEqual([true, true]);
    expect([ben, tablet].flatMap((phone) => phone?.disk.troubles)).toEqual([]);
  });

  test("while Ben writes offline: he keeps his words, and she never gets them", async () => {
    const world = createWorld(database.storage, 4);
    const { ana, ben } = await createCouple(world);
    ben.isOnline = false;
    ben.wires.breakOff();
    await share(world, ben, { kind: "note", id: "n", fields: { words: "I miss you" } });
    expect(await ask(world, leave(ana.disk, ana.api), ana.wires)).toBe(true);
    ben.isOnline = true;
    await world.pass(60_000);
    await ask(world, ben.session?.tend(), ben.wires);
    await world.pass(1000);

    expect(formatShared(ana.disk.shared)).toBe("");
    expect(formatShared(ben.disk.shared)).toContain("I miss you");
    expect(isAllShared(ben.disk)).toBe(true);
  });
});

test("Ana's lost tablet gets nothing any more, and Ben's devices are not hers to remove", async () => {
  const world = createWorld(database.storage, 9);
  const { ana, ben } = await createCouple(world);
  const tablet = await addPhoneBy(world, await invite(world, ana, "device"), "tablet");
  if (tablet === null) throw new Error("The tablet could not come in.");
  const lost = tablet.disk.keys.device;

  expect(await ask(world, removeDevice(ana.disk, ben.disk.keys.device, ana.api), ana.wires)).toBe(
    false,
  );
  expect(await ask(world, removeDevice(ana.disk, lost, ana.api), ana.wires)).toBe(true);
  await ask(world, ana.session?.tend(), ana.wires);
  await world.pass(1000);
  await share(world, ben, { kind: "note", id: "n", fields: { words: "Just for you" } });

  expect(formatShared(tablet.disk.shared)).toBe("");
  expect(formatShared(ana.disk.shared)).toContain("Just for you");
  expect(Math.max(...ben.disk.epochs.keys())).toBeGreaterThan(
    Math.max(...tablet.disk.epochs.keys()),
  );
  expect([ana, ben].map(({ disk }) => disk.troubles)).toEqual([[], []]);
});

test("what Ben previewed is, byte for byte, what Ana's device gets", async () => {
  const world = createWorld(database.storage, 6);
  const { ana, ben } = await createCouple(world);
  const preview = previewItem({ kind: "note", id: "n", fields: { words: "Take your evening" } });
  if (!preview.ok) throw new Error("It does not fit its kind.");
  await ask(world, ben.session?.share(preview.value));
  await world.pass(500);

  const page = await database.storage.since(ana.disk.space, ana.disk.keys.device, 0, 1_000_000);
  const envelope = page.ok ? page.value.entries.at(-1)?.envelope : undefined;
  const key = ana.disk.epochs.get(2);
  if (envelope === undefined || key === undefined) throw new Error("It did not arrive.");
  const opened = openSpaceEnvelope(key, ana.disk.space, envelope, () => ben.disk.keys.publicKey);
  const payload = opened.ok ? parsePayload(opened.value.plaintext) : opened;

  expect(payload.ok && payload.value.items).toEqual(preview.value);
  expect(payload.ok && Object.keys(payload.value.control)).toEqual([
    "clock",
    "cursor",
    "log",
    "invites",
    "admits",
    "removes",
  ]);
});

test("a disk that is full keeps nothing, and says so", async () => {
  const world = createWorld(database.storage, 8);
  const { ana, ben } = await createCouple(world);
  const preview = previewItem({ kind: "note", id: "n", fields: { words: "Kept or not" } });
  ana.isDiskFull = true;

  expect(await ask(world, preview.ok ? ana.session?.share(preview.value) : undefined)).toEqual({
    ok: false,
    error: "not-saved",
  });
  await world.pass(1000);
  expect([ana, ben].map(({ disk }) => formatShared(disk.shared))).toEqual(["", ""]);
});
