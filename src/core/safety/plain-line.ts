import { expandContraction } from "../acts/contractions.ts";
import type { Span } from "../text/span.ts";
import type { Sentence } from "../text/text.ts";

/** A sentence as words with one space before each, contractions written out, and where each word stands. */
export type PlainLine = {
  readonly words: string;
  /** For each word its offset in `words`, and its span in the source. */
  readonly starts: readonly number[];
  readonly spans: readonly Span[];
};

export function plainLine({ tokens }: Sentence): PlainLine {
  const starts: number[] = [];
  const spans: Span[] = [];
  let words = "";
  for (const { kind, norm, span } of tokens) {
    if (kind !== "word" && kind !== "number") continue;
    // A chat spelling may stand for more than one word.
    for (const word of norm.split(" ").flatMap(expandContraction)) {
      starts.push(words.length);
      spans.push(span);
      words += ` ${word}`;
    }
  }
  return { words, starts, spans };
}

/** The words of the source behind a stretch of the line. */
export function spanOf({ starts, spans }: PlainLine, from: number, to: number): Span | null {
  const first = spans[starts.indexOf(from)];
  const last = spans[starts.findLastIndex((start) => start < to)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
