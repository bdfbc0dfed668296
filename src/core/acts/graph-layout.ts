import { assert } from "../assert.ts";
import { findEdge, moveEdges, targetAt, type EdgeTable, type GoTo } from "./edge-table.ts";
import { readFollowing, type Following } from "./following.ts";
import { listGaps, numberGaps, type Gaps, type GapsBySymbol } from "./gaps.ts";
import { none, type Extra, type PhraseGraph } from "./phrase-graph.ts";

/**
 * The finished graph as it is walked: all that is looked at together stands side by side, since a walk goes all over
 * the memory, and to fetch a place costs more than what is then done with it. A node is known by its place in `nodes`,
 * in units of four numbers:
 *
 * | in `nodes` | of a node                                                                        |
 * |------------|----------------------------------------------------------------------------------|
 * | + 0        | its first edge: where it leads, above it the symbol                              |
 * | + 1, 2     | which symbols its edges may have: the low and the high mask                      |
 * | + 3        | how many ends, ends in a gap, joins and gaps follow, in eight bits each          |
 * | then       | for each end the symbol of the phrase                                            |
 * | then       | for each phrase that ends in a gap its symbol, above it how long the gap is      |
 * | then       | for each join its node and that node's masks                                     |
 * | then       | for each gap its node with its length above it, its number, that node's masks    |
 *
 * The masks beside an edge, a join or a gap tell whether it is worth going there: they take in what the joins of that
 * node lead to. They are `always` where a phrase ends or a gap follows, as this takes no word.
 */
export type GraphLayout = {
  readonly nodes: Int32Array;
  readonly edges: EdgeTable;
  /** What begins with a gap. */
  readonly root: number;
  /** The numbers of these gaps, and how long the longest is. */
  readonly rootGaps: readonly number[];
  readonly rootReach: number;
  /** For each symbol where its list begins in `begin`: the nodes that its edges from the root lead to, with their masks. */
  readonly firstBegin: Int32Array;
  readonly begin: Int32Array;
  /** The most that is put on the stack for one node beside its edges, and for one entry of a word. */
  readonly mostExtras: number;
  readonly mostBegins: number;
  /** How many nodes there are at most from the root to an end. */
  readonly depth: number;
  readonly gapCount: number;
} & GapsBySymbol;

export const unitBits = 2;
const unit = 1 << unitBits;
export const headWidth = 4;
export const joinWidth = 3;
export const gapWidth = 4;
export const beginWidth = 3;
/** Fewer places than 65,536, and fewer symbols than 32,768. */
export const targetBits = 16;
export const targetMask = (1 << targetBits) - 1;
/** Of the numbers of what follows a node. */
export const countBits = 8;
export const countMask = (1 << countBits) - 1;
const always = -1;

/** Takes the graph over: it cannot grow any more. */
export function layOut(graph: PhraseGraph, root: number, symbolCount: number): GraphLayout {
  // Once for each node, not for each of the many edges that lead to it: this is a good part of the time to start.
  const passedOn = Int32Array.from(graph.extras, (_, node) => passOn(graph, node));
  const following = readFollowing(graph, passedOn);
  const gaps = numberGaps(graph, passedOn, following);
  const extras = graph.extras.map((own, node) =>
    own === undefined || passedOn[node] !== node
      ? undefined
      : sortExtras(own, { graph, passedOn, following, gaps }),
  );
  const { places, length } = placeNodes(passedOn, extras);
  const goTo = createGoTo(places, passedOn, following);
  const nodes = new Int32Array(length * unit);
  for (let node = 0; node < passedOn.length; node++) {
    if (passedOn[node] !== node) continue;
    const at = (places[node] ?? 0) * unit;
    const target = places[graph.target[node] ?? none] ?? 0;
    nodes[at] = ((graph.symbol[node] ?? none) << targetBits) | target;
    nodes[at + 1] = graph.low[node] ?? 0;
    nodes[at + 2] = graph.high[node] ?? 0;
    const own = extras[node];
    if (own !== undefined) writeExtras(nodes, at + headWidth - 1, own, following, goTo);
  }
  const edges = moveEdges(graph.edges, goTo);
  const opening = listJoined(root, extras);
  const rootGaps = opening.flatMap((node) => extras[node]?.gaps ?? []);
  // Its edges are all in `begin`: nobody follows them from here.
  const rootPlace = places[root] ?? 0;
  nodes.fill(0, rootPlace * unit + 1, rootPlace * unit + headWidth - 1);
  return {
    nodes,
    edges,
    root: rootPlace,
    rootGaps: rootGaps.map(({ gap }) => gap),
    rootReach: Math.max(0, ...rootGaps.map(({ most }) => most)),
    ...layOutBegin(graph, opening, goTo, symbolCount),
    mostExtras: extras.reduce((most, own) => Math.max(most, mostPushed(own)), 0),
    mostBegins: opening.length,
    depth: graph.depth,
    gapCount: gaps.count,
    ...listGaps(graph, passedOn, gaps, symbolCount),
  };
}

/** What a node has beside its edges, as it is laid out. */
type SortedExtras = {
  readonly ends: number[];
  readonly endsInGap: number[];
  readonly joins: number[];
  readonly gaps: { readonly next: number; readonly most: number; readonly gap: number }[];
};

type Context = {
  readonly graph: PhraseGraph;
  readonly passedOn: Int32Array;
  readonly following: Following;
  readonly gaps: Gaps;
};

function sortExtras(own: readonly Extra[], context: Context): SortedExtras {
  const sorted: SortedExtras = { ends: [], endsInGap: [], joins: [], gaps: [] };
  for (const extra of own) addExtra(sorted, extra, context);
  return sorted;
}

function addExtra(sorted: SortedExtras, extra: Extra, context: Context): void {
  if (extra.type === "end") {
    sorted.ends.push(extra.symbol);
    return;
  }
  const { graph, passedOn, following, gaps } = context;
  const next = passedOn[extra.next] ?? none;
  if (extra.type === "join") {
    // What leads on by what it has beside its edges, and has none, is left out on the way.
    if (graph.symbol[next] !== none) sorted.joins.push(next);
    else for (const further of graph.extras[next] ?? []) addExtra(sorted, further, context);
    return;
  }
  const gap = gaps.numbers[next] ?? none;
  if (gap !== none) sorted.gaps.push({ next, most: extra.most, gap });
  for (const symbol of following.ends[next] ?? [])
    sorted.endsInGap.push((extra.most << targetBits) | symbol);
}

function mostPushed(own: SortedExtras | undefined): number {
  if (own === undefined) return 0;
  return own.gaps.reduce((sum, { most }) => sum + most + 1, own.joins.length);
}

/** Where each node stands. One that is passed on stands where it is passed on to. */
function placeNodes(
  passedOn: Int32Array,
  extras: readonly (SortedExtras | undefined)[],
): { readonly places: Int32Array; readonly length: number } {
  const places = new Int32Array(passedOn.length);
  let length = 0;
  for (let node = 0; node < places.length; node++) {
    if (passedOn[node] !== node) continue;
    places[node] = length;
    length += Math.ceil((headWidth + widthOf(extras[node])) / unit);
  }
  assert(length <= targetMask, "Places have sixteen bits.");
  for (let node = 0; node < places.length; node++) places[node] = places[passedOn[node] ?? 0] ?? 0;
  return { places, length };
}

function widthOf(own: SortedExtras | undefined): number {
  if (own === undefined) return 0;
  const { ends, endsInGap, joins, gaps } = own;
  return ends.length + endsInGap.length + joins.length * joinWidth + gaps.length * gapWidth;
}

/** A node is always gone to where it ends a phrase, or where a gap follows. */
function createGoTo(
  places: Int32Array,
  passedOn: Int32Array,
  { low, high, ends, isOpen }: Following,
): GoTo {
  const maskOf = (masks: Int32Array, node: number): number =>
    isOpen[node] === 1 || ends[node] !== undefined ? always : (masks[node] ?? 0);
  return {
    placeOf: (node) => places[node] ?? 0,
    low: (node) => maskOf(low, passedOn[node] ?? none),
    high: (node) => maskOf(high, passedOn[node] ?? none),
  };
}

/** How many there are of each, then they. */
function writeExtras(
  nodes: Int32Array,
  place: number,
  { ends, endsInGap, joins, gaps }: SortedExtras,
  following: Following,
  { placeOf, low, high }: GoTo,
): void {
  let at = place;
  const write = (value: number): void => {
    nodes[at] = value;
    at += 1;
  };
  write(countsOf([ends.length, endsInGap.length, joins.length, gaps.length]));
  ends.forEach(write);
  endsInGap.forEach(write);
  for (const node of joins) {
    write(placeOf(node));
    write(low(node));
    write(high(node));
  }
  for (const { next, most, gap } of gaps) {
    const isOpen = following.isOpen[next] === 1;
    write((most << targetBits) | placeOf(next));
    write(gap);
    // What ends in the gap is listed by itself.
    write(isOpen ? always : (following.low[next] ?? 0));
    write(isOpen ? always : (following.high[next] ?? 0));
  }
}

function countsOf(counts: readonly number[]): number {
  assert(Math.max(...counts) <= countMask, "Counts have eight bits.");
  return counts.reduceRight((packed, count) => (packed << countBits) | count, 0);
}

/** A node, after all that it is joined to. */
function listJoined(
  node: number,
  extras: readonly (SortedExtras | undefined)[],
): readonly number[] {
  const joined = extras[node]?.joins ?? [];
  return [...joined.flatMap((next) => listJoined(next, extras)), node];
}

/** The edges of these nodes by symbol. */
function layOutBegin(
  { edges, symbol, target }: PhraseGraph,
  opening: readonly number[],
  { placeOf, low, high }: GoTo,
  symbolCount: number,
): Pick<GraphLayout, "firstBegin" | "begin"> {
  const firstBegin = new Int32Array(symbolCount + 1);
  const begin: number[] = [];
  const addBegin = (to: number): unknown => begin.push(placeOf(to), low(to), high(to));
  for (let own = 0; own < symbolCount; own++) {
    for (const node of opening) {
      const at = findEdge(edges, node, own);
      if (symbol[node] === own) addBegin(target[node] ?? none);
      else if (at !== none) addBegin(targetAt(edges, at));
    }
    firstBegin[own + 1] = begin.length;
  }
  return { firstBegin, begin: Int32Array.from(begin) };
}

/** The end of a choice that only leads to where the choices meet: one goes there at once. */
function passOn(graph: PhraseGraph, node: number): number {
  const own = graph.extras[node];
  if (own === undefined || own.length > 1 || graph.symbol[node] !== none) return node;
  const [only] = own;
  return only?.type === "join" ? passOn(graph, only.next) : node;
}
