import type { Text } from "../text/text.ts";
import type { RecognisedSentence, Recogniser } from "./act.ts";
import { readEvidence } from "./evidence.ts";
import { decideActs, scoreAlone, scoreInContext } from "./score.ts";

/** What each sentence of a text does, by the phrases of `data/en/phrases`. */
export const recognise: Recogniser = (text) => recogniseAll([text]);

/**
 * The same for a message whose sentences were split by others, each its own text.
 * All of them at once, because what a sentence does hangs on what stands around it.
 */
export function recogniseAll(texts: readonly Text[]): readonly RecognisedSentence[] {
  const evidence = texts.flatMap(readEvidence);
  const scores = scoreInContext(evidence, evidence.map(scoreAlone));
  return evidence.map((one, index) => {
    const own = scores[index];
    return {
      sentence: one.sentence,
      acts: own === undefined ? [] : decideActs(one, own),
      times: one.times,
    };
  });
}
