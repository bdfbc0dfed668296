import { expect, it } from "vitest";
import { bootstrap, wilson } from "./intervals.ts";

it("gives Wilson's interval", () => {
  expect(wilson(0, 100)).toEqual({ from: 0, to: expect.closeTo(0.037, 3) });
  expect(wilson(50, 100)).toEqual({ from: expect.closeTo(0.404, 3), to: expect.closeTo(0.596, 3) });
});

it("draws the same interval twice, around the figure", () => {
  const items = Array.from({ length: 100 }, (_, index) => index % 2);
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const interval = bootstrap(items, mean);
  expect(interval.from).toBeGreaterThan(0.35);
  expect(interval.to).toBeLessThan(0.65);
  expect(bootstrap(items, mean)).toEqual(interval);
});
