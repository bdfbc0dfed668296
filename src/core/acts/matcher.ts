import { cellWidth, findEdge } from "./edge-table.ts";
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
import { openGap } from "./gaps.ts";
import { addSymbol, doubled, lineBits, type Line } from "./line.ts";
import { highMaskOf, lowMaskOf, none } from "./phrase-graph.ts";

/**
 * The symbol, the word and the word after its last, in turn, of each phrase in a line, its longest match from there.
 * `count` is how much of the list is in use.
 */
export type Matches = { count: number; list: Int32Array };
export const matchWidth = 3;

/** Finds the phrases of a graph in a line, in the order of their beginnings. What it returns lasts until the next time. */
export type Matcher = () => Matches;

/** Of each class its level: it is built from words and from classes of lower levels. Any other symbol has `count`. */
export type Levels = { readonly bySymbol: Int8Array; readonly count: number };

type Walk = {
  readonly graph: GraphLayout;
  readonly line: Line;
  /** For each gap the first word from here on that may follow it. */
  readonly near: Int32Array;
  readonly matches: Matches;
  /** Where the walk goes on, a place in the nodes and a word in turn, what comes next at the top. */
  stack: Int32Array;
};

export function createMatcher(graph: GraphLayout, levels: Levels, line: Line): Matcher {
  const near = new Int32Array(graph.gapCount);
  const matches: Matches = { count: 0, list: new Int32Array(matchWidth * 64) };
  const inOrder: Matches = { count: 0, list: new Int32Array(0) };
  const walk: Walk = { graph, line, near, matches, stack: new Int32Array(1024) };
  return () => {
    matches.count = 0;
    near.fill(line.length + 1);
    near[openGap] = 0;
    for (let start = line.length; start >= 0; start -= 1) matchFrom(walk, levels, start);
    return turnRound(matches, inOrder);
  };
}

/** Those that begin at the last word were found first. */
function turnRound({ count, list }: Matches, inOrder: Matches): Matches {
  if (inOrder.list.length < count) inOrder.list = new Int32Array(list.length);
  inOrder.count = count;
  let to = 0;
  for (let end = count; end > 0;) {
    let first = end - matchWidth;
    while (first > 0 && list[first + 1] === list[first + 1 - matchWidth]) first -= matchWidth;
    for (let at = first; at < end; at += 1) inOrder.list[to++] = list[at] ?? 0;
    end = first;
  }
  return inOrder;
}

/**
 * All phrases that begin at a word. What stands after it is complete by then. Of what begins at the word itself classes
 * are found level by level: when those of one have become part of the line, further phrases may begin with them.
 */
function matchFrom(walk: Walk, levels: Levels, start: number): void {
  const { graph, line, matches } = walk;
  const first = matches.count;
  let known = 0;
  let level = 0;
  for (;;) {
    // For each node on the way as much as is put there for one.
    const most = graph.mostExtras + line.mostEntries * graph.mostBegins;
    while (walk.stack.length < 2 * (graph.depth + 1) * most) walk.stack = doubled(walk.stack);
    const top = begin(walk, start, known);
    known = line.count;
    if (top > 0) follow(walk, start, first, top);
    if (matches.count === first) return;
    for (; line.count === known; level += 1) {
      if (level === levels.count) return;
      addClasses(walk, levels, first, level);
    }
  }
}

/** What was found of the level becomes part of the line. */
function addClasses(
  { line, matches: { list, count } }: Walk,
  { bySymbol }: Levels,
  first: number,
  level: number,
): void {
  for (let at = first; at < count; at += matchWidth) {
    const symbol = list[at] ?? 0;
    if (bySymbol[symbol] === level) addSymbol(line, symbol, list[at + 1] ?? 0, list[at + 2] ?? 0);
  }
}

/**
 * The first edges of the phrases, found by their symbols alone, for the entries of a word that were not known yet. At the
 * first word for all of them, as its beginning takes no word and may be followed by what is new.
 */
function begin({ graph, line, near, stack }: Walk, start: number, known: number): number {
  const { firstBegin, firstGap, gapsOf } = graph;
  const { words, entries } = line;
  const oldest = start === 0 ? 0 : known;
  let top = 0;
  for (let entry = words[start << lineBits] ?? none; entry >= oldest;) {
    const at = entry << lineBits;
    const symbol = entries[at] ?? 0;
    const to = entries[at + 1] ?? 0;
    entry = entries[at + 2] ?? none;
    const lastGap = firstGap[symbol + 1] ?? 0;
    for (let gap = firstGap[symbol] ?? 0; gap < lastGap; gap += 1) near[gapsOf[gap] ?? 0] = start;
    const end = firstBegin[symbol + 1] ?? 0;
    for (let edge = firstBegin[symbol] ?? 0; edge < end; edge += beginWidth) {
      if (((graph.begin[edge + 1] ?? 0) & (words[(to << lineBits) + 1] ?? 0)) === 0) continue;
      if (((graph.begin[edge + 2] ?? 0) & (words[(to << lineBits) + 2] ?? 0)) === 0) continue;
      stack[top++] = graph.begin[edge] ?? 0;
      stack[top++] = to;
    }
  }
  if (graph.rootGaps.some((gap) => (near[gap] ?? 0) <= start + graph.rootReach)) {
    stack[top++] = graph.root;
    stack[top++] = start;
  }
  return top;
}

/**
 * Follows what is on the stack, depth first: from a node to what ends there, then along its edges, its joins and its
 * gaps. They are put on the stack the other way round. A node is only gone to when its masks let something follow, and
 * over a gap only when a word that may follow it is near enough.
 */
function follow(walk: Walk, start: number, first: number, pushed: number): void {
  const { nodes, edges } = walk.graph;
  const { cells } = edges;
  const { words, entries } = walk.line;
  const { stack } = walk;
  let top = pushed;
  while (top > 0) {
    const position = stack[--top] ?? 0;
    const node = stack[--top] ?? 0;
    const place = node << unitBits;
    const word = position << lineBits;
    if (nodes[place + headWidth - 1] !== 0) {
      addEnds(walk, place, position, start, first);
      top = pushExtras(walk, place, position, top);
    }
    const low = nodes[place + 1] ?? 0;
    if ((low & (words[word + 1] ?? 0)) === 0) continue;
    const high = nodes[place + 2] ?? 0;
    const only = nodes[place] ?? none;
    for (let entry = words[word] ?? none; entry !== none;) {
      const symbol = entries[entry << lineBits] ?? 0;
      const to = entries[(entry << lineBits) + 1] ?? 0;
      entry = entries[(entry << lineBits) + 2] ?? none;
      if ((low & lowMaskOf(symbol)) === 0 || (high & highMaskOf(symbol)) === 0) continue;
      if (only >> targetBits === symbol) {
        stack[top++] = only & targetMask;
        stack[top++] = to;
        continue;
      }
      const found = findEdge(edges, node, symbol);
      if (found === none) continue;
      const at = found * cellWidth;
      if (((cells[at + 1] ?? 0) & (words[(to << lineBits) + 1] ?? 0)) === 0) continue;
      if (((cells[at + 2] ?? 0) & (words[(to << lineBits) + 2] ?? 0)) === 0) continue;
      stack[top++] = cells[at] ?? 0;
      stack[top++] = to;
    }
  }
}

/** The phrases that end at a node, and those that end in a gap after it: as far on as this reaches. */
function addEnds(
  { graph: { nodes }, line: { words }, matches }: Walk,
  place: number,
  position: number,
  start: number,
  first: number,
): void {
  const counts = nodes[place + headWidth - 1] ?? 0;
  const ends = place + headWidth + (counts & countMask);
  const endsInGap = ends + ((counts >> countBits) & countMask);
  for (let at = place + headWidth; at < ends; at += 1)
    addEnd(matches, first, nodes[at] ?? 0, start, position);
  for (let at = ends; at < endsInGap; at += 1) {
    const reach = words[(position << lineBits) + 3] ?? 0;
    const end = Math.min(position + ((nodes[at] ?? 0) >> targetBits), reach);
    addEnd(matches, first, (nodes[at] ?? 0) & targetMask, start, end);
  }
}

/** Its gaps and, to be followed before them, its joins. */
function pushExtras(
  { graph: { nodes }, line: { words }, near, stack }: Walk,
  place: number,
  position: number,
  pushed: number,
): number {
  const counts = nodes[place + headWidth - 1] ?? 0;
  const joins = place + headWidth + (counts & countMask) + ((counts >> countBits) & countMask);
  const gaps = joins + ((counts >> (countBits * 2)) & countMask) * joinWidth;
  const word = position << lineBits;
  let top = pushed;
  for (let at = gaps + ((counts >>> (countBits * 3)) - 1) * gapWidth; at >= gaps; at -= gapWidth) {
    const packed = nodes[at] ?? 0;
    const furthest = Math.min(position + (packed >> targetBits), words[word + 3] ?? 0);
    const nearest = Math.max(position, near[nodes[at + 1] ?? 0] ?? 0);
    for (let to = furthest; to >= nearest; to -= 1) {
      if (((nodes[at + 2] ?? 0) & (words[(to << lineBits) + 1] ?? 0)) === 0) continue;
      if (((nodes[at + 3] ?? 0) & (words[(to << lineBits) + 2] ?? 0)) === 0) continue;
      stack[top++] = packed & targetMask;
      stack[top++] = to;
    }
  }
  for (let at = gaps - joinWidth; at >= joins; at -= joinWidth) {
    if (((nodes[at + 1] ?? 0) & (words[word + 1] ?? 0)) === 0) continue;
    if (((nodes[at + 2] ?? 0) & (words[word + 2] ?? 0)) === 0) continue;
    stack[top++] = nodes[at] ?? 0;
    stack[top++] = position;
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
