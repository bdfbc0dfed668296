import { expect, test } from "vitest";
import { blockAfter } from "./week-keys.ts";
import type { ShownBlock, ShownDay } from "./week-shown.ts";

function dayOf(index: number, starts: readonly number[]): ShownDay {
  const blocks = starts.map((from): ShownBlock => ({
    id: `${index} ${from}`,
    block: { kind: "together", start: 0, end: 1 },
    lane: "us",
    day: index,
    from,
    to: from + 60,
    time: "",
    title: "",
    shortTitle: "",
    why: "",
    label: "",
    isPinned: false,
  }));
  const closed = { me: [], partner: [] };
  return { index, date: "", name: "", short: "", dayOfMonth: "", blocks, ghosts: [], closed };
}

const days = [dayOf(0, [600, 1200]), dayOf(1, []), dayOf(2, [540, 1140])];

test.each([
  [null, "ArrowDown", "0 600"],
  ["0 600", "ArrowRight", "0 1200"],
  ["0 1200", "ArrowRight", "2 540"],
  ["0 600", "ArrowLeft", undefined],
  ["0 1200", "ArrowDown", "2 1140"],
  ["0 600", "ArrowDown", "2 540"],
  ["2 1140", "ArrowUp", "0 1200"],
  ["0 600", "ArrowUp", undefined],
  ["0 600", "End", "2 1140"],
  ["2 540", "Home", "0 600"],
  ["2 540", "a", undefined],
])("from %s %s leads to %s", (from, key, to) => {
  expect(blockAfter(days, from, key)?.id).toBe(to);
});

test("a key that is none of the grid's goes by, wherever one is", () => {
  expect(blockAfter(days, null, "Tab")).toBeNull();
});
