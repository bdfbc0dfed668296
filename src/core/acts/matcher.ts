import { findEdge } from "./edge-table.ts";
import { always, extrasHead, nodeWidth, type GraphLayout } from "./graph-layout.ts";
import type { Line } from "./line.ts";
import { maskOf, none } from "./phrase-graph.ts";

/** The longest match of each symbol that begins at a word, and the word after its last. */
type Matches = { count: number; readonly symbol: number[]; readonly end: number[] };

/** Finds the phrases of one root at a word of the line. What it returns lasts until it is called again. */
export type Matcher = (start: number) => Matches;

/** What begins is looked up in a table, as most words begin nothing. */
export function createMatcher(
  graph: GraphLayout,
  root: number,
  symbolCount: number,
  line: Line,
): Matcher {
  const begin = Int32Array.from({ length: symbolCount }, (_, symbol) =>
    followEdge(graph, root, symbol),
  );
  const extras = graph.nodes[root * nodeWidth + 3] ?? none;
  const matches: Matches = { count: 0, symbol: [], end: [] };
  const walker: Walker = { graph, line, matches };
  return (start) => {
    matches.count = 0;
    if (extras !== none) addEnds(walker, extras, start);
    for (let entry = line.head[start] ?? none; entry !== none; entry = line.next[entry] ?? none) {
      const to = begin[line.symbol[entry] ?? 0] ?? none;
      if (to !== none) walk(walker, to, line.end[entry] ?? start);
    }
    if (extras !== none) followExtras(walker, extras, start);
    return matches;
  };
}

type Walker = { readonly graph: GraphLayout; readonly line: Line; readonly matches: Matches };

/** Follows every phrase from here. */
function walk(walker: Walker, node: number, position: number): void {
  const { nodes } = walker.graph;
  const extras = nodes[node * nodeWidth + 3] ?? none;
  if (extras !== none) addEnds(walker, extras, position);
  const mask = nodes[node * nodeWidth + 2] ?? 0;
  if ((mask & (walker.line.mask[position] ?? 0)) !== 0) followEdges(walker, node, position);
  if (extras !== none) followExtras(walker, extras, position);
}

function followEdges(walker: Walker, node: number, position: number): void {
  const { head, symbol, end, next } = walker.line;
  for (let entry = head[position] ?? none; entry !== none; entry = next[entry] ?? none) {
    const to = followEdge(walker.graph, node, symbol[entry] ?? none);
    if (to !== none) walk(walker, to, end[entry] ?? position);
  }
}

/** The node after this symbol, -1 if no phrase goes on so. */
function followEdge({ nodes, edges }: GraphLayout, node: number, symbol: number): number {
  const at = node * nodeWidth;
  if (nodes[at] === symbol) return nodes[at + 1] ?? none;
  const isPossible = ((nodes[at + 2] ?? 0) & maskOf(symbol)) !== 0;
  return isPossible ? findEdge(edges, node, symbol) : none;
}

/** The joins, then the gaps. A node is only gone to when its mask lets something follow. */
function followExtras(walker: Walker, place: number, position: number): void {
  const { extras } = walker.graph;
  const here = walker.line.mask[position] ?? 0;
  let at = place + extrasHead + (extras[place] ?? 0);
  const gaps = at + (extras[place + 1] ?? 0) * 2;
  for (; at < gaps; at += 2) {
    const mask = extras[at + 1] ?? 0;
    if (mask === always || (mask & here) !== 0) walk(walker, extras[at] ?? 0, position);
  }
  const end = gaps + (extras[place + 2] ?? 0) * 3;
  for (; at < end; at += 3) followGap(walker, at, position);
}

function followGap(walker: Walker, gap: number, from: number): void {
  const { line, graph } = walker;
  const next = graph.extras[gap + 1] ?? 0;
  const mask = graph.extras[gap + 2] ?? 0;
  const last = Math.min(from + (graph.extras[gap] ?? 0), line.length);
  for (let to = from; to <= last; to++) {
    if (to > from && line.isBroken[to] === 1) return;
    if (mask === always || (mask & (line.mask[to] ?? 0)) !== 0) walk(walker, next, to);
  }
}

function addEnds({ graph: { extras }, matches }: Walker, place: number, position: number): void {
  const after = place + extrasHead + (extras[place] ?? 0);
  for (let at = place + extrasHead; at < after; at++) addEnd(matches, extras[at] ?? 0, position);
}

function addEnd(matches: Matches, symbol: number, end: number): void {
  for (let index = 0; index < matches.count; index++) {
    if (matches.symbol[index] !== symbol) continue;
    if ((matches.end[index] ?? 0) < end) matches.end[index] = end;
    return;
  }
  matches.symbol[matches.count] = symbol;
  matches.end[matches.count] = end;
  matches.count++;
}
