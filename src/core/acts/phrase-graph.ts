import { addEdge, createEdgeTable, findEdge, targetAt, type EdgeTable } from "./edge-table.ts";
import type { Part, Phrase } from "./notation.ts";

/**
 * The graph of all phrases. Nodes are numbers, and what is known of each stands in lists under its number: there are
 * tens of thousands, and as objects they took twice as long to build and three times as long to walk.
 * Phrases that begin alike share their first nodes. -1 is no symbol, no node.
 */
export type PhraseGraph = {
  /** A node's first edge, for most the only one. */
  readonly symbol: number[];
  readonly target: number[];
  /** Which symbols its edges may have: bit n for those whose last five bits are n, and for those whose five bits before. */
  readonly low: number[];
  readonly high: number[];
  readonly edges: EdgeTable;
  /** What a node has beside its edges. */
  readonly extras: (Extra[] | undefined)[];
  /** How many nodes there are at most from a root to an end. */
  depth: number;
};

export type Extra =
  | { readonly type: "end"; readonly symbol: number }
  /** Where many choices meet again. */
  | { readonly type: "join"; readonly next: number }
  | { readonly type: "gap"; readonly most: number; readonly next: number };

export const none = -1;

export function createGraph(): PhraseGraph {
  return {
    symbol: [],
    target: [],
    low: [],
    high: [],
    edges: createEdgeTable(),
    extras: [],
    depth: 0,
  };
}

export function createNode({ symbol, target, low, high, extras }: PhraseGraph): number {
  symbol.push(none);
  target.push(none);
  low.push(0);
  high.push(0);
  return extras.push(undefined) - 1;
}

/** With more open ends than this a choice is joined: otherwise what follows would be copied for each. */
const mostOpenEnds = 6;

/** Where the symbols of a phrase get their numbers. */
type SymbolOf = (name: string) => number;

/** From `root` on; where the phrase ends, `symbol` has been found. */
export function addPhrase(
  graph: PhraseGraph,
  root: number,
  phrase: Phrase,
  symbol: number,
  symbolOf: SymbolOf,
): void {
  graph.depth = Math.max(graph.depth, longestWay(phrase) + 1);
  for (const node of extend(graph, [root], phrase, symbolOf))
    extrasOf(graph, node).push({ type: "end", symbol });
}

/** In nodes: one for each part, and one for where a choice is joined. */
function longestWay(phrase: Phrase): number {
  return phrase.reduce(
    (sum, part) =>
      sum + (part.type === "choice" ? Math.max(...part.options.map(longestWay)) + 1 : 1),
    0,
  );
}

function extend(
  graph: PhraseGraph,
  from: readonly number[],
  phrase: Phrase,
  symbolOf: SymbolOf,
): readonly number[] {
  return phrase.reduce((nodes, part) => addPart(graph, nodes, part, symbolOf), from);
}

function addPart(
  graph: PhraseGraph,
  from: readonly number[],
  part: Part,
  symbolOf: SymbolOf,
): readonly number[] {
  if (part.type === "gap") return from.map((node) => gapChild(graph, node, part.most));
  if (part.type === "symbol") {
    const symbol = symbolOf(part.name);
    return from.map((node) => child(graph, node, symbol));
  }
  const ends = endsOf(graph, from, part.options, symbolOf);
  if (ends.length <= mostOpenEnds) return ends;
  const join = createNode(graph);
  for (const end of ends) extrasOf(graph, end).push({ type: "join", next: join });
  return [join];
}

function endsOf(
  graph: PhraseGraph,
  from: readonly number[],
  options: readonly Phrase[],
  symbolOf: SymbolOf,
): readonly number[] {
  const ends: number[] = [];
  for (const option of options) ends.push(...extend(graph, from, option, symbolOf));
  return [...new Set(ends)];
}

function child(graph: PhraseGraph, node: number, symbol: number): number {
  if (graph.symbol[node] === symbol) return graph.target[node] ?? none;
  const existing = findEdge(graph.edges, node, symbol);
  if (existing !== none) return targetAt(graph.edges, existing);
  const created = createNode(graph);
  graph.low[node] = (graph.low[node] ?? 0) | lowMaskOf(symbol);
  graph.high[node] = (graph.high[node] ?? 0) | highMaskOf(symbol);
  if (graph.symbol[node] === none) {
    graph.symbol[node] = symbol;
    graph.target[node] = created;
  } else addEdge(graph.edges, node, symbol, created);
  return created;
}

export function lowMaskOf(symbol: number): number {
  return 1 << (symbol & 31);
}

export function highMaskOf(symbol: number): number {
  return 1 << ((symbol >>> 5) & 31);
}

function gapChild(graph: PhraseGraph, node: number, most: number): number {
  const extras = extrasOf(graph, node);
  const existing = extras.find((extra) => extra.type === "gap" && extra.most === most);
  if (existing?.type === "gap") return existing.next;
  const next = createNode(graph);
  extras.push({ type: "gap", most, next });
  return next;
}

function extrasOf({ extras }: PhraseGraph, node: number): Extra[] {
  return (extras[node] ??= []);
}
