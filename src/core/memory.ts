/** What was worked out of some words, so that a key typed costs the reading of one sentence and not of all. */
export type Memory<T> = {
  /** What is known of these words, else what `workOut` gives, which is known from then on. */
  readonly recall: (words: string, workOut: () => T) => T;
};

/** A long letter has this many sentences; half of it is always at hand. */
const most = 512;

/**
 * Holds what was asked for last. When it is full, what was not asked for since the last time is forgotten:
 * two generations, of which the older goes.
 */
export function createMemory<T>(): Memory<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return {
    recall(words, workOut) {
      const known = young.get(words);
      if (known !== undefined) return known;
      const value = old.get(words) ?? workOut();
      if (young.size >= most) {
        old = young;
        young = new Map();
      }
      young.set(words, value);
      return value;
    },
  };
}
