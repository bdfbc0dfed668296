import { expect, it } from "vitest";
import { kappaOf } from "./agreement.ts";

it("is 1 when two agree, 0 when they agree as chance would, null when there is nothing to agree on", () => {
  expect(kappaOf(pairs(["yy", "nn", "nn"]))).toBe(1);
  expect(kappaOf(pairs(["yy", "yn", "ny", "nn"]))).toBe(0);
  expect(kappaOf(pairs(["nn", "nn"]))).toBeNull();
});

function pairs(all: readonly string[]) {
  return all.map((one) => [one[0] === "y", one[1] === "y"] as const);
}
