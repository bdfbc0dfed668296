import { wordsOf } from "./grammar/clean.ts";

/** How much of the shorter text's runs of four words stand in the other one too: 0 nothing, 1 all. */
export function overlap(a: string, b: string): number {
  const [first, second] = [fourGrams(a), fourGrams(b)];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : [...first].filter((run) => second.has(run)).length / smaller;
}

function fourGrams(text: string): ReadonlySet<string> {
  const words = wordsOf(text.toLowerCase());
  return new Set(
    words
      .slice(0, Math.max(words.length - 3, 0))
      .map((_, start) => words.slice(start, start + 4).join(" ")),
  );
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
