import { acts, type Act, type RecognisedAct } from "./act.ts";
import { contextFeatures } from "./context-features.ts";
import type { Evidence } from "./evidence.ts";
import { phraseBook } from "./book.ts";
import { spanOf } from "./words.ts";
import { addScores, gatherWeights, weightOf, type Row } from "./weights.ts";

const alone = gatherWeights(phraseBook, "alone");
const around = gatherWeights(phraseBook, "around");

/** What each sentence scores by itself, before its neighbours are looked at. */
export function scoreAlone({ features }: Evidence): Row {
  const scores = new Float64Array(alone.biases);
  addScores(scores, alone, features, features);
  return scores;
}

/** Adds what stands around: the same words do something else beside an ask than in a shopping list. */
export function scoreInContext(
  evidence: readonly Evidence[],
  scores: readonly Row[],
): readonly Row[] {
  const actsBySentence = scores.map(actsOf);
  return evidence.map(({ features }, index) => {
    const context = new Set(contextFeatures(actsBySentence, index));
    const inContext = new Float64Array(scores[index] ?? alone.biases);
    addScores(inContext, around, context, features);
    return inContext;
  });
}

/** The acts that score 0 or more, each with the words that speak for it most. */
export function decideActs(evidence: Evidence, scores: Row): readonly RecognisedAct[] {
  return acts.flatMap((act, column) => {
    const score = scores[column] ?? -1;
    if (score < 0) return [];
    return [
      { act, confidence: 1 / (1 + Math.exp(-score)), ...strongestEvidence(act, column, evidence) },
    ];
  });
}

export function actsOf(scores: Row): ReadonlySet<Act> {
  return new Set(acts.filter((_, column) => (scores[column] ?? -1) >= 0));
}

function strongestEvidence(
  act: Act,
  column: number,
  { features, words, sentence }: Evidence,
): Pick<RecognisedAct, "span" | "why"> {
  let best = { span: sentence.content, why: `${act}/whole-sentence` };
  let most = 0;
  for (const [name, found] of features) {
    const weight = weightOf(alone, name, column);
    if (found === null || weight <= most) continue;
    most = weight;
    best = { span: spanOf(words, found.start, found.end), why: name };
  }
  return best;
}
