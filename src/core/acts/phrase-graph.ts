import { addEdge, createEdgeTable, findEdge, type EdgeTable } from "./edge-table.ts";
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
  /** Which symbols the node's other edges may have: bit n for those whose last five bits are n. */
  readonly others: number[];
  readonly edges: EdgeTable;
  /** Beside its edges: the phrases that end there, and where it leads without a word. */
  readonly extras: (Extras | undefined)[];
};

export type Extras = {
  readonly ends: number[];
  /** Where many choices meet again. */
  readonly joins: number[];
  readonly gaps: Gap[];
};

export type Gap = {
  readonly most: number;
  readonly next: number;
  /** One of these must stand after the gap. `null`: not known, or too many to look up. */
  firsts: readonly number[] | null;
};

export const none = -1;

export function createGraph(): PhraseGraph {
  return { symbol: [], target: [], others: [], edges: createEdgeTable(), extras: [] };
}

export function createNode({ symbol, target, others, extras }: PhraseGraph): number {
  symbol.push(none);
  target.push(none);
  others.push(0);
  return extras.push(undefined) - 1;
}

/** With more open ends than this a choice is joined: otherwise what follows would be copied for each. */
const mostOpenEnds = 6;

/** Where the symbols of a phrase get their numbers. */
type SymbolOf = (name: string) => number;

/** From `root` on; where the phrase ends, `end` has been found. */
export function addPhrase(
  graph: PhraseGraph,
  root: number,
  phrase: Phrase,
  end: number,
  symbolOf: SymbolOf,
): void {
  for (const node of extend(graph, [root], phrase, symbolOf)) extrasOf(graph, node).ends.push(end);
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
  const ends = [...new Set(part.options.flatMap((one) => extend(graph, from, one, symbolOf)))];
  if (ends.length <= mostOpenEnds) return ends;
  const join = createNode(graph);
  for (const end of ends) extrasOf(graph, end).joins.push(join);
  return [join];
}

function child(graph: PhraseGraph, node: number, symbol: number): number {
  const existing = followEdge(graph, node, symbol);
  if (existing !== none) return existing;
  const created = createNode(graph);
  if (graph.symbol[node] === none) {
    graph.symbol[node] = symbol;
    graph.target[node] = created;
  } else {
    graph.others[node] = (graph.others[node] ?? 0) | (1 << (symbol & 31));
    addEdge(graph.edges, node, symbol, created);
  }
  return created;
}

/** The node after this symbol, -1 if no phrase goes on so. */
export function followEdge(graph: PhraseGraph, node: number, symbol: number): number {
  if (graph.symbol[node] === symbol) return graph.target[node] ?? none;
  const isPossible = ((graph.others[node] ?? 0) & (1 << (symbol & 31))) !== 0;
  return isPossible ? findEdge(graph.edges, node, symbol) : none;
}

function gapChild(graph: PhraseGraph, node: number, most: number): number {
  const { gaps } = extrasOf(graph, node);
  const existing = gaps.find((gap) => gap.most === most);
  if (existing !== undefined) return existing.next;
  const next = createNode(graph);
  gaps.push({ most, next, firsts: null });
  return next;
}

function extrasOf({ extras }: PhraseGraph, node: number): Extras {
  return (extras[node] ??= { ends: [], joins: [], gaps: [] });
}
