import type { Part, Phrase } from "./notation.ts";

/** A place in the graph of all phrases. Phrases that begin alike share their first nodes. */
type Node = {
  readonly next: Map<number, Node>;
  /** Where a gap leads, by the most words it may skip. */
  readonly gaps: Map<number, Node>;
  /** Where many choices meet again. */
  readonly joins: Node[];
  readonly ends: Set<number>;
};

/** A symbol, the word at which it begins and the word after its last. */
export type Found = { readonly symbol: number; readonly start: number; readonly end: number };

export type Matcher = {
  readonly add: (phrase: Phrase, symbol: number) => void;
  readonly match: (line: Line) => readonly Found[];
};

/** The words of a sentence as symbols. `at[i]` holds every symbol that begins at word `i`; `at[length]` the edge. */
export type Line = {
  readonly length: number;
  readonly at: readonly (readonly Found[])[];
  /** Whether a full stop, semicolon, dash or the like stands before the word: no gap crosses it. */
  readonly isBroken: readonly boolean[];
};

/** With more open ends than this a choice is joined: otherwise what follows would be copied for each. */
const mostOpenEnds = 6;

export function createMatcher(symbolOf: (name: string) => number): Matcher {
  const root = createNode();
  return {
    add(phrase, symbol) {
      for (const node of addPhrase([root], phrase, symbolOf)) node.ends.add(symbol);
    },
    match: (line) => matchFrom(root, line),
  };
}

function createNode(): Node {
  return { next: new Map(), gaps: new Map(), joins: [], ends: new Set() };
}

type SymbolOf = (name: string) => number;

function addPhrase(from: readonly Node[], phrase: Phrase, symbolOf: SymbolOf): readonly Node[] {
  return phrase.reduce((nodes, part) => addPart(nodes, part, symbolOf), from);
}

function addPart(from: readonly Node[], part: Part, symbolOf: SymbolOf): readonly Node[] {
  if (part.type === "gap") return from.map((node) => child(node.gaps, part.most));
  if (part.type === "symbol") {
    const symbol = symbolOf(part.name);
    return from.map((node) => child(node.next, symbol));
  }
  const ends = [...new Set(part.options.flatMap((option) => addPhrase(from, option, symbolOf)))];
  if (ends.length <= mostOpenEnds) return ends;
  const join = createNode();
  for (const end of ends) end.joins.push(join);
  return [join];
}

function child(children: Map<number, Node>, key: number): Node {
  const existing = children.get(key);
  if (existing !== undefined) return existing;
  const created = createNode();
  children.set(key, created);
  return created;
}

function matchFrom(root: Node, line: Line): readonly Found[] {
  const found: Found[] = [];
  const ends = new Map<number, number>();
  for (let start = 0; start < line.length; start++) {
    ends.clear();
    walk(root, start, line, ends);
    for (const [symbol, end] of ends) found.push({ symbol, start, end });
  }
  return found;
}

/** Follows every phrase from here, and keeps the longest match of each symbol. */
function walk(node: Node, position: number, line: Line, ends: Map<number, number>): void {
  for (const symbol of node.ends) {
    if ((ends.get(symbol) ?? -1) < position) ends.set(symbol, position);
  }
  if (node.next.size > 0) {
    for (const { symbol, end } of line.at[position] ?? []) {
      const next = node.next.get(symbol);
      if (next !== undefined) walk(next, end, line, ends);
    }
  }
  for (const join of node.joins) walk(join, position, line, ends);
  for (const [most, next] of node.gaps) walkGap(next, most, position, line, ends);
}

function walkGap(
  next: Node,
  most: number,
  from: number,
  line: Line,
  ends: Map<number, number>,
): void {
  for (let skipped = 0; skipped <= most; skipped++) {
    const to = from + skipped;
    if (to > line.length || (skipped > 0 && line.isBroken[to] === true)) return;
    walk(next, to, line, ends);
  }
}
