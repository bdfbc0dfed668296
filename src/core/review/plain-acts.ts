import type { Act, RecognisedAct, RecognisedSentence } from "../acts/act.ts";
import type { Memory } from "../memory.ts";
import { sliceSpan, spanContains, type Span } from "../text/span.ts";
import type { Text } from "../text/text.ts";
import { plain } from "./plain.ts";
import { mistaken, leaning, plainWording, type Wording } from "./plain-wording.ts";

/**
 * The sentences with what is said in so many words: whatever else stands in the draft, it is heard,
 * and what plain wording rules out is not. So nobody waits for a phrase book to learn "end of
 * discussion", and such a finding does not come and go with every word around it.
 */
export function addPlainActs(
  text: Text,
  sentences: readonly RecognisedSentence[],
  memory: SaidBefore,
): readonly RecognisedSentence[] {
  let isWarm = false;
  return sentences.map((one) => {
    const { content } = one.sentence;
    const words = plain(sliceSpan(text.source, content));
    const found = memory.recall(words, () => findPlain(words));
    const said = (isWarm ? found.anywhere : found.inTheCold)
      .map((act) => moveTo(act, content.start))
      .filter(({ span }) => isMeant(text, span));
    const kept = one.acts.filter(({ act }) => !isMistaken(act, words) && !isSaid(said, act));
    isWarm = [...kept, ...said].some(({ act }) => warm.has(act));
    return said.length === 0 && kept.length === one.acts.length
      ? one
      : { ...one, acts: [...kept, ...said] };
  });
}

function isMeant({ quotes, negations }: Text, span: Span): boolean {
  return (
    !quotes.some((quote) => spanContains(quote, span)) &&
    !negations.some(({ scope }) => spanContains(scope, span))
  );
}

/** After one of these "like you always do" is praise. */
const warm: ReadonlySet<Act> = new Set<Act>(["reassure", "validate", "encourage", "give"]);

/** What a sentence says in so many words, with spans from its own beginning. */
type Said = {
  readonly anywhere: readonly RecognisedAct[];
  /** After nothing warm, in which "like you always do" would be praise. */
  readonly inTheCold: readonly RecognisedAct[];
};
export type SaidBefore = Memory<Said>;

function findPlain(words: string): Said {
  const anywhere = findIn(words, plainWording);
  return { anywhere, inTheCold: [...anywhere, ...findIn(words, leaning)] };
}

function findIn(words: string, wordings: readonly Wording[]): readonly RecognisedAct[] {
  return wordings.flatMap(([act, pattern]) => {
    const found = pattern.exec(words);
    if (found === null) return [];
    const span = { start: found.index, end: found.index + found[0].trimEnd().length };
    return [{ act, confidence: 1, span, why: `${act}/plain` }];
  });
}

function moveTo(act: RecognisedAct, offset: number): RecognisedAct {
  return { ...act, span: { start: act.span.start + offset, end: act.span.end + offset } };
}

function isMistaken(act: Act, words: string): boolean {
  return mistaken.some(([other, pattern]) => other === act && pattern.test(words));
}

function isSaid(said: readonly RecognisedAct[], act: Act): boolean {
  return said.some((one) => one.act === act);
}
