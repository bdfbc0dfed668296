/** What was worked out of some words, so that a key typed costs the reading of one sentence and not of all. */
export type Memory<T> = {
  /** What is known of these words, else what `workOut` gives, which is known from then on. */
  readonly recall: (words: string, workOut: (words: string) => T) => T;
};

/** A long letter has as many sentences. */
const sentencesOfALetter = 512;

/**
 * Holds what was asked for last: when the young generation is full it becomes the old one, and what of the old one was
 * not asked for since is forgotten.
 */
export function createMemory<T>(most = sentencesOfALetter): Memory<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return {
    recall(words, workOut) {
      const known = young.get(words);
      if (known !== undefined) return known;
      const value = old.get(words) ?? workOut(words);
      if (young.size >= most) {
        old = young;
        young = new Map();
      }
      young.set(detach(words), value);
      return value;
    },
  };
}

/** A part of a long string keeps all of it in memory: each version of the draft would stay for a sentence of it. */
export function detach(words: string): string {
  return ` ${words}`.slice(1);
}
