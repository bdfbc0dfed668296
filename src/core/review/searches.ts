import { createMemory, type Memory } from "../memory.ts";
import type { Span } from "../text/span.ts";

/** Where a pattern is found first in the words of a sentence, counted from their beginning and without the space after it. */
export type Searches = (pattern: RegExp, words: string) => Span | null;

/** Long patterns are most of what a key costs, and most sentences are as they were a key ago. */
export function createSearches(): Searches {
  const memoryByPattern = new Map<RegExp, Memory<Span | null>>();
  return (pattern, words) => {
    const memory = memoryByPattern.get(pattern) ?? createMemory();
    memoryByPattern.set(pattern, memory);
    return memory.recall(words, () => search(pattern, words));
  };
}

function search(pattern: RegExp, words: string): Span | null {
  const found = pattern.exec(words);
  return found && { start: found.index, end: found.index + found[0].trimEnd().length };
}
