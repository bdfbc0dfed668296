import { expect, it } from "vitest";
import { averagePrecisionOf, calibrationErrorOf, f1Of, sureBar } from "./figures.ts";

/** So many forecasts of this chance, of which these come true. */
function forecasts(chance: number, count: number, right: number) {
  return Array.from({ length: count }, (_, index) => ({ chance, isThere: index < right }));
}

it("counts what was found and what was missed alike", () => {
  expect(f1Of([true, true, false, false], [true, false, true, false])).toBe(0.5);
  expect(f1Of([false], [false])).toBe(0);
});

it("measures how far chances are off, leaving out what is never said", () => {
  const all = [...forecasts(0.75, 10, 5), ...forecasts(0.25, 10, 3), ...forecasts(0.01, 99, 0)];
  expect(calibrationErrorOf(all)).toBeCloseTo((2.5 + 0.5) / 20);
});

it("finds from where on nine in ten are right", () => {
  const all = [...forecasts(0.5, 20, 10), ...forecasts(0.8, 20, 18), ...forecasts(0.95, 20, 19)];
  expect(sureBar(all)).toEqual({ bar: 0.51, recall: 37 / 47 });
  expect(sureBar(forecasts(0.9, 40, 30))).toBeNull();
});

it("measures whether the likeliest come first", () => {
  const all = [...forecasts(0.9, 1, 1), ...forecasts(0.5, 1, 0), ...forecasts(0.4, 1, 1)];
  expect(averagePrecisionOf(all)).toBeCloseTo((1 + 2 / 3) / 2);
});
