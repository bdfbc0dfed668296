import type { Text } from "../text/text.ts";
import type { Memory } from "../memory.ts";
import type { RecognisedSentence } from "./act.ts";
import { readEvidence, type Known } from "./evidence.ts";
import { decideActs } from "./score.ts";
import { shippedModel } from "./shipped-model.ts";
import { scoreInContext } from "./surroundings.ts";

/** What was read before. It is not read again while the memory holds it. */
export type ReadBefore = Memory<Known>;

/** What each sentence of a text does, by the phrases of `data/en/phrases` and the model beside them. */
export function recognise(
  text: Text,
  memory: ReadBefore | null = null,
): readonly RecognisedSentence[] {
  return recogniseAll([text], memory);
}

/**
 * The same for a message whose sentences were split by others, each its own text.
 * All of them at once, because what a sentence does hangs on what stands around it.
 */
export function recogniseAll(
  texts: readonly Text[],
  memory: ReadBefore | null = null,
): readonly RecognisedSentence[] {
  const evidence = texts.flatMap((text) => readEvidence(text, memory));
  const scores = scoreInContext(
    evidence.map(({ alone }) => alone),
    shippedModel.around,
  );
  return evidence.map((one, index) => {
    const own = scores[index];
    return {
      sentence: one.sentence,
      acts: own === undefined ? [] : decideActs(one, own),
      times: one.times,
    };
  });
}
