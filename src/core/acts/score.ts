import type { Span } from "../text/span.ts";
import type { Sentence } from "../text/text.ts";
import { acts, type RecognisedAct } from "./act.ts";
import { phraseBook } from "./book.ts";
import { nowhere, type Features } from "./collect-features.ts";
import { featureNames } from "./feature-names.ts";
import type { WordGrams } from "./grams.ts";
import { createGramScorer } from "./gram-scorer.ts";
import { chanceOf } from "./model.ts";
import type { Row } from "./row.ts";
import { shippedModel } from "./shipped-model.ts";
import { addScores, gatherWeights, weightOf } from "./weights.ts";
import { spanOf } from "./words.ts";

const phraseWeights = gatherWeights(phraseBook, shippedModel.phrases);
const biases = addBiases();
const addGramScores = createGramScorer(shippedModel);

/** Pushed one by one: a list that an engine keeps as doubles, and not each as an object of its own. */
function addBiases(): Row {
  const sums: number[] = [];
  for (let act = 0; act < acts.length; act += 1)
    sums.push((phraseWeights.biases[act] ?? 0) + (shippedModel.biases[act] ?? 0));
  return sums;
}

/** What scores a little less than its bar asks for needs no chance worked out: nearly all do. */
const leastScores = shippedModel.calibration.map(
  ({ slope, offset, bar }) => (Math.log(bar / (1 - bar)) - offset) / slope - 0.001,
);

/** A sentence as far as its acts hang on it. */
export type Read = {
  readonly sentence: Sentence;
  /** Of its words. */
  readonly spans: readonly Span[];
  /** By how much the sentence has moved since its words were read. */
  readonly shift: number;
  readonly features: Features;
  /** What it scores by itself, before its neighbours are looked at. */
  readonly alone: Row;
};

/** What a sentence scores by itself, before its neighbours are looked at. */
export function scoreAlone({ ids }: Features, grams: WordGrams): Row {
  const scores = biases.slice();
  addScores(scores, phraseWeights, ids);
  addGramScores(scores, grams, grams.forms);
  return scores;
}

/** The acts that are likely enough, each with the words that speak for it most. */
export function decideActs(read: Read, scores: Row): readonly RecognisedAct[] {
  const decided: RecognisedAct[] = [];
  // Where nothing is said nothing is done, whatever stands around.
  if (read.spans.length === 0) return decided;
  for (let column = 0; column < acts.length; column += 1) {
    if ((scores[column] ?? 0) < (leastScores[column] ?? 0)) continue;
    const act = acts[column];
    const calibration = shippedModel.calibration[column];
    if (act === undefined || calibration === undefined) continue;
    const confidence = chanceOf(calibration, scores[column] ?? 0);
    if (confidence < calibration.bar) continue;
    decided.push({ act, confidence, ...strongestEvidence(act, column, read) });
  }
  return decided;
}

function strongestEvidence(
  act: string,
  column: number,
  { features: { ids, places }, spans, shift, sentence }: Read,
): Pick<RecognisedAct, "span" | "why"> {
  let best = nowhere;
  let most = 0;
  for (let index = 0; index < ids.length; index++) {
    if (places[index * 2] === nowhere) continue;
    const weight = weightOf(phraseWeights, ids[index] ?? 0, column);
    if (weight <= most) continue;
    most = weight;
    best = index;
  }
  if (best === nowhere) return { span: sentence.content, why: `${act}/whole-sentence` };
  const span = spanOf(spans, places[best * 2] ?? 0, places[best * 2 + 1] ?? 0, shift);
  return { span, why: featureNames.nameOf(ids[best] ?? 0) };
}
