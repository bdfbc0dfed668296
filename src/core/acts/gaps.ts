import { assert } from "../assert.ts";
import { eachEdge } from "./edge-table.ts";
import type { Following } from "./following.ts";
import { none, type PhraseGraph } from "./phrase-graph.ts";

/** Gaps that lead to the same node have one number. */
export type Gaps = {
  readonly count: number;
  /** By node the number of the gaps that lead to it; `none` where none does, or where nothing follows but an end. */
  readonly numbers: Int32Array;
};

/** The number of all gaps after which there may be another. */
export const openGap = 0;

export function numberGaps(
  graph: PhraseGraph,
  passedOn: Int32Array,
  { low, isOpen }: Following,
): Gaps {
  const numbers = new Int32Array(passedOn.length).fill(none);
  let count = openGap + 1;
  for (const own of graph.extras) {
    if (own === undefined) continue;
    for (const extra of own) {
      if (extra.type !== "gap") continue;
      const next = passedOn[extra.next] ?? none;
      if (isOpen[next] === 1) numbers[next] = openGap;
      else if (numbers[next] === none && low[next] !== 0) numbers[next] = count++;
    }
  }
  assert(count <= 0xffff, "Numbers of gaps have sixteen bits.");
  return { count, numbers };
}

/** For each symbol where its list begins: the gaps after which it may follow. */
export type GapsBySymbol = { readonly firstGap: Int32Array; readonly gapsOf: Uint16Array };

/** It may follow a gap by the edges of the node where that leads, and of those this node is joined to. */
export function listGaps(
  { symbol, edges, extras }: PhraseGraph,
  passedOn: Int32Array,
  { numbers }: Gaps,
  symbolCount: number,
): GapsBySymbol {
  const gapsByNode = Array.from<number[] | undefined>({ length: numbers.length });
  const addGap = (node: number, gap: number): void => {
    (gapsByNode[node] ??= []).push(gap);
    for (const extra of extras[node] ?? [])
      if (extra.type === "join") addGap(passedOn[extra.next] ?? none, gap);
  };
  for (let node = 0; node < numbers.length; node += 1) {
    const gap = numbers[node] ?? none;
    if (gap > openGap) addGap(node, gap);
  }
  const bySymbol = Array.from({ length: symbolCount }, (): number[] => []);
  const addEdge = (node: number, own: number): void => {
    const gaps = gapsByNode[node];
    if (gaps !== undefined) bySymbol[own]?.push(...gaps);
  };
  eachEdge(edges, addEdge);
  for (let node = 0; node < symbol.length; node += 1) addEdge(node, symbol[node] ?? none);
  const firstGap = new Int32Array(symbolCount + 1);
  for (let own = 0; own < symbolCount; own += 1) {
    firstGap[own + 1] = (firstGap[own] ?? 0) + (bySymbol[own]?.length ?? 0);
  }
  return { firstGap, gapsOf: Uint16Array.from(bySymbol.flat()) };
}
