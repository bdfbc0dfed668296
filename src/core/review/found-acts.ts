import type { Act, RecognisedSentence } from "../acts/act.ts";
import type { Sifted } from "../text/sieve.ts";
import type { Span } from "../text/span.ts";
import { clauseAt, clauseOf } from "./clause.ts";
import { hitsOf, sentencesSaying, type Draft } from "./draft.ts";
import type { Fix } from "./finding.ts";
import { cutClause, leaveOut, sayBeside, sayInstead } from "./fix.ts";
import { isSpoilt, type Hit } from "./hit.ts";
import { plainAsk } from "./plain-ask.ts";
import type { Found } from "./rule.ts";
import { questionByAct } from "./soft.ts";

/** One finding for each sentence with the act. */
export function foundActs(
  draft: Draft,
  act: Act,
  fixes?: (hit: Hit, span: Span) => readonly Fix[],
  isMeant: (hit: Hit) => boolean = () => true,
): readonly Found[] {
  const find = (hit: Hit): Found => {
    const span = clauseOf(draft.said, hit);
    return { span, ...(fixes === undefined ? {} : { fixes: () => fixes(hit, span) }) };
  };
  return [
    ...hitsOf(draft, act).filter(isMeant).map(find),
    ...(draft.doubtsByAct.get(act) ?? []).filter(isMeant).map((hit) => askAbout(act, find(hit))),
  ];
}

function askAbout(act: Act, found: Found): Found {
  const message = questionByAct[act];
  return message === undefined ? found : { ...found, message, isSoft: true };
}

/**
 * What is said in so many words, however the rest is read. A sentence with the act already is left to `foundActs`.
 */
export function foundWords(
  draft: Draft,
  act: Act | null,
  patterns: readonly Sifted[],
  fixes: (sentence: RecognisedSentence, span: Span) => readonly Fix[] = () => [],
  isMeant: (sentence: RecognisedSentence) => boolean = () => true,
): readonly Found[] {
  const hits = act === null ? [] : hitsOf(draft, act);
  return sentencesSaying(draft, ...patterns)
    .filter(({ index, sentence }) => isMeant(sentence) && !hits.some((hit) => hit.index === index))
    .map(({ sentence, said, found }) => {
      const end = found.index + found[0].trimEnd().length;
      const span = clauseAt(said, sentence.sentence.content.start, found.index, end);
      return { span, fixes: () => fixes(sentence, span) };
    });
}

/** A strength in one breath with a slight is not heard as one. */
export function strongHits(draft: Draft, act: Act): readonly Hit[] {
  return hitsOf(draft, act).filter(
    ({ recognised, sentence }) => recognised.confidence >= sureOfStrength && !isSpoilt(sentence),
  );
}

export function foundStrengths(draft: Draft, act: Act): readonly Found[] {
  return strongHits(draft, act).map((hit) => ({ span: clauseOf(draft.said, hit) }));
}

/** Praise for what is not there reads as if nobody had looked. As a point of the method less will do. */
const sureOfStrength = 0.7;

/**
 * What is left when no rewording of the writer's own words will do: without the clause, without the
 * sentence, or the plain ask that the sentence held.
 */
export function lastResorts(
  draft: Draft,
  sentence: RecognisedSentence,
  span: Span,
): readonly Fix[] {
  const cut = cutClause(draft, sentence, span);
  if (!isNeeded(draft, sentence)) return [...cut, ...leaveOut(draft, sentence)];
  return [...cut, ...sayInstead(draft, "Ask plainly", sentence, plainAsk(draft, sentence))];
}

/** The sentence holds the only ask: left out, nothing would be asked. */
export function isNeeded(draft: Draft, sentence: RecognisedSentence): boolean {
  const asks = hitsOf(draft, "ask");
  return asks.length === 1 && asks[0]?.sentence === sentence;
}

/** Another line in place of what is marked, or of the sentence, unless the ask would go with it. */
export function replacing(
  draft: Draft,
  sentence: RecognisedSentence,
  span: Span,
  title: string,
  line: string,
): readonly Fix[] {
  if (isNeeded(draft, sentence)) return [];
  return [
    ...sayBeside(draft, title, sentence, span, line),
    ...sayInstead(draft, title, sentence, line),
  ];
}
