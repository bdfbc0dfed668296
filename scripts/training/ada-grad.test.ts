import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { acts } from "../../src/core/acts/act.ts";
import { createRandom } from "../../src/core/random.ts";
import { fitLinear, type Sample } from "./ada-grad.ts";

/** Feature n comes with the act n, most of the time; the last two say nothing. */
function drawSamples(count: number): readonly Sample[] {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, key) => {
    const act = Math.floor(random() * acts.length);
    const noise = acts.length + Math.floor(random() * 2);
    return {
      features: Int32Array.of(act, noise),
      values: Float64Array.of(0.5, 0.25),
      offset: new Float64Array(acts.length),
      gold: random() < 0.9 ? 1 << act : 0,
      times: 1,
      key,
    };
  });
}

it("finds what comes with what", () => {
  const size = acts.length + 2;
  const { weights } = fitLinear(drawSamples(600), size);
  const strongest = acts.map((_, act) => {
    const own = Array.from({ length: size }, (_row, row) => weights[row * acts.length + act] ?? 0);
    return own.indexOf(Math.max(...own));
  });
  expect(strongest).toEqual(acts.map((_, act) => act));
});

it("learns the same bits everywhere", () => {
  const { biases, weights } = fitLinear(drawSamples(300), acts.length + 2);
  const hash = createHash("sha256").update(biases).update(weights).digest("hex");
  expect(hash.slice(0, 16)).toBe("5f96a7121e2544c7");
});

it("orders all others as before when a sample is added, so that little else changes", () => {
  const size = acts.length + 2;
  const samples = drawSamples(600);
  const [few, all] = [samples.slice(1), samples].map((some) => fitLinear(some, size).weights);
  const off = few?.map((weight, at) => Math.abs(weight - (all?.[at] ?? 0))) ?? [];
  // In another order of the same samples weights differ by up to 0.4.
  expect(Math.max(...off)).toBeLessThan(0.05);
});

it("learns more of what comes more times", () => {
  const said: Sample = {
    features: Int32Array.of(0),
    values: Float64Array.of(1),
    offset: new Float64Array(acts.length),
    gold: 1,
    times: 1,
    key: 0,
  };
  const denied = { ...said, gold: 0, key: 1 };
  const [once = 0, often = 0] = [1, 6].map(
    (times) => fitLinear([{ ...said, times }, denied], 1).weights[0],
  );
  expect(often).toBeGreaterThan(once + 0.1);
});
