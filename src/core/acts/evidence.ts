import type { Memory } from "../memory.ts";
import { sliceSpan } from "../text/span.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { TimeExpression } from "./act.ts";
import { quotesIn } from "./asserted.ts";
import { readWordGrams } from "./grams.ts";
import { readSentences } from "./read-sentences.ts";
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
  const { sentences } = text;
  const known = memory === null ? know(text, sentences) : recallSentences(text, memory);
  return known.flatMap((own, index) => {
    const sentence = sentences[index];
    return sentence === undefined ? [] : [toEvidence(sentence, own)];
  });
}

function toEvidence(sentence: Sentence, { spans, features, alone, times, start }: Known): Evidence {
  const shift = sentence.content.start - start;
  const toExpression = (time: TimeWords): TimeExpression => ({
    kind: time.kind,
    span: spanOf(spans, time.start, time.end, shift),
  });
  return { sentence, spans, shift, features, alone, times: times.map(toExpression) };
}

function know(text: Text, sentences: readonly Sentence[]): readonly Known[] {
  return readSentences(text, sentences).map((read) => ({
    // Only where they stand: a long word is a part of the text it was read in, and would keep all of it in memory.
    spans: read.words.map(({ span }) => span),
    start: read.sentence.content.start,
    features: read.features,
    times: read.times,
    alone: scoreAlone(read.features, readWordGrams(read)),
  }));
}

/** Only those that are new are read, all of them together, and what is said twice once. */
function recallSentences(text: Text, { find, keep }: Memory<Known>): readonly Known[] {
  const unread: Sentence[] = [];
  const indexByWords = new Map<string, number>();
  const found = text.sentences.map((sentence) => {
    if (!isByItself(text, sentence)) return unread.push(sentence) - 1;
    const words = sliceSpan(text.source, sentence.content);
    const known = find(words) ?? indexByWords.get(words);
    if (known !== undefined) return known;
    indexByWords.set(words, unread.length);
    return unread.push(sentence) - 1;
  });
  const read = know(text, unread);
  for (const [words, index] of indexByWords) {
    const known = read[index];
    if (known !== undefined) keep(words, known);
  }
  return found.flatMap((known) => (typeof known === "number" ? (read[known] ?? []) : known));
}

/** Nothing outside of it changes how it is read: no quotation it is a part of, nothing that is glued to its end. */
function isByItself(text: Text, { span, content }: Sentence): boolean {
  const isFree = span.end > content.end || content.end === text.source.length;
  return isFree && quotesIn(text, span).length === 0;
}
