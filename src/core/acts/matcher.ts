import { findEdge } from "./edge-table.ts";
import { comesAfter, type Line } from "./line.ts";
import { followEdge, none, type Extras, type Gap, type PhraseGraph } from "./phrase-graph.ts";

/** The longest match of each symbol that begins at a word: the symbol and the word after its last, in turn. */
export type Ends = number[];

/** Finds the phrases of one root at each word of a line. */
export type Matcher = (line: Line, start: number) => Ends;

/** All phrases are in the graph by now: what begins is looked up in a table, as most words begin nothing. */
export function createMatcher(graph: PhraseGraph, root: number, symbolCount: number): Matcher {
  const begin = Int32Array.from({ length: symbolCount }, (_, symbol) =>
    followEdge(graph, root, symbol),
  );
  const rootExtras = graph.extras[root];
  const ends: Ends = [];
  return (line, start) => {
    ends.length = 0;
    const walker: Walker = { graph, line, ends };
    if (rootExtras !== undefined) addEnds(ends, rootExtras, start);
    const here = line.at[start] ?? [];
    for (let index = 0; index < here.length; index += 2) {
      const to = begin[here[index] ?? 0] ?? none;
      if (to !== none) walk(walker, to, here[index + 1] ?? start);
    }
    if (rootExtras !== undefined) followExtras(walker, rootExtras, start);
    return ends;
  };
}

type Walker = { readonly graph: PhraseGraph; readonly line: Line; readonly ends: Ends };

/** Follows every phrase from here. */
function walk(walker: Walker, node: number, position: number): void {
  const { graph } = walker;
  const extras = graph.extras[node];
  if (extras !== undefined) addEnds(walker.ends, extras, position);
  const only = graph.symbol[node] ?? none;
  if (only !== none) followEdges(walker, node, only, position);
  if (extras !== undefined) followExtras(walker, extras, position);
}

function followEdges(walker: Walker, node: number, only: number, position: number): void {
  const { graph, line } = walker;
  const here = line.at[position];
  if (here === undefined) return;
  const others = graph.others[node] ?? 0;
  for (let index = 0; index < here.length; index += 2) {
    const symbol = here[index] ?? none;
    if (symbol === only) walk(walker, graph.target[node] ?? 0, here[index + 1] ?? position);
    else if ((others & (1 << (symbol & 31))) !== 0) {
      const to = findEdge(graph.edges, node, symbol);
      if (to !== none) walk(walker, to, here[index + 1] ?? position);
    }
  }
}

function followExtras(walker: Walker, { joins, gaps }: Extras, position: number): void {
  for (const join of joins) walk(walker, join, position);
  for (const gap of gaps) followGap(walker, gap, position);
}

function followGap(walker: Walker, gap: Gap, from: number): void {
  const { line } = walker;
  if (!isReachable(line, gap, from)) return;
  const last = Math.min(from + gap.most, line.length);
  for (let to = from; to <= last; to++) {
    if (to > from && line.isBroken[to] === true) return;
    walk(walker, gap.next, to);
  }
}

function isReachable(line: Line, { firsts }: Gap, from: number): boolean {
  if (firsts === null) return true;
  for (const symbol of firsts) if (comesAfter(line, symbol, from)) return true;
  return false;
}

function addEnds(ends: Ends, extras: Extras, position: number): void {
  for (const symbol of extras.ends) addEnd(ends, symbol, position);
}

function addEnd(ends: Ends, symbol: number, end: number): void {
  for (let index = 0; index < ends.length; index += 2) {
    if (ends[index] !== symbol) continue;
    if ((ends[index + 1] ?? 0) < end) ends[index + 1] = end;
    return;
  }
  ends.push(symbol, end);
}
