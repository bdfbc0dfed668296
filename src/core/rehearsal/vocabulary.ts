import type { LineBook, WrittenLine } from "./line.ts";
import type { Text } from "../text/text.ts";

const knownByBook = new WeakMap<LineBook, ReadonlySet<string>>();

/** Whether hardly a word of it is one that people say at home: "asdf jkl". A short answer may be a name: not gibberish. */
export function isGibberish(text: Text, book: LineBook): boolean {
  const words = text.sentences
    .flatMap(({ tokens }) => tokens)
    .filter(({ kind }) => kind === "word")
    .map(({ norm }) => norm);
  if (words.length === 0) return true;
  const known = wordsOf(book);
  const strange = words.filter((word) => !known.has(word) && !known.has(word.split(" ")[0] ?? ""));
  return words.length === 1
    ? strange.length === 1 && !/[aeiouy]/iu.test(words[0] ?? "")
    : strange.length / words.length > 0.8;
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
