import { findEdge } from "./edge-table.ts";
import {
  beginWidth,
  countBits,
  countMask,
  gapWidth,
  headWidth,
  joinWidth,
  targetBits,
  targetMask,
  unitBits,
  type GraphLayout,
} from "./graph-layout.ts";
import { doubled, type Line } from "./line.ts";
import { highMaskOf, lowMaskOf, none } from "./phrase-graph.ts";

/**
 * For each symbol that begins at a word its longest match: the symbol, the word and the word after its last, in turn.
 * `count` is how much of the list is in use.
 */
export type Matches = { count: number; list: Int32Array };
export const matchWidth = 3;

/** Finds the phrases of one root in the line. What it returns lasts until it is called again. */
export type Matcher = () => Matches;

export function createMatcher(graph: GraphLayout, index: number, line: Line): Matcher {
  const { roots, nodes } = graph;
  const root = roots[index] ?? 0;
  const begin = { first: index * beginWidth, width: roots.length * beginWidth };
  const matches: Matches = { count: 0, list: new Int32Array(matchWidth * 64) };
  const walker: Walker = { graph, line, begin, matches };
  const counts = nodes[(root << unitBits) + 3] ?? 0;
  return () => {
    matches.count = 0;
    for (let start = 0; start < line.length; start += 1) {
      const top = pushExtras(walker, root << unitBits, counts, start, 0);
      walk(walker, start, pushBegin(walker, start, top));
    }
    return matches;
  };
}

type Walker = {
  readonly graph: GraphLayout;
  readonly line: Line;
  /** Where in `graph.begin` those of the first symbol are, and how far apart those of two symbols. */
  readonly begin: { readonly first: number; readonly width: number };
  readonly matches: Matches;
};

/** Where the walk goes on, a node and a word in turn, what comes next at the top. */
let stack: Int32Array = new Int32Array(512);

function push(top: number, node: number, position: number): number {
  if (top === stack.length) stack = doubled(stack);
  stack[top] = node;
  stack[top + 1] = position;
  return top + 2;
}

/**
 * Follows every phrase, depth first: from a node to what ends there, then along its edges, its joins and its gaps. They
 * are put on the stack the other way round. A node is only gone to when its masks let something follow.
 */
function walk(walker: Walker, start: number, from: number): void {
  const first = walker.matches.count;
  const { nodes } = walker.graph;
  let top = from;
  while (top > 0) {
    top -= 2;
    const place = (stack[top] ?? 0) << unitBits;
    const position = stack[top + 1] ?? 0;
    const counts = nodes[place + 3] ?? 0;
    if (counts !== 0) {
      addEnds(walker, place, counts & countMask, start, position, first);
      if (counts > countMask) top = pushExtras(walker, place, counts, position, top);
    }
    top = pushEdges(walker, place, position, top);
  }
}

function pushBegin({ graph, line, begin }: Walker, start: number, from: number): number {
  const { last, before, symbol, end, low, high } = line;
  const table = graph.begin;
  let top = from;
  for (let entry = last[start] ?? none; entry !== none; entry = before[entry] ?? none) {
    const at = begin.first + (symbol[entry] ?? 0) * begin.width;
    const to = end[entry] ?? 0;
    if (((table[at + 1] ?? 0) & (low[to] ?? 0)) === 0) continue;
    if (((table[at + 2] ?? 0) & (high[to] ?? 0)) === 0) continue;
    top = push(top, table[at] ?? 0, to);
  }
  return top;
}

function pushEdges({ graph, line }: Walker, place: number, position: number, from: number): number {
  const { nodes, edges } = graph;
  const { last, before, symbol, end, low, high } = line;
  const nodeLow = nodes[place + 1] ?? 0;
  const nodeHigh = nodes[place + 2] ?? 0;
  let top = from;
  if ((nodeLow & (low[position] ?? 0)) === 0) return top;
  const only = nodes[place] ?? none;
  for (let entry = last[position] ?? none; entry !== none; entry = before[entry] ?? none) {
    const next = symbol[entry] ?? 0;
    if ((nodeLow & lowMaskOf(next)) === 0 || (nodeHigh & highMaskOf(next)) === 0) continue;
    const to = end[entry] ?? 0;
    if (only >> targetBits === next) {
      top = push(top, only & targetMask, to);
      continue;
    }
    const at = findEdge(edges, place >> unitBits, next);
    if (at === none) continue;
    const { cells } = edges;
    if (((cells[at + 2] ?? 0) & (low[to] ?? 0)) === 0) continue;
    if (((cells[at + 3] ?? 0) & (high[to] ?? 0)) === 0) continue;
    top = push(top, cells[at + 1] ?? 0, to);
  }
  return top;
}

function pushExtras(
  { graph: { nodes }, line }: Walker,
  place: number,
  counts: number,
  position: number,
  from: number,
): number {
  const { low, high, reach } = line;
  const joins = place + headWidth + (counts & countMask);
  const gaps = joins + ((counts >> countBits) & countMask) * joinWidth;
  const last = gaps + ((counts >> (countBits * 2)) - 1) * gapWidth;
  let top = from;
  for (let at = last; at >= gaps; at -= gapWidth) {
    const nextLow = nodes[at + 1] ?? 0;
    const nextHigh = nodes[at + 2] ?? 0;
    const furthest = Math.min(position + (nodes[at + 3] ?? 0), reach[position] ?? 0);
    for (let to = furthest; to >= position; to -= 1) {
      if ((nextLow & (low[to] ?? 0)) !== 0 && (nextHigh & (high[to] ?? 0)) !== 0)
        top = push(top, nodes[at] ?? 0, to);
    }
  }
  for (let at = gaps - joinWidth; at >= joins; at -= joinWidth) {
    if (((nodes[at + 1] ?? 0) & (low[position] ?? 0)) === 0) continue;
    if (((nodes[at + 2] ?? 0) & (high[position] ?? 0)) === 0) continue;
    top = push(top, nodes[at] ?? 0, position);
  }
  return top;
}

function addEnds(
  { graph: { nodes }, matches }: Walker,
  place: number,
  ends: number,
  start: number,
  position: number,
  first: number,
): void {
  const after = place + headWidth + ends;
  for (let at = place + headWidth; at < after; at += 1)
    addEnd(matches, first, nodes[at] ?? 0, start, position);
}

/** Of a symbol that begins at the same word the longest match counts. */
function addEnd(matches: Matches, first: number, symbol: number, start: number, end: number): void {
  const { list, count } = matches;
  for (let at = first; at < count; at += matchWidth) {
    if (list[at] !== symbol) continue;
    if ((list[at + 2] ?? 0) < end) list[at + 2] = end;
    return;
  }
  if (count + matchWidth > list.length) matches.list = doubled(list);
  matches.list[count] = symbol;
  matches.list[count + 1] = start;
  matches.list[count + 2] = end;
  matches.count = count + matchWidth;
}
