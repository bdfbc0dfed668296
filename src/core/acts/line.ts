import { highMaskOf, lowMaskOf, none } from "./phrase-graph.ts";

/**
 * The words of a sentence as symbols. The same lists serve one sentence after the other, and grow where one is longer
 * than all before. Typed, as a browser keeps masks of 32 bits in a plain list as objects of their own; and few, as
 * what is looked at together should stand together.
 */
export type Line = {
  length: number;
  /**
   * For each word, and one more for the edge after the last, four numbers: its last entry, -1 for none; the low and the
   * high mask of its symbols, which tell at once that no edge leads on from there; and how far a gap may go from it: it
   * crosses no full stop, semicolon, dash or the like.
   */
  words: Int32Array;
  /** Four numbers each: a symbol, the word after its last, the entry of the same word before it, and how many it has by then. */
  entries: Int32Array;
  count: number;
  /** So many has the word with the most. */
  mostEntries: number;
};

/** Of a word and of an entry, in numbers. */
export const lineBits = 2;
/** Set for every word, so that a node that is always gone to has a bit in common with each. */
const somewhere = 1 << 31;
const fewestWords = 64;

export function createLine(): Line {
  return {
    length: 0,
    words: new Int32Array(fewestWords << lineBits),
    entries: new Int32Array((fewestWords * 4) << lineBits),
    count: 0,
    mostEntries: 0,
  };
}

/** Empties the line for a sentence of so many words. */
export function clearLine(line: Line, length: number): void {
  const end = (length + 1) << lineBits;
  if (end > line.words.length) line.words = new Int32Array(end * 2);
  const { words } = line;
  for (let word = 0; word < end; word += 1 << lineBits) {
    words[word] = none;
    words[word + 1] = somewhere;
    words[word + 2] = somewhere;
  }
  line.length = length;
  line.count = 0;
  line.mostEntries = 0;
}

export function setReach({ words }: Line, word: number, reach: number): void {
  words[(word << lineBits) + 3] = reach;
}

export function addSymbol(line: Line, symbol: number, start: number, end: number): void {
  if (line.count << lineBits === line.entries.length) line.entries = doubled(line.entries);
  const { words, entries } = line;
  const word = start << lineBits;
  const before = words[word] ?? none;
  const own = before === none ? 1 : (entries[(before << lineBits) + 3] ?? 0) + 1;
  if (own > line.mostEntries) line.mostEntries = own;
  const at = line.count << lineBits;
  entries[at] = symbol;
  entries[at + 1] = end;
  entries[at + 2] = before;
  entries[at + 3] = own;
  words[word] = line.count;
  words[word + 1] = (words[word + 1] ?? 0) | lowMaskOf(symbol);
  words[word + 2] = (words[word + 2] ?? 0) | highMaskOf(symbol);
  line.count += 1;
}

export function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
