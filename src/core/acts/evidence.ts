import type { Memory } from "../memory.ts";
import { sliceSpan } from "../text/span.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { TimeExpression } from "./act.ts";
import { quotesIn } from "./asserted.ts";
import { readWordGrams } from "./grams.ts";
import { readSentence } from "./read-sentence.ts";
import { scoreAlone, type Read } from "./score.ts";
import type { TimeWords } from "./times.ts";
import { spanOf } from "./words.ts";

/** All that is known of one sentence before its acts are. */
export type Evidence = Read & { readonly times: readonly TimeExpression[] };

/** What hangs on the words of a sentence alone, wherever it stands. */
export type Known = Pick<Evidence, "spans" | "features" | "alone"> & {
  /** Where the sentence stood when its words were read. */
  readonly start: number;
  readonly times: readonly TimeWords[];
};

export function readEvidence(text: Text, memory: Memory<Known> | null): readonly Evidence[] {
  return text.sentences.map((sentence) => {
    const { spans, features, alone, times, start } =
      memory !== null && isByItself(text, sentence)
        ? memory.recall(sliceSpan(text.source, sentence.content), () => know(text, sentence))
        : know(text, sentence);
    const shift = sentence.content.start - start;
    const toExpression = (time: TimeWords): TimeExpression => ({
      kind: time.kind,
      span: spanOf(spans, time.start, time.end, shift),
    });
    return { sentence, spans, shift, features, alone, times: times.map(toExpression) };
  });
}

function know(text: Text, sentence: Sentence): Known {
  const { words, times, features, asserted } = readSentence(text, sentence);
  return {
    // Only where they stand: a long word is a part of the text it was read in, and would keep all of it in memory.
    spans: words.map(({ span }) => span),
    start: sentence.content.start,
    features,
    times,
    alone: scoreAlone(features, readWordGrams(sentence, words, features, asserted)),
  };
}

/** Nothing outside of it changes how it is read: no quotation it is a part of, nothing that is glued to its end. */
function isByItself(text: Text, { span, content }: Sentence): boolean {
  const isFree = span.end > content.end || content.end === text.source.length;
  return isFree && quotesIn(text, span).length === 0;
}
