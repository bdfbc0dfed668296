import { assert } from "../assert.ts";
import { findEdge, moveEdges, type EdgeTable, type GoTo } from "./edge-table.ts";
import { none, type Extra, type PhraseGraph } from "./phrase-graph.ts";

/**
 * The finished graph as it is walked: all that is looked at together stands side by side, since a walk goes all over
 * the memory, and to fetch a place costs more than what is then done with it. A node is known by its place in `nodes`,
 * in units of four numbers:
 *
 * | in `nodes` | of a node                                                                     |
 * |------------|-------------------------------------------------------------------------------|
 * | + 0        | its first edge: where it leads, above it the symbol                           |
 * | + 1, 2     | which symbols its edges may have: the low and the high mask                   |
 * | + 3        | how many phrases end there, above it how many joins and how many gaps follow  |
 * | then       | the symbol of each phrase                                                     |
 * | then       | for each join its node and that node's masks                                  |
 * | then       | for each gap its node, that node's masks, and its length                      |
 *
 * The masks of a node with ends, joins or gaps of its own are `always`.
 */
export type GraphLayout = {
  readonly nodes: Int32Array;
  readonly edges: EdgeTable;
  readonly roots: readonly number[];
  /** The most nodes that a node leads to by joins and gaps, for each word in a gap. */
  readonly mostExtras: number;
  /** For each symbol and root where the edge from the root leads, and that node's masks: most words begin nothing. */
  readonly begin: Int32Array;
};

export const unitBits = 2;
const unit = 1 << unitBits;
export const headWidth = 4;
export const joinWidth = 3;
export const gapWidth = 4;
export const beginWidth = 3;
/** Fewer places than 65,536, and fewer symbols than 32,768. */
export const targetBits = 16;
export const targetMask = (1 << targetBits) - 1;
/** Of the numbers of ends, joins and gaps. */
export const countBits = 10;
export const countMask = (1 << countBits) - 1;
const always = -1;

/** Takes the graph over: it cannot grow any more. */
export function layOut(
  graph: PhraseGraph,
  roots: readonly number[],
  symbolCount: number,
): GraphLayout {
  // Once for each node, not for each of the many edges that lead to it: this is a good part of the time to start.
  const passedOn = Int32Array.from(graph.extras, (_, node) => passOn(graph, node));
  const { places, length } = placeNodes(graph, passedOn);
  const placeOf = (node: number): number => places[node] ?? 0;
  const low = (node: number): number => maskToGoTo(graph, graph.low, passedOn[node] ?? none);
  const high = (node: number): number => maskToGoTo(graph, graph.high, passedOn[node] ?? none);
  const goTo: GoTo = { placeOf, low, high };
  const nodes = new Int32Array(length * unit);
  for (let node = 0; node < graph.symbol.length; node++) {
    if (passedOn[node] === node) layOutNode(graph, node, goTo, nodes);
  }
  const edges = moveEdges(graph.edges, goTo);
  const mostExtras = graph.extras.reduce(
    (most, own) => (own === undefined ? most : Math.max(most, countExtras(own))),
    0,
  );
  const layout = { nodes, edges, roots: roots.map(placeOf), mostExtras };
  return { ...layout, begin: layOutBegin(layout, symbolCount) };
}

/** Where each node stands. One that is passed on stands where it is passed on to. */
function placeNodes(
  graph: PhraseGraph,
  passedOn: Int32Array,
): { readonly places: Int32Array; readonly length: number } {
  const places = new Int32Array(graph.symbol.length);
  let length = 0;
  for (let node = 0; node < places.length; node++) {
    if (passedOn[node] !== node) continue;
    places[node] = length;
    length += Math.ceil((headWidth + widthOf(graph.extras[node] ?? [])) / unit);
  }
  assert(length <= targetMask, "Places have sixteen bits.");
  for (let node = 0; node < places.length; node++) places[node] = places[passedOn[node] ?? 0] ?? 0;
  return { places, length };
}

const widthByType: Readonly<Record<Extra["type"], number>> = {
  end: 1,
  join: joinWidth,
  gap: gapWidth,
};

function widthOf(extras: readonly Extra[]): number {
  return extras.reduce((sum, { type }) => sum + widthByType[type], 0);
}

function countExtras(own: readonly Extra[]): number {
  return own.reduce((sum, extra) => {
    if (extra.type === "end") return sum;
    return sum + (extra.type === "gap" ? extra.most + 1 : 1);
  }, 0);
}

function layOutNode(graph: PhraseGraph, node: number, goTo: GoTo, nodes: Int32Array): void {
  const { placeOf } = goTo;
  const place = placeOf(node) * unit;
  nodes[place] = ((graph.symbol[node] ?? none) << targetBits) | placeOf(graph.target[node] ?? none);
  nodes[place + 1] = graph.low[node] ?? 0;
  nodes[place + 2] = graph.high[node] ?? 0;
  const own = graph.extras[node];
  if (own !== undefined) nodes.set(extrasOf(own, goTo), place + 3);
}

/** How many there are, then they. */
function extrasOf(own: readonly Extra[], { placeOf, low, high }: GoTo): readonly number[] {
  const to = (node: number): readonly number[] => [placeOf(node), low(node), high(node)];
  const ends = own.flatMap((extra) => (extra.type === "end" ? [extra.symbol] : []));
  const joins = own.flatMap((extra) => (extra.type === "join" ? to(extra.next) : []));
  const gaps = own.flatMap((extra) =>
    extra.type === "gap" ? [...to(extra.next), extra.most] : [],
  );
  const counts =
    ends.length |
    ((joins.length / joinWidth) << countBits) |
    ((gaps.length / gapWidth) << (countBits * 2));
  return [counts, ...ends, ...joins, ...gaps];
}

/** A node with ends, joins or gaps is always gone to. */
function maskToGoTo({ extras }: PhraseGraph, masks: readonly number[], node: number): number {
  return extras[node] === undefined ? (masks[node] ?? 0) : always;
}

function layOutBegin(
  { nodes, edges, roots }: Omit<GraphLayout, "begin">,
  symbolCount: number,
): Int32Array {
  const begin = new Int32Array(symbolCount * roots.length * beginWidth);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (const [index, root] of roots.entries()) {
      const place = (symbol * roots.length + index) * beginWidth;
      const first = nodes[root * unit] ?? none;
      const at = findEdge(edges, root, symbol);
      if (at !== none) begin.set(edges.cells.subarray(at + 1, at + 1 + beginWidth), place);
      else if (first >> targetBits === symbol)
        begin.set([first & targetMask, always, always], place);
    }
  }
  return begin;
}

/** The end of a choice that only leads to where the choices meet: one goes there at once. */
function passOn(graph: PhraseGraph, node: number): number {
  const own = graph.extras[node];
  if (own === undefined || own.length > 1 || graph.symbol[node] !== none) return node;
  const [only] = own;
  return only?.type === "join" ? passOn(graph, only.next) : node;
}
