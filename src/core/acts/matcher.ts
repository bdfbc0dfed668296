import type { Part, Phrase } from "./notation.ts";

/** A symbol, the word at which it begins and the word after its last. */
export type Found = { readonly symbol: number; readonly start: number; readonly end: number };

export type Matcher = {
  readonly add: (phrase: Phrase, symbol: number) => void;
  readonly match: (line: Line) => readonly Found[];
};

/** The words of a sentence as symbols. */
export type Line = {
  readonly length: number;
  /** For each word every symbol that begins there, followed by its end; one more for the edge after the last word. */
  readonly at: readonly (readonly number[])[];
  /** Whether a full stop, semicolon, dash or the like stands before the word: no gap crosses it. */
  readonly isBroken: readonly boolean[];
};

export function createMatcher(symbolOf: (name: string) => number): Matcher {
  const root = createNode();
  return {
    add(phrase, symbol) {
      for (const node of addPhrase([root], phrase, symbolOf)) (node.ends ??= []).push(symbol);
    },
    match: (line) => matchFrom(root, line, lastPlaces(line)),
  };
}

/**
 * A place in the graph of all phrases. Phrases that begin alike share their first nodes.
 * Most nodes lead to one other, so that one is kept without a map: there are tens of thousands.
 */
type Node = {
  symbol: number;
  only: Node | null;
  next: Map<number, Node> | null;
  gaps: Gap[] | null;
  /** Where many choices meet again. */
  joins: Node[] | null;
  ends: number[] | null;
};
type Gap = {
  readonly most: number;
  readonly next: Node;
  /** One of these must stand after the gap. `null`: too many to look up, or none. `undefined`: not asked yet. */
  firsts: readonly number[] | null | undefined;
};

/** With more open ends than this a choice is joined: otherwise what follows would be copied for each. */
const mostOpenEnds = 6;

function createNode(): Node {
  return { symbol: -1, only: null, next: null, gaps: null, joins: null, ends: null };
}

type SymbolOf = (name: string) => number;

function addPhrase(from: readonly Node[], phrase: Phrase, symbolOf: SymbolOf): readonly Node[] {
  return phrase.reduce((nodes, part) => addPart(nodes, part, symbolOf), from);
}

function addPart(from: readonly Node[], part: Part, symbolOf: SymbolOf): readonly Node[] {
  if (part.type === "gap") return from.map((node) => gapChild(node, part.most));
  if (part.type === "symbol") {
    const symbol = symbolOf(part.name);
    return from.map((node) => child(node, symbol));
  }
  const ends = [...new Set(part.options.flatMap((option) => addPhrase(from, option, symbolOf)))];
  if (ends.length <= mostOpenEnds) return ends;
  const join = createNode();
  for (const end of ends) (end.joins ??= []).push(join);
  return [join];
}

function child(node: Node, symbol: number): Node {
  if (node.symbol === symbol && node.only !== null) return node.only;
  const existing = node.next?.get(symbol);
  if (existing !== undefined) return existing;
  const created = createNode();
  if (node.only === null) {
    node.symbol = symbol;
    node.only = created;
  } else (node.next ??= new Map()).set(symbol, created);
  return created;
}

function gapChild(node: Node, most: number): Node {
  const gaps = (node.gaps ??= []);
  const existing = gaps.find((gap) => gap.most === most);
  if (existing !== undefined) return existing.next;
  const next = createNode();
  gaps.push({ most, next, firsts: undefined });
  return next;
}

/** By symbol the last word at which it begins: tells at once that a gap leads nowhere. */
type LastPlaces = ReadonlyMap<number, number>;

function lastPlaces({ at }: Line): LastPlaces {
  const places = new Map<number, number>();
  for (let position = 0; position < at.length; position++) {
    const here = at[position] ?? [];
    for (let index = 0; index < here.length; index += 2) places.set(here[index] ?? -1, position);
  }
  return places;
}

function matchFrom(root: Node, line: Line, places: LastPlaces): readonly Found[] {
  const found: Found[] = [];
  const walker: Walker = { line, places, ends: [] };
  const { ends } = walker;
  for (let start = 0; start < line.length; start++) {
    ends.length = 0;
    walk(root, start, walker);
    for (let index = 0; index < ends.length; index += 2) {
      found.push({ symbol: ends[index] ?? 0, start, end: ends[index + 1] ?? start });
    }
  }
  return found;
}

/** `ends` gathers each symbol with the end of its longest match. */
type Walker = { readonly line: Line; readonly places: LastPlaces; readonly ends: number[] };

/** Follows every phrase from here. */
function walk(node: Node, position: number, walker: Walker): void {
  if (node.ends !== null) for (const symbol of node.ends) addEnd(walker.ends, symbol, position);
  const { only, next, gaps, joins } = node;
  const here = only === null ? undefined : walker.line.at[position];
  if (only !== null && here !== undefined) {
    for (let index = 0; index < here.length; index += 2) {
      const symbol = here[index] ?? -1;
      const to = symbol === node.symbol ? only : next?.get(symbol);
      if (to !== undefined) walk(to, here[index + 1] ?? position, walker);
    }
  }
  if (joins !== null) for (const join of joins) walk(join, position, walker);
  if (gaps !== null) for (const gap of gaps) walkGap(gap, position, walker);
}

function walkGap(gap: Gap, from: number, walker: Walker): void {
  const { line, places } = walker;
  if (!isReachable(gap, from, places)) return;
  const last = Math.min(from + gap.most, line.length);
  for (let to = from; to <= last; to++) {
    if (to > from && line.isBroken[to] === true) return;
    walk(gap.next, to, walker);
  }
}

function isReachable(gap: Gap, from: number, places: LastPlaces): boolean {
  if (gap.firsts === undefined) gap.firsts = firstsOf(gap.next);
  if (gap.firsts === null) return true;
  for (const symbol of gap.firsts) if ((places.get(symbol) ?? -1) >= from) return true;
  return false;
}

/** More would take longer to look up than to walk. */
const mostFirsts = 24;

/** The symbols with which everything from a node on begins. */
function firstsOf(node: Node): readonly number[] | null {
  const firsts = new Set<number>();
  const nodes = [node];
  for (const { symbol, only, next, gaps, joins, ends } of nodes) {
    if (ends !== null) return null;
    if (only !== null) firsts.add(symbol);
    for (const other of next?.keys() ?? []) firsts.add(other);
    for (const join of joins ?? []) nodes.push(join);
    for (const gap of gaps ?? []) nodes.push(gap.next);
    if (firsts.size > mostFirsts) return null;
  }
  return [...firsts];
}

function addEnd(ends: number[], symbol: number, end: number): void {
  for (let index = 0; index < ends.length; index += 2) {
    if (ends[index] !== symbol) continue;
    if ((ends[index + 1] ?? 0) < end) ends[index + 1] = end;
    return;
  }
  ends.push(symbol, end);
}
