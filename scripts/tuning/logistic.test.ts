import { expect, it } from "vitest";
import { fitCorrections } from "./logistic.ts";

/** Feature 0 speaks for the act, 1 against it, 2 says nothing, 3 is seen once. */
const features = [[0], [0, 2], [0], [0, 2], [1], [1, 2], [1], [1, 2], [2], [3]].map((own) =>
  Int32Array.from(own),
);
const isThere = [true, true, true, true, false, false, false, false, true, true];

it("speaks for what comes with the act, against what does not, and keeps still on the rest", () => {
  const offsets = new Float64Array(features.length);
  const weights = fitCorrections({ features, offsets, isThere }, 4, { l1: 0.5, l2: 0.5 });
  expect([...weights].map(Math.sign)).toEqual([1, -1, 0, 0, expect.any(Number)]);
});

it("corrects nothing where the hand-set weights are right already", () => {
  const offsets = Float64Array.from(isThere, (there) => (there ? 9 : -9));
  const weights = fitCorrections({ features, offsets, isThere }, 4, { l1: 0.5, l2: 0.5 });
  expect([...weights].slice(0, 4)).toEqual([0, 0, 0, 0]);
});
