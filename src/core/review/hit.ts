import type { Act, RecognisedAct, RecognisedSentence } from "../acts/act.ts";

/** One act in the draft, with the sentence it is in. */
export type Hit = {
  readonly recognised: RecognisedAct;
  readonly sentence: RecognisedSentence;
  readonly index: number;
};

export type HitsByAct = ReadonlyMap<Act, readonly Hit[]>;

/** Below this a guess would be as good. */
const leastConfidence = 0.5;

export function hasAct(sentence: RecognisedSentence, act: Act): boolean {
  return sentence.acts.some((found) => found.act === act && found.confidence >= leastConfidence);
}

export function groupHits(sentences: readonly RecognisedSentence[]): HitsByAct {
  const groups = new Map<Act, Hit[]>();
  for (const [index, sentence] of sentences.entries())
    for (const recognised of sentence.acts) {
      if (recognised.confidence < leastConfidence) continue;
      const group = groups.get(recognised.act);
      const hit = { recognised, sentence, index };
      if (group === undefined) groups.set(recognised.act, [hit]);
      // An act is named once a sentence, however many of its words say so.
      else if (group.at(-1)?.index !== index) group.push(hit);
    }
  return groups;
}
