import type { Span } from "../text/span.ts";
import type { Negation, Sentence, Text } from "../text/text.ts";
import type { Word } from "./words.ts";

/** What of a sentence its writer says in earnest, word by word. `null`: nothing is quoted, or nothing negated. */
export type Asserted = {
  /** Which quotation each word is a part of, counted from one; nought: none. */
  readonly quotes: readonly number[] | null;
  readonly negations: Negated | null;
};

type Negated = {
  /** Whether each word is in what a negation turns around. */
  readonly isTurned: readonly boolean[];
  /** At each negating word the word after the last that it turns around. */
  readonly reach: readonly number[];
};

/** Only quoted from someone. */
export function isQuoted({ quotes }: Asserted, start: number, end: number): boolean {
  if (quotes === null) return false;
  const quote = quotes[start] ?? 0;
  return quote > 0 && quote === quotes[Math.max(start, end - 1)];
}

/** Begins in what a negation turns around: "clingy" in "you're not clingy". */
export function isNegated({ negations }: Asserted, start: number): boolean {
  return negations !== null && negations.isTurned[start] === true;
}

/** A negation inside turns the rest of it around: "you are so clingy" in "you're not so clingy". */
export function isNegatedInside({ negations }: Asserted, start: number, end: number): boolean {
  if (negations === null) return false;
  for (let word = start; word < end - 1; word++)
    if ((negations.reach[word] ?? 0) >= end) return true;
  return false;
}

const everythingAsserted: Asserted = { quotes: null, negations: null };

/** Written by word rather than by span, so that a long sentence full of negations is not read once for each. */
export function readAsserted(text: Text, sentence: Sentence, words: readonly Word[]): Asserted {
  const negations = overlapping(text.negations, cueOf, sentence.span);
  const quotes = quotesIn(text, sentence.span);
  if (negations.length === 0 && quotes.length === 0) return everythingAsserted;
  return {
    quotes: quotes.length === 0 ? null : readQuotes(quotes, words),
    negations: negations.length === 0 ? null : readNegations(negations, words),
  };
}

function readQuotes(quotes: readonly Span[], words: readonly Word[]): readonly number[] {
  const quoteByWord = words.map(() => 0);
  for (const [index, { start, end }] of quotes.entries())
    quoteByWord.fill(index + 1, wordAt(words, start), wordAt(words, end));
  return quoteByWord;
}

function readNegations(negations: readonly Negation[], words: readonly Word[]): Negated {
  const isTurned = words.map(() => false);
  const reach = words.map(() => 0);
  for (const { scope } of negations) {
    const [first, end] = [wordAt(words, scope.start), wordAt(words, scope.end)];
    isTurned.fill(true, first, end);
    if (first > 0) reach[first - 1] = end;
  }
  return { isTurned, reach };
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
function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span.start ?? Infinity) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
