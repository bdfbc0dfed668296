import { maskOf, none } from "./phrase-graph.ts";

/**
 * The words of a sentence as symbols. The same lists serve one sentence after the other and are never cut:
 * an emptied list would have to grow anew each time.
 */
export type Line = {
  length: number;
  /** For each word its first and its last entry; one more for the edge after the last word. -1 for none. */
  readonly head: number[];
  readonly tail: number[];
  /** For each word the masks of its symbols: tells at once that no edge leads on from there. */
  readonly mask: number[];
  /** Whether a full stop, semicolon, dash or the like stands before the word: no gap crosses it. */
  readonly isBroken: boolean[];
  /** The entries: a symbol, the word after its last, and the next entry of the same word. */
  readonly symbol: number[];
  readonly end: number[];
  readonly next: number[];
  count: number;
};

export function createLine(): Line {
  return {
    length: 0,
    head: [],
    tail: [],
    mask: [],
    isBroken: [],
    symbol: [],
    end: [],
    next: [],
    count: 0,
  };
}

/** Empties the line for a sentence of so many words. */
export function clearLine(line: Line, length: number): void {
  line.length = length;
  line.count = 0;
  for (let position = 0; position <= length; position++) {
    line.head[position] = none;
    line.tail[position] = none;
    line.mask[position] = 0;
    line.isBroken[position] = false;
  }
}

export function addSymbol(line: Line, symbol: number, start: number, end: number): void {
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
