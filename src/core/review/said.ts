import { createSieve, mayFind, type Met, type Sifted } from "../text/sieve.ts";
import { sliceSpan } from "../text/span.ts";
import type { Text } from "../text/text.ts";
import { plain } from "./plain.ts";

/** The words of a sentence as patterns are looked for in them. */
export type Said = {
  /** Straight apostrophes, the same length. */
  readonly words: string;
  readonly met: Met;
};

const sieve = createSieve();

/** A pattern that is looked for in every sentence: from now on only where it may be. */
export function sifted(pattern: RegExp): Sifted {
  return sieve.add(pattern);
}

/** What some words may match, as they stand. */
export function sift(words: string): Met {
  return sieve.sift(words);
}

/** The words of each sentence. */
export function hearSentences({ source, sentences }: Text): readonly Said[] {
  return sentences.map(({ content }) => hear(sliceSpan(source, content)));
}

function hear(source: string): Said {
  const words = plain(source);
  return { words, met: sift(words) };
}

/** Where there is no sentence. */
export const unsaid: Said = { words: "", met: new Int32Array(0) };

export function searchIn({ words, met }: Said, one: Sifted): RegExpExecArray | null {
  return mayFind(one, met) ? one.pattern.exec(words) : null;
}
