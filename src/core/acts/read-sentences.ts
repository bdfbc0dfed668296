import type { Sentence, Text } from "../text/text.ts";
import { phraseBook } from "./book.ts";
import { readAsserted, type Asserted } from "./asserted.ts";
import type { Features } from "./collect-features.ts";
import { readFeatures } from "./features.ts";
import { createPhraseMatcher, type PhraseMatches } from "./phrase-matcher.ts";
import { readTimes, type TimeWords } from "./times.ts";
import { readWords, type Word } from "./words.ts";

/** What there is in a sentence, before anything is made of it. */
export type ReadSentence = {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly times: readonly TimeWords[];
  readonly features: Features;
  readonly asserted: Asserted;
};

const matchPhrases = createPhraseMatcher(phraseBook);

/** Some sentences of a text. One step for all of them, then the next: what a step looks at is still near that way. */
export function readSentences(
  text: Text,
  sentences: readonly Sentence[] = text.sentences,
): readonly ReadSentence[] {
  const words = sentences.map((sentence) => readWords(sentence, text.source));
  const matches = words.map(matchPhrases);
  return sentences.map((sentence, index) =>
    readMatched(text, sentence, words[index] ?? [], matches[index] ?? []),
  );
}

function readMatched(
  text: Text,
  sentence: Sentence,
  words: readonly Word[],
  matches: PhraseMatches,
): ReadSentence {
  const times = readTimes(matches);
  const asserted = readAsserted(text, sentence, words);
  const features = readFeatures(text, sentence, words, matches, times, asserted);
  return { sentence, words, times, features, asserted };
}
