import { maskOf, none } from "./phrase-graph.ts";

/**
 * The words of a sentence as symbols. The same lists serve one sentence after the other, and grow where one is longer
 * than all before. Typed, as a browser keeps masks of 32 bits in a plain list as objects of their own.
 */
export type Line = {
  length: number;
  /** For each word its first and its last entry; one more for the edge after the last word. -1 for none. */
  head: Int32Array;
  tail: Int32Array;
  /** For each word the masks of its symbols: tells at once that no edge leads on from there. */
  mask: Int32Array;
  /** 1 where a full stop, semicolon, dash or the like stands before the word: no gap crosses it. */
  isBroken: Int32Array;
  /** The entries: a symbol, the word after its last, and the next entry of the same word. */
  symbol: Int32Array;
  end: Int32Array;
  next: Int32Array;
  count: number;
};

const fewestWords = 64;
const fewestEntries = 256;

export function createLine(): Line {
  return {
    length: 0,
    head: new Int32Array(fewestWords),
    tail: new Int32Array(fewestWords),
    mask: new Int32Array(fewestWords),
    isBroken: new Int32Array(fewestWords),
    symbol: new Int32Array(fewestEntries),
    end: new Int32Array(fewestEntries),
    next: new Int32Array(fewestEntries),
    count: 0,
  };
}

/** Empties the line for a sentence of so many words. */
export function clearLine(line: Line, length: number): void {
  const places = length + 1;
  if (places > line.head.length) {
    line.head = new Int32Array(places * 2);
    line.tail = new Int32Array(places * 2);
    line.mask = new Int32Array(places * 2);
    line.isBroken = new Int32Array(places * 2);
  }
  line.length = length;
  line.count = 0;
  line.head.fill(none, 0, places);
  line.tail.fill(none, 0, places);
  line.mask.fill(0, 0, places);
  line.isBroken.fill(0, 0, places);
}

export function addSymbol(line: Line, symbol: number, start: number, end: number): void {
  if (line.count === line.symbol.length) enlarge(line);
  const entry = line.count++;
  line.symbol[entry] = symbol;
  line.end[entry] = end;
  line.next[entry] = none;
  const last = line.tail[start] ?? none;
  if (last === none) line.head[start] = entry;
  else line.next[last] = entry;
  line.tail[start] = entry;
  line.mask[start] = (line.mask[start] ?? 0) | maskOf(symbol);
}

function enlarge(line: Line): void {
  line.symbol = doubled(line.symbol);
  line.end = doubled(line.end);
  line.next = doubled(line.next);
}

function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
