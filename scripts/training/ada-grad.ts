import { acts } from "../../src/core/acts/act.ts";
import type { Row } from "../../src/core/acts/row.ts";
import { createRandom } from "../../src/core/random.ts";

/** A sentence as the training sees it. */
export type Sample = {
  /** Which features it has, and how much each counts in it. */
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** What it scores before anything is learned. */
  readonly offset: Row;
  /** Bit n stands for the act n of `acts`. */
  readonly gold: number;
  /** How many times it counts. */
  readonly weight: number;
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
  const random = createRandom(seed);
  const order = samples.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
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
  { features, values, offset, gold, weight }: Sample,
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
    errors[act] = weight * (chance - ((gold >> act) & 1));
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

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
