import { describe, expect, test } from "vitest";
import { createGrid, type Horizon } from "./grid.ts";

function slotsADay(horizon: Partial<Horizon>): readonly number[] {
  const { slots } = createGrid(
    { zone: "UTC", from: "2026-03-23", weeks: 1, step: 15, ...horizon },
    0,
  );
  const days = Array.from({ length: 7 }, (_, day) => day);
  return days.map((day) => slots.filter((slot) => slot.day === day).length);
}

test.each([
  ["UTC", "2026-03-23", [96, 96, 96, 96, 96, 96, 96]],
  ["Europe/Berlin", "2026-03-23", [96, 96, 96, 96, 96, 96, 92]],
  ["Europe/Berlin", "2026-10-19", [96, 96, 96, 96, 96, 96, 100]],
  ["America/New_York", "2026-03-02", [96, 96, 96, 96, 96, 96, 92]],
  // Half an hour, and a day that never was.
  ["Australia/Lord_Howe", "2026-03-30", [96, 96, 96, 96, 96, 96, 98]],
  ["Pacific/Apia", "2011-12-26", [96, 96, 96, 96, 0, 96, 96]],
])("the days of %s from %s", (zone, from, counts) => {
  expect(slotsADay({ zone, from })).toEqual(counts);
});

describe("the Sunday on which the clocks go forward", () => {
  const { slots, start, end } = createGrid(
    { zone: "Europe/Berlin", from: "2026-03-23", weeks: 1, step: 30 },
    0,
  );

  test("has no slot between two and three", () => {
    const sunday = slots.filter(({ weekday }) => weekday === 7).map(({ from }) => from);
    expect(sunday.slice(2, 7)).toEqual([60, 90, 180, 210, 240]);
  });

  test("its week is an hour short, and slots follow each other without a gap", () => {
    expect((end - start) / 3_600_000).toBe(7 * 24 - 1);
    expect(slots.map((slot) => slot.start)).toEqual(
      slots.map((_, index) => start + index * 1_800_000),
    );
  });
});
