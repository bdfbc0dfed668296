import { afterAll, expect, test } from "vitest";
import { formatShared } from "../../src/core/space/shared.ts";
import { isAllShared } from "../../src/core/sync/write.ts";
import { realRandom } from "../bytes.ts";
import { addPhoneBy, ask, createCouple, createWorld, invite, kill, open } from "../people.ts";
import { openDatabase } from "./relay.ts";
import { comeSilently, share } from "./steps.ts";

const database = openDatabase();
afterAll(database.close);

test("a link from before the last epoch lets its newcomer read all that comes", async () => {
  const world = createWorld(database.storage, 14);
  const { ana, ben } = await createCouple(world);
  const older = await invite(world, ben, "device");
  const phone = await addPhoneBy(world, await invite(world, ana, "device"), "Ana's second");
  const epoch = Math.max(...ana.disk.epochs.keys());
  const tablet = await addPhoneBy(world, older, "Ben's tablet");
  if (phone === null || tablet === null) throw new Error("They could not come in.");
  await share(world, ana, { kind: "note", id: "n", fields: { words: "For you both" } });

  expect(formatShared(tablet.disk.shared)).toBe(formatShared(ana.disk.shared));
  expect(Math.max(...ana.disk.epochs.keys())).toBeGreaterThan(epoch);
  expect(world.phones.map(({ disk }) => disk.troubles)).toEqual([[], [], [], []]);
});

test("who comes by an older link while nobody is there waits for the keys, and alarms nobody", async () => {
  const world = createWorld(database.storage, 15);
  const { ana, ben } = await createCouple(world);
  const older = await invite(world, ben, "device");
  await addPhoneBy(world, await invite(world, ana, "device"), "Ana's second");
  await share(world, ana, { kind: "note", id: "n", fields: { words: "For you both" } });
  world.phones.forEach(kill);
  const tablet = await addPhoneBy(world, older, "Ben's tablet");
  if (tablet === null) throw new Error("It could not come in.");
  await share(world, tablet, { kind: "note", id: "m", fields: { words: "I am here" } });
  await world.pass(600_000);
  expect(tablet.disk.troubles).toEqual([]);
  expect(isAllShared(tablet.disk)).toBe(true);
  expect(formatShared(tablet.disk.shared)).not.toContain("For you both");

  open(world, ana);
  await world.pass(1000);
  // Whoever says something is heard at once, not when it is time to try again.
  await share(world, ana, { kind: "note", id: "l", fields: { words: "There you are" } });
  await world.pass(2000);
  expect(formatShared(tablet.disk.shared)).toContain("For you both");
  expect(formatShared(tablet.disk.shared)).toBe(formatShared(ana.disk.shared));
  expect(world.phones.map(({ disk }) => disk.troubles)).toEqual([[], [], [], []]);
});

test("a newcomer reads with the keys of a phone whose own coming it can only read with them", async () => {
  const world = createWorld(database.storage, 19);
  const { ana, ben } = await createCouple(world);
  const older = await invite(world, ben, "device");
  const second = await addPhoneBy(world, await invite(world, ana, "device"), "Ana's second");
  const third = second && (await addPhoneBy(world, await invite(world, second, "device"), "third"));
  if (second === null || third === null) throw new Error("They could not come in.");
  await share(world, third, { kind: "note", id: "n", fields: { words: "For you" } });
  [ana, ben, second].forEach(kill);
  const tablet = await addPhoneBy(world, older, "Ben's tablet");
  await world.pass(5000);

  expect(tablet?.session?.isLive()).toBe(true);
  expect(formatShared(tablet?.disk.shared ?? new Map())).toContain("For you");
  expect(world.phones.flatMap(({ disk }) => disk.troubles)).toEqual([]);
});

test("who waits for keys before a long log asks for it now and then, not all the time", async () => {
  const world = createWorld(database.storage, 18, 5);
  const { ana, ben } = await createCouple(world);
  const older = await invite(world, ben, "device");
  await addPhoneBy(world, await invite(world, ana, "device"), "Ana's second");
  for (let round = 1; round <= 13; round += 1) {
    await share(world, ana, { kind: "note", id: "n", fields: { words: `round ${round}` } });
  }
  world.phones.forEach(kill);
  const tablet = await addPhoneBy(world, older, "Ben's tablet");
  await world.pass(60_000);
  const before = world.overheard.length;
  await world.pass(600_000);
  expect(tablet?.session?.isLive()).toBe(false);
  // A dozen times some ten messages.
  expect(world.overheard.length - before).toBeLessThan(200);
});

test("who comes by a link that was told of may take their time", async () => {
  const world = createWorld(database.storage, 21);
  const { ana, ben } = await createCouple(world);
  const { api, wires } = await comeSilently(world, await invite(world, ana, "device"));
  await ask(world, ben.session?.tend(), ben.wires);
  await world.pass(61_000);
  expect(await ask(world, api.members(), wires)).toMatchObject({ ok: true });
});

test("two who open one link at once: one comes in, and the other is told that it is closed", async () => {
  const world = createWorld(database.storage, 5);
  const { ana } = await createCouple(world);
  const link = await invite(world, ana, "device");
  const both = [addPhoneBy(world, link, "first"), addPhoneBy(world, link, "second")];
  const came = await Promise.all(both);

  expect(came.filter((phone) => phone !== null)).toHaveLength(1);
});

test("a link that was changed, taken back or is too old lets nobody in", async () => {
  const world = createWorld(database.storage, 7);
  const { ana } = await createCouple(world);
  const changed = await invite(world, ana, "device");
  const withdrawn = await invite(world, ana, "device");
  await ask(world, ana.api.withdraw(withdrawn.invitation), ana.wires);
  const old = await invite(world, ana, "device");

  expect(await addPhoneBy(world, { ...changed, secret: realRandom(32) }, "eve")).toBeNull();
  expect(await addPhoneBy(world, withdrawn, "eve")).toBeNull();
  await world.pass(8 * 24 * 3600 * 1000);
  expect(await addPhoneBy(world, old, "eve")).toBeNull();
});
