import { assert } from "../assert.ts";
import { acts } from "./act.ts";
import {
  mostSteps,
  packBits,
  packPairs,
  packSteps,
  unpackBits,
  unpackPairs,
  unpackSteps,
} from "./signs.ts";
import type { Row } from "./row.ts";

/**
 * The linear model beside the phrases. Grams are not kept by name: which ones the training knew is a map of bits by hash,
 * so that one never seen says nothing, and their weights share `bucketCount` rows.
 */
export type Model = {
  readonly biases: Row;
  /** By hash: whether the training knew such a gram. */
  readonly known: Uint8Array;
  /** Row by row, an act a column, in steps of `gramStep`. */
  readonly grams: Int8Array;
  /** What each phrase, class and trait adds to what was set by hand. */
  readonly phrases: ReadonlyMap<string, readonly number[]>;
  /** What stands around a sentence: a row for each of `surroundings`. */
  readonly around: readonly Row[];
  readonly calibration: readonly Calibration[];
};

/** From an act's score to its chance, and the chance from which on it is said to be there. */
export type Calibration = {
  readonly slope: number;
  readonly offset: number;
  readonly bar: number;
};

/** As `npm run train` writes it. */
export type PackedModel = {
  /** Of the labelled messages and the phrases it was trained on. */
  readonly trainedOn: string;
  readonly biases: readonly number[];
  readonly known: string;
  /** A line an act, through all rows. */
  readonly grams: readonly string[];
  readonly phraseNames: readonly string[];
  /** A line a phrase, a sign an act. */
  readonly phrases: readonly string[];
  readonly around: readonly string[];
  readonly calibration: readonly (readonly [slope: number, offset: number, bar: number])[];
};

const knownBits = 19;
const bucketBits = 14;
export const knownCount = 1 << knownBits;
export const bucketCount = 1 << bucketBits;
export const gramStep = 0.4;
export const phraseStep = 0.1;
export const aroundStep = 0.1;

export function placeOf(hash: number): number {
  return hash >>> (32 - knownBits);
}

export function bucketOf(hash: number): number {
  return hash & (bucketCount - 1);
}

export function packModel(model: Model, trainedOn: string): PackedModel {
  const names = [...model.phrases.keys()].toSorted();
  return {
    trainedOn,
    biases: Array.from(model.biases, (bias) => Math.round(bias * 100) / 100),
    known: packBits(model.known),
    grams: acts.map((_, act) =>
      packPairs(model.grams.filter((_step, at) => at % acts.length === act)),
    ),
    phraseNames: names,
    phrases: names.map((name) => packRow(model.phrases.get(name) ?? [], phraseStep)),
    around: model.around.map((row) => packRow([...row], aroundStep)),
    calibration: model.calibration.map(({ slope, offset, bar }) => [slope, offset, bar]),
  };
}

export function unpackModel(packed: PackedModel): Model {
  const { phrases, around } = packed;
  assert(packed.grams.length === acts.length, "The model has a line of grams for each act.");
  const grams = new Int8Array(bucketCount * acts.length);
  for (const [act, pairs] of packed.grams.entries()) {
    unpackPairs(pairs, (bucket, step) => {
      grams[bucket * acts.length + act] = step;
    });
  }
  return {
    biases: Float64Array.from(packed.biases),
    known: unpackBits(packed.known, knownCount),
    grams,
    phrases: new Map(
      packed.phraseNames.map((name, index) => [name, unpackRow(phrases[index] ?? "", phraseStep)]),
    ),
    around: around.map((signs) => Float64Array.from(unpackRow(signs, aroundStep))),
    calibration: packed.calibration.map(([slope, offset, bar]) => ({ slope, offset, bar })),
  };
}

/** The steps that a weight of the grams is kept in. */
export function gramSteps(weight: number): number {
  return Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / gramStep)));
}

export function roundWeight(weight: number, step: number): number {
  return Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step))) * step;
}

function packRow(weights: readonly number[], step: number): string {
  return packSteps(weights.map((weight) => Math.round(weight / step)));
}

function unpackRow(signs: string, step: number): readonly number[] {
  return unpackSteps(signs).map((steps) => steps * step);
}

/** How likely an act is that scores so much. */
export function chanceOf({ slope, offset }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}
