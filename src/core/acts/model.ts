import { assert } from "../assert.ts";
import { className, negatedName, patternName, type PhraseBook } from "./phrase-book.ts";
import { packGrams, unpackGrams, type KnownGrams } from "./packed-grams.ts";
import { mostSteps, packSteps, unpackSteps } from "./signs.ts";
import type { Row } from "./row.ts";

/**
 * The linear model beside the phrases. Grams are not kept by name: each that is known has a place by its hash, so that one
 * never seen says nothing, and a row of weights of its own.
 */
export type Model = {
  readonly biases: Row;
  readonly grams: KnownGrams;
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
  readonly gramCount: number;
  readonly grams: string;
  readonly phraseNames: readonly string[];
  /** A line a phrase, a sign an act. */
  readonly phrases: readonly string[];
  readonly around: readonly string[];
  readonly calibration: readonly (readonly [slope: number, offset: number, bar: number])[];
};

/** As it is shipped, beside a book: what that one names is not named again. */
export type ShippedModel = Omit<PackedModel, "phraseNames"> & {
  /** A line for each name of the book, then for each of these; a sign an act. */
  readonly traitNames: readonly string[];
};

const placeBits = 19;
export const placeCount = 1 << placeBits;
export const phraseStep = 0.1;
export const aroundStep = 0.1;

export function placeOf(hash: number): number {
  return hash >>> (32 - placeBits);
}

export function packModel(model: Model, trainedOn: string): PackedModel {
  const names = [...model.phrases.keys()].toSorted();
  return {
    trainedOn,
    biases: Array.from(model.biases, (bias) => Math.round(bias * 100) / 100),
    gramCount: model.grams.places.length,
    grams: packGrams(model.grams),
    phraseNames: names,
    phrases: names.map((name) => packRow(model.phrases.get(name) ?? [], phraseStep)),
    around: model.around.map((row) => packRow([...row], aroundStep)),
    calibration: model.calibration.map(({ slope, offset, bar }) => [slope, offset, bar]),
  };
}

/** For the book it is shipped with. What is new in that one has noughts until the model is trained again. */
export function bindModel<T extends Pick<PackedModel, "phraseNames" | "phrases">>(
  { phraseNames, phrases, ...rest }: T,
  book: PhraseBook,
): Omit<T, "phraseNames" | "phrases"> & Pick<ShippedModel, "traitNames" | "phrases"> {
  const ofBook = namesIn(book);
  const known: ReadonlySet<string> = new Set(ofBook);
  const traitNames = phraseNames.filter((name) => !known.has(name));
  const rows = new Map(phraseNames.map((name, index) => [name, phrases[index]]));
  return {
    ...rest,
    traitNames,
    phrases: [...ofBook, ...traitNames].map((name) => rows.get(name) ?? nothing),
  };
}

export function unpackModel({ phrases, ...packed }: ShippedModel, book: PhraseBook): Model {
  const names = [...namesIn(book), ...packed.traitNames];
  assert(names.length === phrases.length, "The model was bound to another book.");
  return {
    biases: Float64Array.from(packed.biases),
    grams: unpackGrams(packed.grams, packed.gramCount),
    phrases: new Map(
      names.flatMap((name, index) => {
        const row = phrases[index] ?? nothing;
        return row === nothing ? [] : [[name, unpackRow(row, phraseStep)]];
      }),
    ),
    around: packed.around.map((signs) => Float64Array.from(unpackRow(signs, aroundStep))),
    calibration: packed.calibration.map(([slope, offset, bar]) => ({ slope, offset, bar })),
  };
}

/** The row of what the model does not know. */
const nothing = "";

function namesIn({ classes, acts: own }: PhraseBook): readonly string[] {
  return [
    ...classes.flatMap(({ name }) => [className(name), negatedName(name)]),
    ...own.flatMap(({ act, patterns }) => patterns.map(({ id }) => patternName(act, id))),
  ];
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
