import { expect, it } from "vitest";
import { bootstrap, wilson, type Interval } from "./intervals.ts";

it("gives Wilson's interval", () => {
  expect(ends(wilson(0, 100))).toEqual(["0.000", "0.037"]);
  expect(ends(wilson(50, 100))).toEqual(["0.404", "0.596"]);
});

it("draws the same interval twice, around the figure", () => {
  const items = Array.from({ length: 100 }, (_, index) => index % 2);
  const interval = bootstrap(items, mean);
  expect(interval.from).toBeGreaterThan(0.35);
  expect(interval.to).toBeLessThan(0.65);
  expect(bootstrap(items, mean)).toEqual(interval);
});

function ends({ from, to }: Interval) {
  return [from.toFixed(3), to.toFixed(3)];
}

function mean(all: readonly number[]) {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
