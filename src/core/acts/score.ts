import { acts, type RecognisedAct } from "./act.ts";
import type { ActSet } from "./act-set.ts";
import { phraseBook } from "./book.ts";
import { nowhere, type Features } from "./collect-features.ts";
import { contextFeatures } from "./context-features.ts";
import { featureNames } from "./feature-names.ts";
import type { Sentence } from "../text/text.ts";
import { spanOf, type Word } from "./words.ts";
import { addScores, gatherWeights, weightOf, type Row } from "./weights.ts";

const { alone, around } = gatherWeights(phraseBook);

/** A sentence as far as its acts hang on it. */
export type Read = {
  readonly sentence: Sentence;
  readonly words: readonly Pick<Word, "span">[];
  /** By how much the sentence has moved since its words were read. */
  readonly shift: number;
  readonly features: Features;
  /** What it scores by itself, before its neighbours are looked at. */
  readonly alone: Row;
};

/** What a sentence scores by itself, before its neighbours are looked at. */
export function scoreAlone({ ids }: Features): Row {
  const scores = new Float64Array(alone.biases);
  addScores(scores, alone, ids, ids);
  return scores;
}

/** Adds what stands around: the same words do something else beside an ask than in a shopping list. */
export function scoreInContext(sentences: readonly Read[]): readonly Row[] {
  const actsBySentence = sentences.map((one) => actsOf(one.alone));
  return sentences.map(({ features, alone: own }, index) => {
    const inContext = new Float64Array(own);
    addScores(inContext, around, contextFeatures(actsBySentence, index), features.ids);
    return inContext;
  });
}

/** The acts that score 0 or more, each with the words that speak for it most. */
export function decideActs(read: Read, scores: Row): readonly RecognisedAct[] {
  const decided: RecognisedAct[] = [];
  for (const [column, act] of acts.entries()) {
    const score = scores[column] ?? -1;
    if (score < 0) continue;
    const confidence = 1 / (1 + Math.exp(-score));
    decided.push({ act, confidence, ...strongestEvidence(act, column, read) });
  }
  return decided;
}

function actsOf(scores: Row): ActSet {
  let set = 0;
  for (let column = 0; column < scores.length; column++) {
    if ((scores[column] ?? -1) >= 0) set |= 1 << column;
  }
  return set;
}

function strongestEvidence(
  act: string,
  column: number,
  { features: { ids, places }, words, shift, sentence }: Read,
): Pick<RecognisedAct, "span" | "why"> {
  let best = nowhere;
  let most = 0;
  for (let index = 0; index < ids.length; index++) {
    if (places[index * 2] === nowhere) continue;
    const weight = weightOf(alone, ids[index] ?? 0, column);
    if (weight <= most) continue;
    most = weight;
    best = index;
  }
  if (best === nowhere) return { span: sentence.content, why: `${act}/whole-sentence` };
  const span = spanOf(words, places[best * 2] ?? 0, places[best * 2 + 1] ?? 0, shift);
  return { span, why: featureNames.nameOf(ids[best] ?? 0) };
}
