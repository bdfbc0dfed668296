import { assert } from "../assert.ts";
import {
  eachEdge,
  findEdge,
  moveEdges,
  targetAt,
  type EdgeTable,
  type GoTo,
} from "./edge-table.ts";
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
 * | then       | for each phrase that ends in a gap its symbol, above it how long the gap is       |
 * | then       | for each join its node and that node's masks                                     |
 * | then       | for each gap its node with its length above it, its number, that node's masks    |
 *
 * The masks of a node that something follows without another word are `always`, but where a gap leads to it.
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
  /**
   * Gaps that lead to the same node have one number. For each symbol where its list of them begins in `gapsOf`: those
   * after which it may follow. Gap 0 is that of all after which a further gap may.
   */
  readonly gapCount: number;
  readonly firstGap: Int32Array;
  readonly gapsOf: Uint16Array;
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
/** Of the numbers of what follows a node. */
export const countBits = 8;
export const countMask = (1 << countBits) - 1;
/** The gap after which another may follow. */
export const openGap = 0;
const always = -1;

/** Takes the graph over: it cannot grow any more. */
export function layOut(graph: PhraseGraph, root: number, symbolCount: number): GraphLayout {
  // Once for each node, not for each of the many edges that lead to it: this is a good part of the time to start.
  const passedOn = Int32Array.from(graph.extras, (_, node) => passOn(graph, node));
  const following = readFollowing(graph, passedOn);
  const gaps = numberGaps(graph, passedOn, following);
  /** What only leads further by what it has beside its edges is left out on the way. */
  const takeOver = (extra: Extra): readonly Extra[] => {
    const next = extra.type === "join" ? (passedOn[extra.next] ?? none) : none;
    const further = graph.symbol[next] === none ? graph.extras[next] : undefined;
    return further?.flatMap(takeOver) ?? [extra];
  };
  const extras = graph.extras.map(
    (own) => own && sortExtras(own.flatMap(takeOver), passedOn, following, gaps),
  );
  const { places, length } = placeNodes(passedOn, extras);
  const placeOf = (node: number): number => places[node] ?? 0;
  const goTo = createGoTo(placeOf, passedOn, following);
  const nodes = new Int32Array(length * unit);
  for (let node = 0; node < passedOn.length; node++) {
    if (passedOn[node] !== node) continue;
    const at = placeOf(node) * unit;
    nodes[at] = ((graph.symbol[node] ?? none) << targetBits) | placeOf(graph.target[node] ?? none);
    nodes[at + 1] = graph.low[node] ?? 0;
    nodes[at + 2] = graph.high[node] ?? 0;
    const own = extras[node];
    if (own !== undefined) nodes.set(listExtras(own, following, goTo), at + headWidth - 1);
  }
  const edges = moveEdges(graph.edges, goTo);
  const opening = listJoined(root, extras, passedOn);
  const rootGaps = opening.flatMap((node) => extras[node]?.gaps ?? []);
  // Its edges are all in `begin`: nobody follows them from here.
  nodes.fill(0, placeOf(root) * unit + 1, placeOf(root) * unit + headWidth - 1);
  return {
    nodes,
    edges,
    root: placeOf(root),
    rootGaps: rootGaps.map(({ gap }) => gap),
    rootReach: Math.max(0, ...rootGaps.map(({ most }) => most)),
    ...layOutBegin(graph, opening, goTo, symbolCount),
    mostExtras: extras.reduce(
      (most, own) => Math.max(most, own === undefined ? 0 : mostPushed(own)),
      0,
    ),
    mostBegins: opening.length,
    depth: graph.depth,
    gapCount: gaps.count,
    ...listGaps(graph, passedOn, gaps, symbolCount),
  };
}

/** What follows each node with no word between: what it has itself, and what the nodes have that it is joined to. */
type Following = {
  /** Of the edges. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The phrases that end there. */
  readonly ends: (readonly number[] | undefined)[];
  /** Whether a gap does. */
  readonly isOpen: Uint8Array;
};

/** From the last node to the first: one is joined only to such as were made after it. */
function readFollowing({ low, high, extras }: PhraseGraph, passedOn: Int32Array): Following {
  const all: Following = {
    low: Int32Array.from(low),
    high: Int32Array.from(high),
    ends: extras.map(() => undefined),
    isOpen: new Uint8Array(extras.length),
  };
  for (let node = extras.length - 1; node >= 0; node -= 1) {
    for (const extra of extras[node] ?? []) {
      if (extra.type === "gap") all.isOpen[node] = 1;
      else if (extra.type === "join") addFollowing(all, node, passedOn[extra.next] ?? none);
      else addEnds(all, node, [extra.symbol]);
    }
  }
  return all;
}

function addFollowing(all: Following, node: number, next: number): void {
  const { low, high, ends, isOpen } = all;
  low[node] = (low[node] ?? 0) | (low[next] ?? 0);
  high[node] = (high[node] ?? 0) | (high[next] ?? 0);
  isOpen[node] = (isOpen[node] ?? 0) | (isOpen[next] ?? 0);
  addEnds(all, node, ends[next] ?? []);
}

function addEnds({ ends }: Following, node: number, further: readonly number[]): void {
  if (further.length > 0) ends[node] = [...(ends[node] ?? []), ...further];
}

/** By node the number of the gaps that lead to it; `none` where none does, or where nothing follows but an end. */
type Gaps = { readonly count: number; readonly numbers: Int32Array };

function numberGaps(graph: PhraseGraph, passedOn: Int32Array, { low, isOpen }: Following): Gaps {
  const numbers = new Int32Array(passedOn.length).fill(none);
  let count = openGap + 1;
  for (const own of graph.extras) {
    for (const extra of own ?? []) {
      if (extra.type !== "gap") continue;
      const next = passedOn[extra.next] ?? none;
      if (isOpen[next] === 1) numbers[next] = openGap;
      else if (numbers[next] === none && low[next] !== 0) numbers[next] = count++;
    }
  }
  assert(count <= 0xffff, "Numbers of gaps have sixteen bits.");
  return { count, numbers };
}

/** What a node has beside its edges, as it is laid out. */
type SortedExtras = {
  readonly ends: readonly number[];
  readonly endsInGap: readonly number[];
  readonly joins: readonly number[];
  readonly gaps: readonly { readonly next: number; readonly most: number; readonly gap: number }[];
};

function sortExtras(
  own: readonly Extra[],
  passedOn: Int32Array,
  { ends }: Following,
  { numbers }: Gaps,
): SortedExtras {
  const gaps = own.flatMap((extra) => {
    if (extra.type !== "gap") return [];
    const next = passedOn[extra.next] ?? none;
    return [{ next, most: extra.most, gap: numbers[next] ?? none }];
  });
  return {
    ends: own.flatMap((extra) => (extra.type === "end" ? [extra.symbol] : [])),
    endsInGap: gaps.flatMap(({ next, most }) =>
      (ends[next] ?? []).map((symbol) => (most << targetBits) | symbol),
    ),
    joins: own.flatMap((extra) => (extra.type === "join" ? [extra.next] : [])),
    gaps: gaps.filter(({ gap }) => gap !== none),
  };
}

function mostPushed({ joins, gaps }: SortedExtras): number {
  return gaps.reduce((sum, { most }) => sum + most + 1, joins.length);
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
  placeOf: (node: number) => number,
  passedOn: Int32Array,
  { low, high, ends, isOpen }: Following,
): GoTo {
  const maskOf = (masks: Int32Array, node: number): number =>
    isOpen[node] === 1 || ends[node] !== undefined ? always : (masks[node] ?? 0);
  return {
    placeOf,
    low: (node) => maskOf(low, passedOn[node] ?? none),
    high: (node) => maskOf(high, passedOn[node] ?? none),
  };
}

/** How many there are of each, then they. */
function listExtras(
  { ends, endsInGap, joins, gaps }: SortedExtras,
  { low: lowOf, high: highOf, isOpen }: Following,
  { placeOf, low, high }: GoTo,
): readonly number[] {
  const counts = [ends, endsInGap, joins, gaps].reduce((packed, { length }, index) => {
    assert(length <= countMask, "Counts have eight bits.");
    return packed | (length << (countBits * index));
  }, 0);
  return [
    counts,
    ...ends,
    ...endsInGap,
    ...joins.flatMap((node) => [placeOf(node), low(node), high(node)]),
    // What ends in the gap is listed by itself.
    ...gaps.flatMap(({ next, most, gap }) => [
      (most << targetBits) | placeOf(next),
      gap,
      isOpen[next] === 1 ? always : (lowOf[next] ?? 0),
      isOpen[next] === 1 ? always : (highOf[next] ?? 0),
    ]),
  ];
}

/** A node, after all that it is joined to. */
function listJoined(
  node: number,
  extras: readonly (SortedExtras | undefined)[],
  passedOn: Int32Array,
): readonly number[] {
  const joined = extras[node]?.joins ?? [];
  return [...joined.flatMap((next) => listJoined(passedOn[next] ?? none, extras, passedOn)), node];
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

/** By symbol the gaps after which it may follow: all edges of the node they lead to, and of those it is joined to. */
function listGaps(
  graph: PhraseGraph,
  passedOn: Int32Array,
  { numbers }: Gaps,
  symbolCount: number,
): Pick<GraphLayout, "firstGap" | "gapsOf"> {
  const gapsByNode = new Map<number, number[]>();
  const addGap = (node: number, gap: number): void => {
    const known = gapsByNode.get(node);
    if (known === undefined) gapsByNode.set(node, [gap]);
    else known.push(gap);
    for (const extra of graph.extras[node] ?? [])
      if (extra.type === "join") addGap(passedOn[extra.next] ?? none, gap);
  };
  for (const [node, gap] of numbers.entries()) if (gap > openGap) addGap(node, gap);
  const bySymbol = Array.from({ length: symbolCount }, () => new Set<number>());
  const addSymbol = (node: number, symbol: number): void => {
    for (const gap of gapsByNode.get(node) ?? []) bySymbol[symbol]?.add(gap);
  };
  eachEdge(graph.edges, addSymbol);
  for (const [node, symbol] of graph.symbol.entries()) addSymbol(node, symbol);
  const firstGap = new Int32Array(symbolCount + 1);
  for (const [symbol, { size }] of bySymbol.entries())
    firstGap[symbol + 1] = (firstGap[symbol] ?? 0) + size;
  return { firstGap, gapsOf: Uint16Array.from(bySymbol.flatMap((gaps) => [...gaps])) };
}

/** The end of a choice that only leads to where the choices meet: one goes there at once. */
function passOn(graph: PhraseGraph, node: number): number {
  const own = graph.extras[node];
  if (own === undefined || own.length > 1 || graph.symbol[node] !== none) return node;
  const [only] = own;
  return only?.type === "join" ? passOn(graph, only.next) : node;
}
