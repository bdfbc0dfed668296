import { none, type PhraseGraph } from "./phrase-graph.ts";

/** What follows each node with no word between: what it has itself, and what the nodes have that it is joined to. */
export type Following = {
  /** The masks of its edges. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The phrases that end there. */
  readonly ends: readonly (readonly number[] | undefined)[];
  /** Whether a gap does. */
  readonly isOpen: Uint8Array;
};

/** From the last node to the first: one is joined only to such as were made after it. */
export function readFollowing(graph: PhraseGraph, passedOn: Int32Array): Following {
  const { extras } = graph;
  const low = Int32Array.from(graph.low);
  const high = Int32Array.from(graph.high);
  const isOpen = new Uint8Array(extras.length);
  const ends = Array.from<number[] | undefined>({ length: extras.length });
  for (let node = extras.length - 1; node >= 0; node -= 1) {
    for (const extra of extras[node] ?? []) {
      if (extra.type === "gap") isOpen[node] = 1;
      else if (extra.type === "end") (ends[node] ??= []).push(extra.symbol);
      else {
        const next = passedOn[extra.next] ?? none;
        low[node] = (low[node] ?? 0) | (low[next] ?? 0);
        high[node] = (high[node] ?? 0) | (high[next] ?? 0);
        isOpen[node] = (isOpen[node] ?? 0) | (isOpen[next] ?? 0);
        const further = ends[next];
        if (further !== undefined) (ends[node] ??= []).push(...further);
      }
    }
  }
  return { low, high, ends, isOpen };
}
