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
    const plainly = findIn(text, own, isWarm ? warmly : coldly, one.sentence.content.start);
    const isWrong = ({ act }: RecognisedAct): boolean =>
      isMistaken(wrongly, act, own) || isSaid(plainly, act);
    const changed =
      plainly.length === 0 && !one.acts.some(isWrong)
        ? one
        : { ...one, acts: [...one.acts.filter((act) => !isWrong(act)), ...plainly] };
    isWarm = changed.acts.some(isWarmAct);
    return changed;
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

const nothing: readonly RecognisedAct[] = [];

function findIn(
  text: Text,
  said: Said,
  wordings: readonly Wording[],
  offset: number,
): readonly RecognisedAct[] {
  let plainly = nothing;
  for (const [act, pattern] of wordings) {
    const found = searchIn(said, pattern);
    if (found === null) continue;
    const start = offset + found.index;
    const span = { start, end: start + found[0].trimEnd().length };
    if (isMeant(text, span))
      plainly = [...plainly, { act, confidence: 1, span, why: `${act}/plain` }];
  }
  return plainly;
}

function isMistaken(wrongly: readonly Wording[], act: Act, said: Said): boolean {
  return wrongly.some(([other, pattern]) => other === act && searchIn(said, pattern) !== null);
}

function isSaid(plainly: readonly RecognisedAct[], act: Act): boolean {
  return plainly.some((one) => one.act === act);
}
