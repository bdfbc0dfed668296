import { acts, type RecognisedAct } from "./act.ts";
import type { ActSet } from "./act-set.ts";
import { phraseBook } from "./book.ts";
import { nowhere } from "./collect-features.ts";
import { contextFeatures } from "./context-features.ts";
import type { Evidence } from "./evidence.ts";
import { featureNames } from "./feature-names.ts";
import { spanOf } from "./words.ts";
import { addScores, gatherWeights, weightOf, type Row } from "./weights.ts";

const { alone, around } = gatherWeights(phraseBook);

/** What each sentence scores by itself, before its neighbours are looked at. */
export function scoreAlone({ features: { ids } }: Evidence): Row {
  const scores = new Float64Array(alone.biases);
  addScores(scores, alone, ids, ids);
  return scores;
}

/** Adds what stands around: the same words do something else beside an ask than in a shopping list. */
export function scoreInContext(
  evidence: readonly Evidence[],
  scores: readonly Row[],
): readonly Row[] {
  const actsBySentence = scores.map(actsOf);
  return evidence.map(({ features }, index) => {
    const inContext = new Float64Array(scores[index] ?? alone.biases);
    addScores(inContext, around, contextFeatures(actsBySentence, index), features.ids);
    return inContext;
  });
}

/** The acts that score 0 or more, each with the words that speak for it most. */
export function decideActs(evidence: Evidence, scores: Row): readonly RecognisedAct[] {
  const decided: RecognisedAct[] = [];
  for (const [column, act] of acts.entries()) {
    const score = scores[column] ?? -1;
    if (score < 0) continue;
    const confidence = 1 / (1 + Math.exp(-score));
    decided.push({ act, confidence, ...strongestEvidence(act, column, evidence) });
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
  { features: { ids, places }, words, sentence }: Evidence,
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
  const span = spanOf(words, places[best * 2] ?? 0, places[best * 2 + 1] ?? 0);
  return { span, why: featureNames.nameOf(ids[best] ?? 0) };
}
