import type { Sentence, Text } from "../text/text.ts";
import { phraseBook } from "./book.ts";
import { readAsserted, type Asserted } from "./asserted.ts";
import type { Features } from "./collect-features.ts";
import { readFeatures } from "./features.ts";
import { createPhraseMatcher } from "./phrase-matcher.ts";
import { readTimes, type TimeWords } from "./times.ts";
import { readWords, type Word } from "./words.ts";

/** What there is in a sentence, before anything is made of it. */
export type ReadSentence = {
  readonly words: readonly Word[];
  readonly times: readonly TimeWords[];
  readonly features: Features;
  readonly asserted: Asserted;
};

const matchPhrases = createPhraseMatcher(phraseBook);

export function readSentence(text: Text, sentence: Sentence): ReadSentence {
  const words = readWords(sentence, text.source);
  const matches = matchPhrases(words);
  const times = readTimes(matches);
  const asserted = readAsserted(text, sentence, words);
  const features = readFeatures(text, sentence, words, matches, times, asserted);
  return { words, times, features, asserted };
}
