/** What was worked out of some words, so that a key typed costs the reading of one sentence and not of all. */
export type Memory<T> = {
  readonly find: (words: string) => T | undefined;
  readonly keep: (words: string, value: T) => void;
};

/** What is known of these words, else what `workOut` gives, which is known from then on. */
export function recall<T>(
  { find, keep }: Memory<T>,
  words: string,
  workOut: (words: string) => T,
): T {
  const known = find(words);
  if (known !== undefined) return known;
  const value = workOut(words);
  keep(words, value);
  return value;
}

/** A long letter has as many sentences. */
const sentencesOfALetter = 512;

/**
 * Holds what was asked for last: when the young generation is full it becomes the old one, and what of the old one was
 * not asked for since is forgotten.
 */
export function createMemory<T>(most = sentencesOfALetter): Memory<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const keep = (words: string, value: T): void => {
    if (young.size >= most && !young.has(words)) {
      old = young;
      young = new Map();
    }
    young.set(detach(words), value);
  };
  return {
    find(words) {
      const known = young.get(words);
      if (known !== undefined) return known;
      const value = old.get(words);
      if (value !== undefined) keep(words, value);
      return value;
    },
    keep,
  };
}

/** A part of a long string keeps all of it in memory: each version of the draft would stay for a sentence of it. */
export function detach(words: string): string {
  return ` ${words}`.slice(1);
}
