import type { Act, RecognisedAct, RecognisedSentence } from "../acts/act.ts";
import { mayFind } from "../text/sieve.ts";
import { spanContains, type Span } from "../text/span.ts";
import type { Text } from "../text/text.ts";
import { mistaken, leaning, plainWording, type Wording } from "./plain-wording.ts";
import { searchIn, type Heard, type Said } from "./said.ts";

/**
 * The sentences with what is said in so many words: whatever else stands in the draft, it is heard,
 * and what plain wording rules out is not. So nobody waits for a phrase book to learn "end of
 * discussion", and such a finding does not come and go with every word around it.
 */
export function addPlainActs(
  text: Text,
  sentences: readonly RecognisedSentence[],
  { said, met }: Heard,
): readonly RecognisedSentence[] {
  const heard = (wordings: readonly Wording[]): readonly Wording[] =>
    wordings.filter(([, pattern]) => mayFind(pattern, met));
  const warmly = heard(plainWording);
  const coldly = [...warmly, ...heard(leaning)];
  const wrongly = heard(mistaken);
  let isWarm = false;
  return sentences.map((one, index) => {
    const own = said[index];
    if (own === undefined) return one;
    const plainly = findIn(own, isWarm ? warmly : coldly, one.sentence.content.start).filter(
      ({ span }) => isMeant(text, span),
    );
    const kept = one.acts.filter(
      ({ act }) => !isMistaken(wrongly, act, own) && !isSaid(plainly, act),
    );
    isWarm = kept.some(isWarmAct) || plainly.some(isWarmAct);
    return plainly.length === 0 && kept.length === one.acts.length
      ? one
      : { ...one, acts: [...kept, ...plainly] };
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

function isWarmAct({ act }: RecognisedAct): boolean {
  return warm.has(act);
}

function findIn(
  said: Said,
  wordings: readonly Wording[],
  offset: number,
): readonly RecognisedAct[] {
  const plainly: RecognisedAct[] = [];
  for (const [act, pattern] of wordings) {
    const found = searchIn(said, pattern);
    if (found === null) continue;
    const start = offset + found.index;
    const span = { start, end: start + found[0].trimEnd().length };
    plainly.push({ act, confidence: 1, span, why: `${act}/plain` });
  }
  return plainly;
}

function isMistaken(wrongly: readonly Wording[], act: Act, said: Said): boolean {
  return wrongly.some(([other, pattern]) => other === act && searchIn(said, pattern) !== null);
}

function isSaid(plainly: readonly RecognisedAct[], act: Act): boolean {
  return plainly.some((one) => one.act === act);
}
