import type { Span } from "../text/span.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { RecognisedAct, TimeExpression } from "./act.ts";
import type { ActPattern, ActPhrases } from "./phrase-book.ts";
import { patternName, type PhraseMatches } from "./phrase-matcher.ts";
import type { Found } from "./matcher.ts";
import { spanOf, type Word } from "./words.ts";

/** All that is known of one sentence before its acts are. */
export type Evidence = {
  readonly text: Text;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly matches: PhraseMatches;
  readonly times: readonly TimeExpression[];
  readonly features: ReadonlySet<string>;
};

type Fired = { readonly pattern: ActPattern; readonly span: Span };

/** A confidence for every act: what its patterns and the features of the sentence add up to. */
export function scoreActs(
  acts: readonly ActPhrases[],
  evidence: Evidence,
  around: ReadonlySet<string>,
): readonly RecognisedAct[] {
  return acts.map((act) => scoreAct(act, evidence, around));
}

function scoreAct(
  { act, bias, features, patterns }: ActPhrases,
  evidence: Evidence,
  around: ReadonlySet<string>,
): RecognisedAct {
  const fired = patterns.flatMap((pattern) => firePattern(act, pattern, evidence));
  let score = bias;
  for (const { pattern } of fired) score += pattern.weight;
  for (const [name, weight] of Object.entries(features)) {
    if (evidence.features.has(name) || around.has(name)) score += weight;
  }
  const best = fired.toSorted((a, b) => b.pattern.weight - a.pattern.weight)[0];
  return {
    act,
    confidence: 1 / (1 + Math.exp(-score)),
    span: best === undefined ? evidence.sentence.content : best.span,
    why: patternName(act, best === undefined ? "features" : best.pattern.id),
  };
}

function firePattern(act: string, pattern: ActPattern, evidence: Evidence): readonly Fired[] {
  const found = evidence.matches.patterns.get(patternName(act, pattern.id)) ?? [];
  const counted = found.find((match) => isAsserted(match, pattern, evidence));
  return counted === undefined
    ? []
    : [{ pattern, span: spanOf(evidence.words, counted.start, counted.end) }];
}

/** Not quoted from someone, and not turned around by a negation that stands before it. */
function isAsserted(match: Found, pattern: ActPattern, { words, text }: Evidence): boolean {
  const span = spanOf(words, match.start, match.end);
  const contains = (outer: Span): boolean => outer.start <= span.start && span.end <= outer.end;
  if (text.quotes.some(contains)) return false;
  const startsIn = ({ scope }: { readonly scope: Span }): boolean =>
    scope.start <= span.start && span.start < scope.end;
  return pattern.evenNegated || !text.negations.some(startsIn);
}
