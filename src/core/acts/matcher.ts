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
  const matches: Matches = { count: 0, list: new Int32Array(matchWidth * 64) };
  return () => {
    matches.count = 0;
    walkAll(graph, index, line, matches);
    return matches;
  };
}

/** Where the walk goes on, a place in the nodes and a word in turn, what comes next at the top. */
let stack: Int32Array = new Int32Array(1024);

/**
 * Follows every phrase from every word, depth first: from a node to what ends there, then along its edges, its joins and
 * its gaps. They are put on the stack the other way round. A node is only gone to when its masks let something follow.
 * It is one loop, as most of the time goes here: a call for each step takes a quarter more.
 */
function walkAll(graph: GraphLayout, index: number, line: Line, matches: Matches): void {
  const { nodes, edges } = graph;
  const { cells } = edges;
  const { length, last, before, symbol, end, low, high, reach } = line;
  const root = (graph.roots[index] ?? 0) << unitBits;
  // For one node no more is put on the stack: what follows without a word, and an edge for each entry of a word.
  const most = 2 * (1 + graph.mostExtras + line.count);
  while (stack.length < most) stack = doubled(stack);
  for (let start = 0; start < length; start += 1) {
    const first = matches.count;
    let top = pushBegin(graph, index, line, start);
    while (top > 0) {
      const position = stack[--top] ?? 0;
      const place = (stack[--top] ?? 0) << unitBits;
      while (stack.length < top + most) stack = doubled(stack);
      const counts = nodes[place + 3] ?? 0;
      const joins = place + headWidth + (counts & countMask);
      for (let at = place + headWidth; at < joins; at += 1)
        addEnd(matches, first, nodes[at] ?? 0, start, position);
      const gaps = joins + ((counts >> countBits) & countMask) * joinWidth;
      const after = gaps + (counts >> (countBits * 2)) * gapWidth;
      for (let at = after - gapWidth; at >= gaps; at -= gapWidth) {
        const furthest = Math.min(position + (nodes[at + 3] ?? 0), reach[position] ?? 0);
        for (let to = furthest; to >= position; to -= 1) {
          if (((nodes[at + 1] ?? 0) & (low[to] ?? 0)) === 0) continue;
          if (((nodes[at + 2] ?? 0) & (high[to] ?? 0)) === 0) continue;
          stack[top++] = nodes[at] ?? 0;
          stack[top++] = to;
        }
      }
      for (let at = gaps - joinWidth; at >= joins; at -= joinWidth) {
        if (((nodes[at + 1] ?? 0) & (low[position] ?? 0)) === 0) continue;
        if (((nodes[at + 2] ?? 0) & (high[position] ?? 0)) === 0) continue;
        stack[top++] = nodes[at] ?? 0;
        stack[top++] = position;
      }
      const nodeLow = nodes[place + 1] ?? 0;
      if (place === root || (nodeLow & (low[position] ?? 0)) === 0) continue;
      const nodeHigh = nodes[place + 2] ?? 0;
      for (let entry = last[position] ?? none; entry !== none; entry = before[entry] ?? none) {
        const next = symbol[entry] ?? 0;
        if ((nodeLow & lowMaskOf(next)) === 0 || (nodeHigh & highMaskOf(next)) === 0) continue;
        const to = end[entry] ?? 0;
        const only = nodes[place] ?? none;
        if (only >> targetBits === next) {
          stack[top++] = only & targetMask;
          stack[top++] = to;
          continue;
        }
        const at = findEdge(edges, place >> unitBits, next);
        if (at === none) continue;
        if (((cells[at + 2] ?? 0) & (low[to] ?? 0)) === 0) continue;
        if (((cells[at + 3] ?? 0) & (high[to] ?? 0)) === 0) continue;
        stack[top++] = cells[at + 1] ?? 0;
        stack[top++] = to;
      }
    }
  }
}

/** The first edges of the phrases, found by their symbols alone. */
function pushBegin(
  { begin, roots }: GraphLayout,
  index: number,
  { last, before, symbol, end, low, high }: Line,
  start: number,
): number {
  let top = 0;
  stack[top++] = roots[index] ?? 0;
  stack[top++] = start;
  for (let entry = last[start] ?? none; entry !== none; entry = before[entry] ?? none) {
    const at = ((symbol[entry] ?? 0) * roots.length + index) * beginWidth;
    const to = end[entry] ?? 0;
    if (((begin[at + 1] ?? 0) & (low[to] ?? 0)) === 0) continue;
    if (((begin[at + 2] ?? 0) & (high[to] ?? 0)) === 0) continue;
    stack[top++] = begin[at] ?? 0;
    stack[top++] = to;
  }
  return top;
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
