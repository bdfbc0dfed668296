import { acts } from "../../src/core/acts/act.ts";
import { mixHashes } from "../../src/core/acts/hash.ts";
import type { Row } from "../../src/core/acts/row.ts";

/** A sentence as the training sees it. */
export type Sample = {
  /** Which features it has, and how much each counts in it. */
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** What it scores before anything is learned. */
  readonly offset: Row;
  /** Bit n stands for the act n of `acts`. */
  readonly gold: number;
  /** In each round: not more often than `mostTimes`. */
  readonly times: number;
  /** A hash that tells it from the others. */
  readonly key: number;
};

export type Fitted = {
  readonly biases: Float64Array;
  /** Row by row, an act a column. */
  readonly weights: Float64Array;
};

const rounds = 12;
const rate = 0.1;
/** A step of a feature not seen before would be endless without. */
const firstSquare = 0.01;
/** An act that is foreseen as well as this teaches nothing more. */
const leastError = 1e-3;
const seed = 3;
const mostTimes = 16;

/**
 * Logistic regression of all acts at once, by AdaGrad (Duchi, Hazan, Singer 2011). It stops after a few rounds, which is
 * what keeps the weights small. The same samples give the same weights, bit for bit.
 */
export function fitLinear(samples: readonly Sample[], size: number): Fitted {
  const biases = new Float64Array(acts.length);
  const biasSquares = new Float64Array(acts.length).fill(1);
  const weights = new Float64Array(size * acts.length);
  const squares = new Float64Array(size * acts.length).fill(firstSquare);
  const errors = new Float64Array(acts.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of shuffle(samples, round)) {
      const sample = samples[index];
      if (sample === undefined) continue;
      readErrors(errors, sample, biases, weights);
      for (let act = 0; act < acts.length; act += 1) {
        const error = errors[act] ?? 0;
        if (Math.abs(error) < leastError) continue;
        step(biases, biasSquares, act, error);
        stepAll(weights, squares, sample, act, error);
      }
    }
  }
  return { biases, weights };
}

/** By how much each act is foreseen too much. */
function readErrors(
  errors: Row,
  { features, values, offset, gold }: Sample,
  biases: Row,
  weights: Float64Array,
): void {
  for (let act = 0; act < acts.length; act += 1) {
    errors[act] = (biases[act] ?? 0) + (offset[act] ?? 0);
  }
  for (let at = 0; at < features.length; at += 1) {
    const row = (features[at] ?? 0) * acts.length;
    const value = values[at] ?? 0;
    for (let act = 0; act < acts.length; act += 1) {
      errors[act] = (errors[act] ?? 0) + (weights[row + act] ?? 0) * value;
    }
  }
  for (let act = 0; act < acts.length; act += 1) {
    const chance = 1 / (1 + Math.exp(-(errors[act] ?? 0)));
    errors[act] = chance - ((gold >> act) & 1);
  }
}

function stepAll(
  weights: Float64Array,
  squares: Float64Array,
  { features, values }: Sample,
  act: number,
  error: number,
): void {
  for (let at = 0; at < features.length; at += 1) {
    step(weights, squares, (features[at] ?? 0) * acts.length + act, error * (values[at] ?? 0));
  }
}

function step(weights: Float64Array, squares: Float64Array, at: number, gradient: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
}

/**
 * Each sample as often as it counts, at places drawn from what it is: one more moves none of the others, so that a few
 * messages more change what they are about and little else.
 */
function shuffle(samples: readonly Sample[], round: number): Int32Array {
  const turns = samples.flatMap(({ key, times }, index) =>
    Array.from({ length: times }, (_, turn) => ({
      index,
      place: mixHashes(key, seed + round * mostTimes + turn),
    })),
  );
  return Int32Array.from(
    turns.toSorted((a, b) => a.place - b.place || a.index - b.index),
    ({ index }) => index,
  );
}
