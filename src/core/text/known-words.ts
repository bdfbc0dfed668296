import { detach } from "../memory.ts";
import type { Token } from "./text.ts";
import type { Units } from "./units.ts";

/**
 * What words are read as, found by their letters where they stand in the source. The same few hundred come again and
 * again: one that is known costs no new string, and one string for all of its places is found in every other list faster.
 */
export type KnownWords = {
  /** `hash` is what `hashUnit` makes of the units from `start` to before `end`. */
  readonly read: (units: Units, start: number, end: number, hash: number) => KnownWord;
};
export type KnownWord = Pick<Token, "norm" | "number">;
type Kept = KnownWord & { readonly letters: string };

/** Of what is no word, and of a word that comes but once. */
export const unnumbered = 0;

/** As many as some sixty people use in a letter each, and few enough to keep. What is longer than any word comes but once. */
const mostWords = 8192;
const longestWord = 40;
/** At most half of them are taken, so that a look-up hardly ever tries more than two. */
const places = mostWords * 2;
const lastPlace = places - 1;

export function createKnownWords(normalise: (word: string) => string): KnownWords {
  const words = Array.from<Kept | undefined>({ length: places });
  let count = 0;
  let number = unnumbered;

  function add(place: number, word: string): KnownWord {
    const own = detach(word);
    const norm = normalise(own);
    if (own.length > longestWord) return { norm, number: unnumbered };
    if (count === mostWords) {
      words.fill(undefined);
      count = 0;
    }
    count += 1;
    number += 1;
    const kept = { letters: own, norm, number };
    words[place] = kept;
    return kept;
  }

  return {
    read({ source, codes }, start, end, hash) {
      for (let place = (hash ^ (hash >>> 15)) & lastPlace; ; place = (place + 1) & lastPlace) {
        const word = words[place];
        if (word === undefined) return add(place, source.slice(start, end));
        if (standsAt(codes, start, end, word.letters)) return word;
      }
    },
  };
}

/** What a reader of its own makes of words as they are read. Found by their numbers: faster than by the letters of each. */
export function createWordMemory<T>(workOut: (norm: string) => T): (word: KnownWord) => T {
  const { recall } = createNumbered(workOut);
  return ({ norm, number }) => (number === unnumbered ? workOut(norm) : recall(number, norm));
}

export type Numbered<T> = {
  readonly recall: (number: number, word: string) => T;
  readonly clear: () => void;
};

/** Of words that have numbers, each its own: none that is in use takes the place of another. */
export function createNumbered<T>(workOut: (word: string) => T): Numbered<T> {
  const numbers = new Int32Array(places);
  const values = Array.from<T | undefined>({ length: places });
  return {
    recall(number, word) {
      const slot = number & lastPlace;
      const value = values[slot];
      if (numbers[slot] === number && value !== undefined) return value;
      const worked = workOut(word);
      numbers[slot] = number;
      values[slot] = worked;
      return worked;
    },
    clear: () => numbers.fill(unnumbered),
  };
}

export const noUnits = 0x811c9dc5;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function standsAt(codes: Uint16Array, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index += 1) {
    if (codes[start + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}
