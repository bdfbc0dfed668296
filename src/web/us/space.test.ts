import { effect } from "@preact/signals";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { emptyDisk, lineTo, openSpaceOn, type Disk, type Line } from "../../../test/us.ts";
import { createRelay, openDatabase } from "../../../test/space/relay.ts";
import { previewItem, type NewItem } from "../../core/space/item.ts";
import { isAllShared } from "../../core/sync/write.ts";
import { shownAsks } from "./shown-space.ts";
import type { Space } from "./space.ts";

const database = openDatabase();
afterAll(database.close);
const relay = createRelay(database.storage, () => Date.now(), "us");
const opened: Space[] = [];
afterEach(() => {
  for (const space of opened.splice(0)) space.end();
});

type Browser = { readonly disk: Disk; readonly line: Line; readonly space: Space };

async function browser(disk = emptyDisk(), line = lineTo(relay)): Promise<Browser> {
  const space = await openSpaceOn(disk, line);
  opened.push(space);
  return { disk, line, space };
}

function bytesOf(item: NewItem): Uint8Array {
  const preview = previewItem(item);
  if (!preview.ok) throw new Error("It does not fit its kind.");
  return preview.value;
}

/** Until it is so. */
function until(space: Space, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      void [space.kept.value, space.connection.value, space.isLinkClosed.value];
      if (!isSo()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

const terms = {
  howLong: "three hours",
  when: "Saturday morning",
  ends: "at noon",
  back: "for lunch",
  giveBack: "soup at the market",
};
const ask = bytesOf({ kind: "ask", id: "a", fields: { words: "I need a morning.", terms } });
const yes = bytesOf({
  kind: "answer",
  id: "a",
  fields: { reply: { says: "yes", to: terms }, words: "Gladly." },
});

const inOf = ({ kept }: Space) => {
  const now = kept.peek();
  return now?.type === "in" ? now : null;
};
const statusIn = (space: Space) => {
  const now = inOf(space);
  return now === null ? null : shownAsks(now.device)[0]?.status.type;
};
const isLinkOpen = (space: Space) => (inOf(space)?.link?.openedAt ?? null) !== null;

async function couple(): Promise<{ readonly ana: Browser; readonly ben: Browser }> {
  const ana = await browser();
  await ana.space.begin(ask);
  await until(ana.space, () => isLinkOpen(ana.space));
  const ben = await browser();
  const fragment = inOf(ana.space)?.link?.fragment ?? "";
  const welcome = await ben.space.look(fragment);
  if (!welcome.ok) throw new Error("The letter does not open.");
  expect(await ben.space.join(fragment, welcome.value, yes)).toBe(true);
  await until(ben.space, () => statusIn(ben.space) === "agreed");
  await until(ana.space, () => statusIn(ana.space) === "agreed");
  return { ana, ben };
}

describe("Ana asks, and Ben answers by her link", () => {
  test("and both see the same yes, and nothing waits", async () => {
    const { ana, ben } = await couple();
    for (const { space } of [ana, ben]) {
      await until(space, () => {
        const now = inOf(space);
        return now !== null && isAllShared(now.device);
      });
      expect(inOf(space)?.device.troubles).toEqual([]);
    }
  });
});
