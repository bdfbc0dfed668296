import type { Span } from "../text/span.ts";
import type { Negation, Sentence, Text } from "../text/text.ts";
import type { TimeExpression, TimeKind } from "./act.ts";
import { createFeatureCollector, type Features } from "./collect-features.ts";
import { featureNames } from "./feature-names.ts";
import type { NamedPhrase, PhraseMatches } from "./phrase-matcher.ts";
import { readTraits } from "./traits.ts";
import { spanOf, type Word } from "./words.ts";

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
  readTraits(sentence, words, collector.add);
  addTimes(words, times);
  const surroundings = {
    negations: text.negations.filter(({ cue }) => isInside(cue, sentence.span)),
    quotes: text.quotes.filter((quote) => overlaps(quote, sentence.span)),
  };
  for (const { phrase, start, end } of matches) {
    const feature = featureAsserted(phrase, spanOf(words, start, end), surroundings);
    if (feature !== null) collector.add(feature, start, end);
  }
  return collector.take();
}

const collector = createFeatureCollector();

function addTimes(words: readonly Word[], times: readonly TimeExpression[]): void {
  const sure = times.filter(({ kind, span }) => !isVague(kind, words, span));
  if (sure.length > 0) collector.add(anyTime);
  else if (times.length > 0) collector.add(vagueTime);
  for (const { kind } of sure) collector.add(featureByTime[kind]);
}

/** "a night to myself" says what is asked for; it names neither a day nor how long. */
function isVague(kind: TimeKind, words: readonly Word[], span: Span): boolean {
  if (kind !== "length") return false;
  const forms = words.filter((word) => isInside(word.span, span)).map(({ form }) => form);
  return /^(?:for )?(?:a|an|another|some|the) (?:\S+ )?(?:night|evening|day|morning|afternoon|weekend|week)$/.test(
    forms.join(" "),
  );
}

const anyTime = featureNames.numberOf("time");
const vagueTime = featureNames.numberOf("time:vague");
const featureByTime: Readonly<Record<TimeKind, number>> = {
  day: featureNames.numberOf("time:day"),
  time: featureNames.numberOf("time:time"),
  length: featureNames.numberOf("time:length"),
  frequency: featureNames.numberOf("time:frequency"),
  end: featureNames.numberOf("time:end"),
  return: featureNames.numberOf("time:return"),
};

type Surroundings = Pick<Text, "negations" | "quotes">;

/** `null` for what is only quoted, and for a pattern that a negation turns around. */
function featureAsserted(
  { name, feature, negated }: NamedPhrase,
  span: Span,
  { negations, quotes }: Surroundings,
): number | null {
  if (quotes.some((quote) => isInside(span, quote))) return null;
  return negations.some((negation) => isNegatedBy(span, negation, name)) ? negated : feature;
}

/** A class is one thing: a negation inside it is part of it. A pattern has gaps, and one in a gap turns it around. */
function isNegatedBy(span: Span, { cue, scope }: Negation, name: string): boolean {
  if (scope.start <= span.start && span.start < scope.end) return true;
  return (
    !name.startsWith("{") &&
    span.start <= cue.start &&
    scope.start < span.end &&
    span.end <= scope.end
  );
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
