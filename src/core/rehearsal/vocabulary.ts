import type { LineBook, WrittenLine } from "./line.ts";
import { detectLanguage } from "../text/language.ts";
import type { Text } from "../text/text.ts";

const knownByBook = new WeakMap<LineBook, ReadonlySet<string>>();

/** Whether hardly a word of it is one that people say at home: "asdf jkl". A short answer may be a name: not gibberish. */
export function isGibberish(text: Text, book: LineBook): boolean {
  const words = wordsIn(text);
  const strange = strangeShare(words, book);
  return words.length === 1 ? strange === 1 && !/[aeiouy]/iu.test(words[0] ?? "") : strange > 0.8;
}

/** A short line may hold none of the words by which English is known, and be English all the same. */
export function isForeign(text: Text, book: LineBook): boolean {
  return detectLanguage(text) === "other" && strangeShare(wordsIn(text), book) > 0.5;
}

function wordsIn(text: Text): readonly string[] {
  return text.sentences
    .flatMap(({ tokens }) => tokens)
    .filter(({ kind }) => kind === "word")
    .map(({ norm }) => norm);
}

/** How much of it the partner could not say; all of nothing. */
function strangeShare(words: readonly string[], book: LineBook): number {
  if (words.length === 0) return 1;
  const known = wordsOf(book);
  const strange = words.filter((word) => !known.has(word) && !known.has(word.split(" ")[0] ?? ""));
  return strange.length / words.length;
}

/** Every word the partner can say. Enough everyday English to know it from a cat on the keys. */
function wordsOf(book: LineBook): ReadonlySet<string> {
  const known = knownByBook.get(book);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (const line of linesOf(book)) {
    for (const [word] of line
      .toLowerCase()
      .replaceAll("’", "'")
      .matchAll(/[\p{L}']+/gu))
      words.add(word);
  }
  knownByBook.set(book, words);
  return words;
}

function linesOf(book: LineBook): readonly string[] {
  return Object.values(book)
    .flatMap((group: Readonly<Record<string, readonly WrittenLine[]>>) =>
      Object.values(group).flat(),
    )
    .map((line) => (typeof line === "string" ? line : line.text).replaceAll(/\{[^}]*\}/gu, " "));
}
