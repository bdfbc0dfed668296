import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyDiary, type Block } from "../../core/balance/diary.ts";
import { moments, topOf, useRows, weekRows } from "./charts.ts";

const today = "2026-11-27";

const block = (id: string, part: Partial<Block>): Block => ({
  id,
  kind: "alone",
  day: today,
  start: null,
  minutesPlanned: 60,
  outcome: { type: "had", minutes: 60 },
  use: null,
  givesBackFor: null,
  before: null,
  after: null,
  ...part,
});

test("what time alone was for, the most first, and what nobody said last", () => {
  const blocks = [
    block("a", { use: null, outcome: { type: "had", minutes: 300 } }),
    block("b", { use: "rest" }),
    block("c", { use: "movement", outcome: { type: "cut-short", minutes: 90 } }),
    block("d", { use: "hobby", outcome: { type: "skipped" } }),
    block("e", { use: "friends", day: "2026-08-01" }),
    block("f", { use: "thinking", kind: "together" }),
  ];
  expect(useRows({ ...emptyDiary, blocks }, today)).toEqual([
    { use: "movement", minutes: 90 },
    { use: "rest", minutes: 60 },
    { use: null, minutes: 300 },
  ]);
});

test("a season of weeks, of one kind", () => {
  const weeks = Array.from({ length: 14 }, (_, index) => ({
    start: `week ${index}`,
    wanted: { alone: 120, together: 240 },
    had: { alone: index, together: 100 + index },
  }));
  const rows = weekRows(weeks, "together");
  expect(rows.length).toBe(12);
  expect(rows[0]).toEqual({ start: "week 2", wanted: 240, had: 102 });
});

test("only times alone with both feelings told are moments, in the order of time", () => {
  const blocks = [
    block("a", { day: "2026-11-20", before: 1, after: 3 }),
    block("b", { day: "2026-11-19", before: 0, after: 0 }),
    block("c", { before: 2 }),
    block("d", { kind: "together", before: 2, after: 4 }),
  ];
  expect(moments({ ...emptyDiary, blocks })).toEqual([
    { day: "2026-11-19", before: 0, after: 0 },
    { day: "2026-11-20", before: 1, after: 3 },
  ]);
});

test("the scale holds every bar and leaves less than one step free", () => {
  const minutes = fc.integer({ min: 0, max: 10_080 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ start: fc.constant(today), wanted: minutes, had: minutes })),
      (rows) => {
        const most = Math.max(0, ...rows.flatMap(({ wanted, had }) => [wanted, had]));
        const top = topOf(rows);
        expect(top).toBeGreaterThanOrEqual(most);
        expect(top - Math.max(most, 120)).toBeLessThan(600);
        expect(top % 120).toBe(0);
      },
    ),
  );
});
