import { expect, test } from "vitest";
import { joinBusy } from "./join-busy.ts";

const calendar = (...busy: readonly (readonly [number, number])[]) => ({
  events: busy.length,
  busy: busy.map(([start, end]) => ({ start, end })),
  issues: [],
});

test("what is in a file and on a server counts once, in order", () => {
  expect(joinBusy([calendar([10, 20], [40, 50]), calendar([15, 30], [40, 50])])).toEqual([
    { start: 10, end: 30 },
    { start: 40, end: 50 },
  ]);
});

test("a server alone is enough, and no calendar is not a free one", () => {
  expect([
    joinBusy([null, calendar([1, 2])]),
    joinBusy([null, calendar()]),
    joinBusy([null]),
  ]).toEqual([[{ start: 1, end: 2 }], [], null]);
});
