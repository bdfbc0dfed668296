import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { acts } from "../../src/core/acts/act.ts";
import { createRandom } from "../../src/core/random.ts";
import { fitLinear, type Sample } from "./ada-grad.ts";

/** Feature n comes with the act n, most of the time; the last two say nothing. */
function drawSamples(count: number): readonly Sample[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const act = Math.floor(random() * acts.length);
    const noise = acts.length + Math.floor(random() * 2);
    return {
      features: Int32Array.of(act, noise),
      values: Float64Array.of(0.5, 0.25),
      offset: new Float64Array(acts.length),
      gold: random() < 0.9 ? 1 << act : 0,
      weight: 1,
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
  expect(hash.slice(0, 16)).toBe("3656ea286bcf1c3b");
});
