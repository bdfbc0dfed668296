import { afterAll, describe, expect, test } from "vitest";
import { createRecoveryCode } from "../../src/core/crypto/recovery-code.ts";
import { previewItem } from "../../src/core/space/item.ts";
import { formatShared } from "../../src/core/space/shared.ts";
import type { Device } from "../../src/core/sync/device.ts";
import { removeDevice } from "../../src/core/sync/leave.ts";
import { dropBox, openRecovery, paperIn, prepareRecovery } from "../../src/core/sync/recovery.ts";
import {
  addPhone,
  addPhoneBy,
  ask,
  createCouple,
  createWorld,
  invite,
  kill,
  open,
  wiresOf,
  type Phone,
  type World,
} from "../people.ts";
import { openDatabase } from "./relay.ts";

const database = openDatabase();
afterAll(database.close);

async function say(world: World, phone: Phone, words: string): Promise<void> {
  const preview = previewItem({ kind: "note", id: words, fields: { words } });
  await ask(world, preview.ok ? phone.session?.share(preview.value) : undefined);
  await world.pass(500);
}

/** Ana writes down twelve words. */
async function writeDown(world: World, phone: Phone): Promise<string> {
  const code = createRecoveryCode(world.bytes);
  const { request } = phone.wires;
  const prepared = prepareRecovery(phone.disk, code, request, phone.api, world.bytes);
  const told = await ask(world, prepared, phone.wires);
  if (told?.ok !== true) throw new Error("The relay does not know the paper.");
  await ask(world, phone.session?.tell(told.value));
  await world.pass(1000);
  return code;
}

function boxOf(code: string) {
  const paper = paperIn(code);
  if (paper === null) throw new Error("These are no twelve words.");
  return paper.box;
}

/** Somebody types the words into a device that has nothing. */
async function read(world: World, code: string, name: string): Promise<Phone> {
  const wires = wiresOf(world, () => true);
  const opened = await ask(world, openRecovery(code, wires.request), wires);
  if (opened?.ok !== true) throw new Error("The words open nothing.");
  const paper = addPhone(world, name, opened.value);
  open(world, paper);
  await world.pass(1000);
  return paper;
}

/** The new phone comes in by the paper device; the lost one and the paper go. */
async function replace(world: World, code: string, lost: Device): Promise<Phone> {
  const paper = await read(world, code, "paper");
  const fresh = await addPhoneBy(world, await invite(world, paper, "device"), "new phone");
  if (fresh === null) throw new Error("The new phone could not come in.");
  for (const gone of [lost.keys.device, paper.disk.keys.device]) {
    expect(await ask(world, removeDevice(fresh.disk, gone, fresh.api), fresh.wires)).toBe(true);
  }
  kill(paper);
  await ask(world, fresh.session?.tend(), fresh.wires);
  expect(await ask(world, dropBox(boxOf(code), fresh.wires.request), fresh.wires)).toBe(true);
  await world.pass(1000);
  return fresh;
}

describe("Ana, who has lost her only phone", () => {
  test.each([500, 5])(
    "comes back with twelve words and has everything (a snapshot each %i)",
    async (snapshotEvery) => {
      const world = createWorld(database.storage, 900 + snapshotEvery, snapshotEvery);
      const { ana, ben } = await createCouple(world);
      await say(world, ana, "before");
      const code = await writeDown(world, ana);
      for (const words of ["one", "two", "three", "four", "five", "six"]) {
        await say(world, ben, words);
        await say(world, ana, `${words} too`);
      }
      kill(ana);
      const fresh = await replace(world, code, ana.disk);
      await say(world, ben, "welcome back");
      await say(world, fresh, "thank you");

      expect(fresh.disk.person).toBe(ana.disk.person);
      expect(formatShared(fresh.disk.shared)).toBe(formatShared(ben.disk.shared));
      expect(formatShared(fresh.disk.shared)).toContain("six too");
      expect([fresh, ben].map(({ disk }) => disk.troubles)).toEqual([[], []]);
    },
  );

  test("leaves whoever finds the phone, or the paper, with nothing that is new", async () => {
    const world = createWorld(database.storage, 910);
    const { ana, ben } = await createCouple(world);
    const code = await writeDown(world, ana);
    await replace(world, code, ana.disk);
    await say(world, ben, "just for you");

    expect(formatShared(ana.disk.shared)).not.toContain("just for you");
    const { wires } = ana;
    expect(await ask(world, openRecovery(code, wires.request), wires)).toMatchObject({ ok: false });
  });

  test("may begin again when the new phone died in the middle of it", async () => {
    const world = createWorld(database.storage, 911);
    const { ana, ben } = await createCouple(world);
    const code = await writeDown(world, ana);
    kill(ana);
    const first = await read(world, code, "first try");
    await invite(world, first, "device");
    kill(first);
    const fresh = await replace(world, code, ana.disk);
    await say(world, ben, "welcome back");

    expect(formatShared(fresh.disk.shared)).toBe(formatShared(ben.disk.shared));
    expect([fresh, ben].map(({ disk }) => disk.troubles)).toEqual([[], []]);
  });

  test("is told when a word is wrong, before anything is asked", async () => {
    const world = createWorld(database.storage, 912);
    const { ana } = await createCouple(world);
    const { request } = ana.wires;

    expect(await openRecovery("not twelve words", request)).toMatchObject({
      error: { type: "no-recovery-code" },
    });
    expect(paperIn("not twelve words")).toBeNull();
  });

  test("and Ben sees her paper device as hers", async () => {
    const world = createWorld(database.storage, 913);
    const { ana, ben } = await createCouple(world);
    const code = await writeDown(world, ana);

    expect(ben.disk.log.members.get(paperIn(code)?.device ?? "")).toMatchObject({
      person: ana.disk.person,
      isRemoved: false,
      isPaper: true,
    });
    expect(ben.disk.log.members.get(ana.disk.keys.device)?.isPaper).toBe(false);
  });
});
