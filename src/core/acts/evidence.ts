import { phraseBook } from "./book.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { TimeExpression } from "./act.ts";
import type { Features } from "./collect-features.ts";
import { readFeatures } from "./features.ts";
import { createPhraseMatcher } from "./phrase-matcher.ts";
import { readTimes } from "./times.ts";
import { readWords, type Word } from "./words.ts";

/** All that is known of one sentence before its acts are. */
export type Evidence = {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly times: readonly TimeExpression[];
  readonly features: Features;
};

const matchPhrases = createPhraseMatcher(phraseBook);

export function readEvidence(text: Text): readonly Evidence[] {
  return text.sentences.map((sentence) => {
    const words = readWords(sentence, text.source);
    const matches = matchPhrases(words);
    const times = readTimes(words, matches);
    return {
      sentence,
      words,
      times,
      features: readFeatures(text, sentence, words, matches, times),
    };
  });
}
