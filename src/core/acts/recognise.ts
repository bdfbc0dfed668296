import { phraseBook } from "../generated/phrases.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { RecognisedAct, RecognisedSentence, Recogniser } from "./act.ts";
import { contextFeatures } from "./context-features.ts";
import { readFeatures } from "./features.ts";
import { createPhraseMatcher } from "./phrase-matcher.ts";
import { scoreActs, type Evidence } from "./score.ts";
import { readTimes } from "./times.ts";
import { readWords } from "./words.ts";

const matchPhrases = createPhraseMatcher(phraseBook);

/** What each sentence of a text does, by the phrases of `data/en/phrases`. */
export const recognise: Recogniser = (text) => recogniseAll([text]);

/**
 * The same for a message whose sentences were split by others, each its own text.
 * All of them at once, because what a sentence does hangs on what stands around it.
 */
export function recogniseAll(texts: readonly Text[]): readonly RecognisedSentence[] {
  const evidence = texts.flatMap((text) =>
    text.sentences.map((sentence) => readEvidence(text, sentence)),
  );
  const alone = evidence.map((one) => scoreActs(phraseBook.acts, one, new Set()));
  return evidence.map((one, index) => {
    const around = contextFeatures(alone, index);
    const acts: readonly RecognisedAct[] = scoreActs(phraseBook.acts, one, around);
    return {
      sentence: one.sentence,
      acts: acts.filter(({ confidence }) => confidence >= 0.5),
      times: one.times,
    };
  });
}

function readEvidence(text: Text, sentence: Sentence): Evidence {
  const words = readWords(sentence);
  const matches = matchPhrases(words);
  const times = readTimes(words, matches);
  const features = readFeatures(sentence, words, matches, times.length > 0);
  return { text, sentence, words, matches, times, features };
}
