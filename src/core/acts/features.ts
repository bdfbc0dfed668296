import type { Span } from "../text/span.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { TimeExpression } from "./act.ts";
import type { Found } from "./matcher.ts";
import type { PhraseMatch, PhraseMatches } from "./phrase-matcher.ts";
import { readTraits } from "./traits.ts";
import { spanOf, type Word } from "./words.ts";

/** Where in the sentence a feature was seen. Features of the whole sentence are nowhere. */
export type Features = ReadonlyMap<string, Found | null>;

/**
 * What is true of one sentence, by name, for `features:` in the data:
 * a pattern (`ask/want-alone-time`), a class (`{love}`, or `not {love}` where a negation turns it around),
 * a kind of time (`time:end`), or a trait of the whole (`question`, `subject:you`).
 */
export function readFeatures(
  text: Text,
  sentence: Sentence,
  words: readonly Word[],
  matches: PhraseMatches,
  times: readonly TimeExpression[],
): Features {
  const features = new Map<string, Found | null>();
  for (const trait of readTraits(sentence, words)) features.set(trait, null);
  if (times.length > 0) features.set("time", null);
  for (const { kind } of times) features.set(timeTrait[kind], null);
  const scopes = text.negations.filter(({ cue }) => isInside(cue, sentence.span)).map(({ scope }) => scope);
  const quotes = text.quotes.filter((quote) => overlaps(quote, sentence.span));
  for (const match of matches) {
    const name = nameAsserted(match, spanOf(words, match.found.start, match.found.end), quotes, scopes);
    if (name !== null) features.set(name, match.found);
  }
  return features;
}

const timeTrait = {
  day: "time:day",
  time: "time:time",
  length: "time:length",
  frequency: "time:frequency",
  end: "time:end",
  return: "time:return",
} as const;

/** `null` for what is only quoted, and for a pattern that a negation before it turns around. */
function nameAsserted(
  { name, evenNegated }: PhraseMatch,
  span: Span,
  quotes: readonly Span[],
  scopes: readonly Span[],
): string | null {
  if (quotes.some((quote) => isInside(span, quote))) return null;
  const isNegated = scopes.some((scope) => scope.start <= span.start && span.start < scope.end);
  if (!isNegated || evenNegated) return name;
  return name.startsWith("{") ? `not ${name}` : null;
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
