import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createSharedValue } from "../keep/shared-value.ts";
import type { RoomId, SharedValues } from "./room.ts";
import { startAtToday } from "./start-at-today.ts";

function valuesOf(kept: Partial<Record<keyof SharedValues, unknown>>): SharedValues {
  const value = (kind: keyof SharedValues) =>
    createSharedValue<unknown>({
      load: () => Promise.resolve(kept[kind] ?? null),
      save: () => undefined,
      onChange: () => undefined,
    });
  return { balance: value("balance"), plan: value("plan"), rehearsal: value("rehearsal") };
}

/** Someone comes to the bare address. */
async function come(
  kept: Partial<Record<keyof SharedValues, unknown>>,
  { isTouched = false, isLocked = false } = {},
) {
  const opened: RoomId[] = [];
  const touches: (() => void)[] = [];
  const current = signal<{ readonly values: SharedValues } | null>(
    isLocked ? null : { values: valuesOf(kept) },
  );
  startAtToday({
    sessions: { current },
    router: { startIn: (id) => void opened.push(id) },
    onTouch: (heard) => {
      touches.push(heard);
      return () => undefined;
    },
  });
  if (isTouched) for (const touch of touches) touch();
  if (isLocked) current.value = { values: valuesOf(kept) };
  await new Promise((resolve) => setTimeout(resolve));
  return opened;
}

test("where something is under way the page begins with it, and where nothing is with an empty page", async () => {
  expect(await come({})).toEqual([]);
  expect(await come({ balance: { diary: {} } })).toEqual(["today"]);
  expect(await come({ plan: { from: "2026-11-28" } })).toEqual(["today"]);
  // Plan was looked at, and no week was made.
  expect(await come({ plan: { from: null } })).toEqual([]);
  expect(await come({ rehearsal: { script: null } })).toEqual([]);
});

test("a page that was touched stays where it is", async () => {
  expect(await come({ balance: {} }, { isTouched: true })).toEqual([]);
});

test("behind a lock it waits until it is open", async () => {
  expect(await come({ balance: {} }, { isLocked: true })).toEqual(["today"]);
});
