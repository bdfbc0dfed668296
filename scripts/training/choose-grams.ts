import { acts } from "../../src/core/acts/act.ts";
import { shareByKind, stepByKind } from "../../src/core/acts/grams.ts";
import { placeOf } from "../../src/core/acts/model.ts";
import { mostSteps } from "../../src/core/acts/signs.ts";
import type { Sample } from "./ada-grad.ts";
import type { Example } from "./examples.ts";

/** What fewer sentences have says nothing yet. */
const fewestWithGram = 3;
/** As many as the worker has room for. */
const mostGrams = 20_900;
/** What is less than so much of a step is none: noughts take least room. */
const leastOfStep = 0.63;

/** The grams that enough sentences have, by place, and of which kind each is. */
export function readKindByPlace(examples: readonly Example[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const kindByPlace = new Map<number, number>();
  for (const { grams } of examples) {
    const kindByHash = new Map([...grams.hashes].map((hash, index) => [hash, grams.kinds[index]]));
    for (const [hash, kind] of kindByHash) {
      const count = (counts.get(hash) ?? 0) + 1;
      counts.set(hash, count);
      if (count === fewestWithGram) kindByPlace.set(placeOf(hash), kind ?? 0);
    }
  }
  return kindByPlace;
}

/** Of all rows those that say most: by what they add to a score, and in how many sentences. They keep their order. */
export function chooseRows(
  weights: Float64Array,
  kinds: Uint8Array,
  samples: readonly Sample[],
): Int32Array {
  const counts = new Float64Array(kinds.length);
  for (const { features } of samples) {
    for (const row of features) if (row < counts.length) counts[row] = (counts[row] ?? 0) + 1;
  }
  const worth = counts.map((count, row) => {
    const own = weights.subarray(row * acts.length, (row + 1) * acts.length);
    const share = shareByKind[kinds[row] ?? 0] ?? 0;
    return own.reduce((sum, weight) => sum + (weight * share) ** 2, 0) * Math.sqrt(count);
  });
  return Int32Array.from(worth.keys())
    .toSorted((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0))
    .subarray(0, mostGrams)
    .toSorted();
}

/** The steps that the weights of the grams are kept in, row by row. */
export function toSteps(weights: Float64Array, kinds: Uint8Array): Int8Array {
  const steps = new Int8Array(kinds.length * acts.length);
  return steps.map((_, at) => {
    const step = (stepByKind[kinds[Math.floor(at / acts.length)] ?? 0] ?? 0) / 10;
    const weight = weights[at] ?? 0;
    const rounded = Math.sign(weight) * Math.floor(Math.abs(weight) / step + 1 - leastOfStep);
    return Math.max(-mostSteps, Math.min(mostSteps, rounded));
  });
}
