import type { Act, RecognisedAct, RecognisedSentence } from "../acts/act.ts";
import type { Span } from "../text/span.ts";
import { isSure } from "./bars.ts";

/** One act in the draft, with the sentence it is in. */
export type Hit = {
  readonly recognised: RecognisedAct;
  readonly sentence: RecognisedSentence;
  readonly index: number;
};

export type HitsByAct = ReadonlyMap<Act, readonly Hit[]>;

const kindActs: ReadonlySet<Act> = new Set<Act>([
  "ask",
  "when",
  "why",
  "reassure",
  "give",
  "invite",
  "validate",
  "encourage",
]);

export function hasAct({ acts }: RecognisedSentence, act: Act): boolean {
  return acts.some((found) => found.act === act);
}

/** What is kind in one breath with a slight is not heard as kind, even where the slight is in doubt. */
export function isSpoilt({ acts }: RecognisedSentence): boolean {
  return acts.some(({ act }) => spoiling.has(act));
}

const spoiling: ReadonlySet<Act> = new Set<Act>([
  "hint",
  "blame",
  "contempt",
  "threat",
  "compare",
  "press",
  "control",
]);

/** Where the sentence does something good. */
export function kindSpans({ acts }: RecognisedSentence): readonly Span[] {
  return acts.filter(({ act }) => kindActs.has(act)).map(({ span }) => span);
}

/** Only what counts, which is what the recogniser is sure enough of. */
export function groupHits(
  sentences: readonly RecognisedSentence[],
  counts: (act: RecognisedAct, sentence: RecognisedSentence) => boolean = isSure,
): HitsByAct {
  const groups = new Map<Act, Hit[]>();
  for (const [index, sentence] of sentences.entries())
    for (const recognised of sentence.acts) {
      if (!counts(recognised, sentence)) continue;
      const group = groups.get(recognised.act);
      const hit = { recognised, sentence, index };
      if (group === undefined) groups.set(recognised.act, [hit]);
      // An act is named once a sentence, however many of its words say so.
      else if (group.at(-1)?.index !== index) group.push(hit);
    }
  return groups;
}
