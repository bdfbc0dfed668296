import { acts } from "../../src/core/acts/act.ts";
import { phraseBook } from "../../src/core/acts/book.ts";
import { createGramScorer } from "../../src/core/acts/gram-scorer.ts";
import { shareByKind, type Grams } from "../../src/core/acts/grams.ts";
import {
  bucketCount,
  bucketOf,
  gramSteps,
  knownCount,
  phraseStep,
  placeOf,
  roundWeight,
  type Model,
} from "../../src/core/acts/model.ts";
import type { Row } from "../../src/core/acts/row.ts";
import { addScores, gatherWeights } from "../../src/core/acts/weights.ts";
import { fitLinear, type Sample } from "./ada-grad.ts";
import { goldenRun, type Example } from "./examples.ts";

/** What is learned of a sentence by itself. */
export type AloneModel = Pick<Model, "biases" | "known" | "grams" | "phrases">;

/** What fewer sentences have says nothing yet. */
const fewestWithGram = 3;
const fewestWithPhrase = 4;
const phraseShare = 0.2;
/** Each golden sentence counts as often as this: they must come out right. */
const goldenWeight = 6;

export function fitAlone(examples: readonly Example[]): AloneModel {
  const known = readKnown(examples);
  const indexByName = indexPhrases(examples);
  const samples = examples.map((example) => toSample(example, known, indexByName));
  const { biases, weights } = fitLinear(samples, bucketCount + indexByName.size);
  const grams = Int8Array.from(weights.subarray(0, bucketCount * acts.length), (weight) =>
    gramSteps(weight),
  );
  const phrases = new Map(
    [...indexByName].map(([name, index]): [string, readonly number[]] => {
      const row = weights.subarray(index * acts.length, (index + 1) * acts.length);
      return [name, Array.from(row, (weight) => roundWeight(weight * phraseShare, phraseStep))];
    }),
  );
  return { biases, known, grams, phrases };
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

function readKnown(examples: readonly Example[]): Uint8Array {
  const counts = new Map<number, number>();
  for (const { grams } of examples) {
    for (const hash of new Set(grams.hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const known = new Uint8Array(knownCount);
  for (const [hash, count] of counts) if (count >= fewestWithGram) known[placeOf(hash)] = 1;
  return known;
}

/** Their rows stand behind those of the grams. */
function indexPhrases(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of examples) {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].filter(([, count]) => count >= fewestWithPhrase).map(([name]) => name);
  return new Map(names.toSorted().map((name, index) => [name, bucketCount + index]));
}

function toSample(
  { run, grams, names, byHand, gold }: Example,
  known: Uint8Array,
  indexByName: ReadonlyMap<string, number>,
): Sample {
  const valueByFeature = readBuckets(grams, known);
  for (const name of names) {
    const index = indexByName.get(name);
    if (index !== undefined) valueByFeature.set(index, phraseShare);
  }
  return {
    features: Int32Array.from(valueByFeature.keys()),
    values: Float64Array.from(valueByFeature.values()),
    offset: byHand,
    gold,
    weight: run === goldenRun ? goldenWeight : 1,
  };
}

/** Of the grams that share a row the first counts, as in `createGramScorer`. */
function readBuckets({ hashes, kinds }: Grams, known: Uint8Array): Map<number, number> {
  const valueByBucket = new Map<number, number>();
  hashes.forEach((hash, index) => {
    const bucket = bucketOf(hash);
    if (known[placeOf(hash)] === 0 || valueByBucket.has(bucket)) return;
    valueByBucket.set(bucket, (shareByKind[kinds[index] ?? 0] ?? 0) / 100);
  });
  return valueByBucket;
}
