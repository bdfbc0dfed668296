import type { Sentence, Text } from "../text/text.ts";
import type { TimeKind } from "./act.ts";
import { isNegated, isNegatedInside, isQuoted, type Asserted } from "./asserted.ts";
import { createFeatureCollector, type Features } from "./collect-features.ts";
import { featureNames } from "./feature-names.ts";
import type { NamedPhrase, PhraseMatches } from "./phrase-matcher.ts";
import { readTraits } from "./traits.ts";
import type { TimeWords } from "./times.ts";
import type { Word } from "./words.ts";

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
  times: readonly TimeWords[],
  asserted: Asserted,
): Features {
  readTraits(sentence, words, collector.add);
  addTimes(text.source, words, times);
  for (const { phrase, start, end } of matches) {
    if (isQuoted(asserted, start, end)) continue;
    const feature = isTurned(phrase, start, end, asserted) ? phrase.negated : phrase.feature;
    if (feature !== null) collector.add(feature, start, end);
  }
  return collector.take();
}

const collector = createFeatureCollector();

function addTimes(source: string, words: readonly Word[], times: readonly TimeWords[]): void {
  const sure = times.filter((time) => !isVague(source, words, time));
  if (sure.length > 0) collector.add(anyTime);
  else if (times.length > 0) collector.add(vagueTime);
  for (const { kind } of sure) collector.add(featureByTime[kind]);
}

/** "a night to myself" says what is asked for; it names neither a day nor how long. */
function isVague(source: string, words: readonly Word[], time: TimeWords): boolean {
  if (time.kind !== "length") return false;
  return vagueLength.test(
    source.slice(
      words[time.start]?.span.start,
      words[Math.max(time.start, time.end - 1)]?.span.end,
    ),
  );
}

const vagueLength =
  /^(?:for )?(?:a|an|another|some|the) (?:\S+ )?(?:night|evening|day|morning|afternoon|weekend|week)$/i;

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

/** A class is one thing: a negation inside it is part of it. A pattern has gaps, and one in a gap turns it around. */
function isTurned(
  { isClass }: NamedPhrase,
  start: number,
  end: number,
  asserted: Asserted,
): boolean {
  return isNegated(asserted, start) || (!isClass && isNegatedInside(asserted, start, end));
}
