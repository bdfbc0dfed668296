import type { Act, RecognisedAct, RecognisedSentence } from "../acts/act.ts";
import { sliceSpan, spanContains, type Span } from "../text/span.ts";
import type { Text } from "../text/text.ts";
import { plain } from "./plain.ts";
import { mistaken, leaning, plainWording } from "./plain-wording.ts";

/**
 * The sentences with what is said in so many words: whatever else stands in the draft, it is heard,
 * and what plain wording rules out is not. So nobody waits for a phrase book to learn "end of
 * discussion", and such a finding does not come and go with every word around it.
 */
export function addPlainActs(
  text: Text,
  sentences: readonly RecognisedSentence[],
): readonly RecognisedSentence[] {
  let isWarm = false;
  return sentences.map((one) => {
    const { content } = one.sentence;
    const words = plain(sliceSpan(text.source, content));
    const said = findPlain(words, content.start, isWarm).filter(({ span }) => isMeant(text, span));
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

function findPlain(words: string, offset: number, isWarm: boolean): readonly RecognisedAct[] {
  const patterns = isWarm ? plainWording : [...plainWording, ...leaning];
  return patterns.flatMap(([act, pattern]) => {
    const found = pattern.exec(words);
    if (found === null) return [];
    const start = offset + found.index;
    const span = { start, end: start + found[0].trimEnd().length };
    return [{ act, confidence: 1, span, why: `${act}/plain` }];
  });
}

function isMistaken(act: Act, words: string): boolean {
  return mistaken.some(([other, pattern]) => other === act && pattern.test(words));
}

function isSaid(said: readonly RecognisedAct[], act: Act): boolean {
  return said.some((one) => one.act === act);
}
