import { afterAll, describe, expect, test } from "vitest";
import { askStatuses, planStatuses } from "../../src/core/space/agreement.ts";
import { previewItem, type NewItem } from "../../src/core/space/item.ts";
import { formatShared } from "../../src/core/space/shared.ts";
import { partnerOf } from "../../src/core/sync/device.ts";
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

async function share(world: World, phone: Phone, item: NewItem): Promise<void> {
  const preview = previewItem(item);
  if (!preview.ok) throw new Error("It does not fit its kind.");
  expect(await ask(world, phone.session?.share(preview.value))).toEqual({ ok: true, value: null });
  await world.pass(500);
}

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
