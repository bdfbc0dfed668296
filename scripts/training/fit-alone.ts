import { acts } from "../../src/core/acts/act.ts";
import { phraseBook } from "../../src/core/acts/book.ts";
import { createGramScorer } from "../../src/core/acts/gram-scorer.ts";
import { createKnownRows } from "../../src/core/acts/known-rows.ts";
import { shareByKind, type Grams } from "../../src/core/acts/grams.ts";
import { phraseStep, roundWeight, type Model } from "../../src/core/acts/model.ts";
import type { Row } from "../../src/core/acts/row.ts";
import { addScores, gatherWeights } from "../../src/core/acts/weights.ts";
import { fitLinear, type Fitted, type Sample } from "./ada-grad.ts";
import { chooseRows, readKindByPlace, toSteps } from "./choose-grams.ts";
import { goldenRun, type Example } from "./examples.ts";

/** What is learned of a sentence by itself. */
export type AloneModel = Pick<Model, "biases" | "grams" | "phrases">;

const fewestWithPhrase = 4;
const phraseShare = 0.2;
/** Each golden sentence is learned as often as this: they must come out right. */
const goldenTimes = 6;

/** Learned twice: from all grams, then from those alone of which something was learned. */
export function fitAlone(examples: readonly Example[]): AloneModel {
  const kindByPlace = readKindByPlace(examples);
  const all = Int32Array.from(kindByPlace.keys()).toSorted();
  const names = chooseNames(examples);
  const first = fitRows(examples, all, names);
  const kinds = Uint8Array.from(all, (place) => kindByPlace.get(place) ?? 0);
  const chosen = chooseRows(first.weights, kinds, first.samples);
  const places = chosen.map((row) => all[row] ?? 0);
  const { biases, weights } = fitRows(examples, places, names);
  const steps = toSteps(
    weights,
    Uint8Array.from(chosen, (row) => kinds[row] ?? 0),
  );
  return { biases, grams: { places, steps }, phrases: readPhrases(weights, places.length, names) };
}

function fitRows(
  examples: readonly Example[],
  places: Int32Array,
  names: readonly string[],
): Fitted & { readonly samples: readonly Sample[] } {
  const { rowOf } = createKnownRows(places);
  const rowByName = new Map(names.map((name, index) => [name, places.length + index]));
  const samples = examples.map((example) => toSample(example, rowOf, rowByName));
  return { ...fitLinear(samples, places.length + names.length), samples };
}

/** Their rows stand behind those of the grams. */
function readPhrases(
  weights: Float64Array,
  first: number,
  names: readonly string[],
): AloneModel["phrases"] {
  return new Map(
    names.map((name, index): [string, readonly number[]] => {
      const at = (first + index) * acts.length;
      const row = weights.subarray(at, at + acts.length);
      return [name, Array.from(row, (weight) => roundWeight(weight * phraseShare, phraseStep))];
    }),
  );
}

/** As `recognise` scores them with such a model. */
export function scoreAlone(model: AloneModel, examples: readonly Example[]): readonly Row[] {
  const weights = gatherWeights(phraseBook, model.phrases);
  const addGramScores = createGramScorer(model);
  return examples.map(({ features, grams }) => {
    const row = weights.biases.map((bias, act) => bias + (model.biases[act] ?? 0));
    addScores(row, weights, features);
    addGramScores(row, grams);
    return row;
  });
}

function chooseNames(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { names } of examples) {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= fewestWithPhrase)
    .map(([name]) => name)
    .toSorted();
}

function toSample(
  { run, key, grams, names, byHand, gold }: Example,
  rowOf: (hash: number) => number,
  rowByName: ReadonlyMap<string, number>,
): Sample {
  const valueByRow = readRows(grams, rowOf);
  for (const name of names) {
    const row = rowByName.get(name);
    if (row !== undefined) valueByRow.set(row, phraseShare);
  }
  return {
    features: Int32Array.from(valueByRow.keys()),
    values: Float64Array.from(valueByRow.values()),
    offset: byHand,
    gold,
    times: run === goldenRun ? goldenTimes : 1,
    key,
  };
}

/** Of the grams that share a row the first counts, as in `createGramScorer`. */
function readRows({ hashes, kinds }: Grams, rowOf: (hash: number) => number): Map<number, number> {
  const valueByRow = new Map<number, number>();
  hashes.forEach((hash, index) => {
    const row = rowOf(hash);
    if (row < 0 || valueByRow.has(row)) return;
    valueByRow.set(row, (shareByKind[kinds[index] ?? 0] ?? 0) / 100);
  });
  return valueByRow;
}
