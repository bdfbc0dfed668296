import { detach } from "../memory.ts";

/**
 * What words are read as, found by their letters where they stand in the source. The same few hundred come again and
 * again: one that is known costs no new string, and one string for all of its places is found in every other list faster.
 */
export type KnownWords = {
  /** `hash` is what `hashUnit` makes of the units from `start` to before `end`. */
  readonly read: (source: string, start: number, end: number, hash: number) => string;
};

/** As many as some sixty people use in a letter each, and few enough to keep. What is longer than any word comes but once. */
const mostWords = 8192;
const longestWord = 40;
/** At most half of them are taken, so that a look-up hardly ever tries more than two. */
const places = mostWords * 2;
const lastPlace = places - 1;

export function createKnownWords(normalise: (word: string) => string): KnownWords {
  const words = Array.from<string | undefined>({ length: places });
  const norms = Array.from<string | undefined>({ length: places });
  let count = 0;

  function add(place: number, word: string): string {
    const own = detach(word);
    const norm = normalise(own);
    if (own.length > longestWord) return norm;
    if (count === mostWords) {
      words.fill(undefined);
      count = 0;
    }
    count += 1;
    words[place] = own;
    norms[place] = norm;
    return norm;
  }

  return {
    read(source, start, end, hash) {
      for (let place = (hash ^ (hash >>> 15)) & lastPlace; ; place = (place + 1) & lastPlace) {
        const word = words[place];
        if (word === undefined) return add(place, source.slice(start, end));
        if (standsAt(source, start, end, word)) return norms[place] ?? "";
      }
    },
  };
}

export const noUnits = 0x811c9dc5;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function standsAt(source: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index += 1) {
    if (source.charCodeAt(start + index) !== word.charCodeAt(index)) return false;
  }
  return true;
}
