import { highMaskOf, lowMaskOf, none } from "./phrase-graph.ts";

/**
 * The words of a sentence as symbols. The same lists serve one sentence after the other, and grow where one is longer
 * than all before. Typed, as a browser keeps masks of 32 bits in a plain list as objects of their own.
 */
export type Line = {
  length: number;
  /** For each word its last entry; one more for the edge after the last word. -1 for none. */
  last: Int32Array;
  /** For each word the masks of its symbols: tells at once that no edge leads on from there. */
  low: Int32Array;
  high: Int32Array;
  /** For each word how far a gap may go from it: it crosses no full stop, semicolon, dash or the like. */
  reach: Int32Array;
  /** The entries: a symbol, the word after its last, and the entry of the same word before it. */
  symbol: Int32Array;
  end: Int32Array;
  before: Int32Array;
  count: number;
};

/** Set for every word, so that a node that is always gone to has a bit in common with each. */
const somewhere = 1 << 31;
const fewestWords = 64;
const fewestEntries = 256;

export function createLine(): Line {
  return {
    length: 0,
    last: new Int32Array(fewestWords),
    low: new Int32Array(fewestWords),
    high: new Int32Array(fewestWords),
    reach: new Int32Array(fewestWords),
    symbol: new Int32Array(fewestEntries),
    end: new Int32Array(fewestEntries),
    before: new Int32Array(fewestEntries),
    count: 0,
  };
}

/** Empties the line for a sentence of so many words. */
export function clearLine(line: Line, length: number): void {
  const places = length + 1;
  if (places > line.last.length) {
    line.last = new Int32Array(places * 2);
    line.low = new Int32Array(places * 2);
    line.high = new Int32Array(places * 2);
    line.reach = new Int32Array(places * 2);
  }
  line.length = length;
  line.count = 0;
  line.last.fill(none, 0, places);
  line.low.fill(somewhere, 0, places);
  line.high.fill(somewhere, 0, places);
}

export function addSymbol(line: Line, symbol: number, start: number, end: number): void {
  if (line.count === line.symbol.length) enlarge(line);
  const entry = line.count++;
  line.symbol[entry] = symbol;
  line.end[entry] = end;
  line.before[entry] = line.last[start] ?? none;
  line.last[start] = entry;
  line.low[start] = (line.low[start] ?? 0) | lowMaskOf(symbol);
  line.high[start] = (line.high[start] ?? 0) | highMaskOf(symbol);
}

function enlarge(line: Line): void {
  line.symbol = doubled(line.symbol);
  line.end = doubled(line.end);
  line.before = doubled(line.before);
}

export function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
