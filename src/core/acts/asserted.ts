import type { Span } from "../text/span.ts";
import type { Negation, Sentence, Text } from "../text/text.ts";
import type { Word } from "./words.ts";

/** What of a sentence its writer says in earnest: by words `start` to `end`. */
export type Asserted = {
  /** Only quoted from someone. */
  readonly isQuoted: (start: number, end: number) => boolean;
  /** Begins in what a negation turns around: "clingy" in "you're not clingy". */
  readonly isNegated: (start: number, end: number) => boolean;
  /** A negation inside turns the rest of it around: "you are so clingy" in "you're not so clingy". */
  readonly isNegatedInside: (start: number, end: number) => boolean;
};

const never = (): boolean => false;
const everythingAsserted: Asserted = {
  isQuoted: never,
  isNegated: never,
  isNegatedInside: never,
};

/** Written by word rather than by span, so that a long sentence full of negations is not read once for each. */
export function readAsserted(text: Text, sentence: Sentence, words: readonly Word[]): Asserted {
  const negations = overlapping(text.negations, cueOf, sentence.span);
  const quotes = quotesIn(text, sentence.span);
  if (negations.length === 0 && quotes.length === 0) return everythingAsserted;
  const wordAt = wordFinder(words);
  const quoteByWord = new Int32Array(words.length);
  for (const [index, { start, end }] of quotes.entries()) {
    quoteByWord.fill(index + 1, wordAt(start), wordAt(end));
  }
  const isNegatedWord = new Uint8Array(words.length);
  /** At each negating word the word after the last that it turns around. */
  const reach = new Int32Array(words.length);
  for (const { scope } of negations) {
    const first = wordAt(scope.start);
    isNegatedWord.fill(1, first, wordAt(scope.end));
    if (first > 0) reach[first - 1] = wordAt(scope.end);
  }
  return {
    isQuoted: (start, end) =>
      (quoteByWord[start] ?? 0) > 0 && quoteByWord[start] === quoteByWord[Math.max(start, end - 1)],
    isNegated: (start) => isNegatedWord[start] === 1,
    isNegatedInside(start, end) {
      for (let word = start; word < end - 1; word++) if ((reach[word] ?? 0) >= end) return true;
      return false;
    },
  };
}

/** The quotations that reach into the span. */
export function quotesIn(text: Text, span: Span): readonly Span[] {
  return overlapping(text.quotes, itself, span);
}

function cueOf({ cue }: Negation): Span {
  return cue;
}

function itself(span: Span): Span {
  return span;
}

/** Those of a list in the order of the text, none within another, that touch the span. */
function overlapping<T>(all: readonly T[], spanOf: (one: T) => Span, span: Span): readonly T[] {
  let first = 0;
  for (let high = all.length; first < high;) {
    const middle = (first + high) >> 1;
    const one = all[middle];
    if (one === undefined || spanOf(one).end > span.start) high = middle;
    else first = middle + 1;
  }
  let last = first;
  for (let one = all[last]; one !== undefined && spanOf(one).start < span.end; one = all[last])
    last += 1;
  return first === last ? none : all.slice(first, last);
}

const none: readonly never[] = [];

/** The first word that begins at an offset or after it. */
function wordFinder(words: readonly Word[]): (offset: number) => number {
  return (offset) =>
    lowerBound(words.length, (index) => (words[index]?.span.start ?? Infinity) >= offset);
}

/** The first index for which it is true, when it stays true from there on. */
function lowerBound(length: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
