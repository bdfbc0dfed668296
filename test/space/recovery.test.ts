import { afterAll, describe, expect, test } from "vitest";
import { previewItem } from "../../src/core/space/item.ts";
import { formatShared } from "../../src/core/space/shared.ts";
import { openRecovery, paperIn } from "../../src/core/sync/recovery.ts";
import { ask, createCouple, createWorld, invite, kill, type Phone, type World } from "../people.ts";
import { openDatabase } from "./relay.ts";
import { read, replace, writeDown } from "./words.ts";

const database = openDatabase();
afterAll(database.close);

async function say(world: World, phone: Phone, words: string): Promise<void> {
  const preview = previewItem({ kind: "note", id: words, fields: { words } });
  await ask(world, preview.ok ? phone.session?.share(preview.value) : undefined);
  await world.pass(500);
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
      const fresh = await replace(world, code, [ana], "new phone");
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
    await replace(world, code, [ana], "new phone");
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
    const fresh = await replace(world, code, [ana], "new phone");
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
