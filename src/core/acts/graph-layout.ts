import { mapTargets, type EdgeTable } from "./edge-table.ts";
import { none, type Extra, type PhraseGraph } from "./phrase-graph.ts";

/**
 * The finished graph as it is walked: all that is looked at together stands side by side, since a walk goes all over
 * the memory, and to fetch a place costs more than what is then done with it.
 *
 * | in `nodes` | of a node                                                            |
 * |------------|----------------------------------------------------------------------|
 * | + 0        | the symbol of its first edge, -1 for none                            |
 * | + 1        | where that edge leads                                                |
 * | + 2        | which symbols its edges may have, bit n for n in their last five bits |
 * | + 3        | the place of its extras, -1 for none                                 |
 *
 * | in `extras` | of a node                                                  |
 * |-------------|------------------------------------------------------------|
 * | + 0, 1, 2   | how many phrases end there, how many joins and gaps follow |
 * | then        | the symbol of each phrase                                  |
 * | then        | for each join its node and that node's mask                |
 * | then        | for each gap its length, its node and that node's mask     |
 *
 * The mask of a node with extras of its own is `always`.
 */
export type GraphLayout = {
  readonly nodes: Int32Array;
  readonly extras: Int32Array;
  readonly edges: EdgeTable;
};

export const nodeWidth = 4;
export const extrasHead = 3;
export const always = -1;

/** Takes the graph over: it cannot grow any more. */
export function layOut(graph: PhraseGraph): GraphLayout {
  const nodes = new Int32Array(graph.symbol.length * nodeWidth);
  const extras: number[] = [];
  for (let node = 0; node < graph.symbol.length; node++) {
    const own = graph.extras[node];
    nodes[node * nodeWidth] = graph.symbol[node] ?? none;
    nodes[node * nodeWidth + 1] = passOn(graph, graph.target[node] ?? none);
    nodes[node * nodeWidth + 2] = graph.mask[node] ?? 0;
    nodes[node * nodeWidth + 3] = own === undefined ? none : extras.length;
    if (own !== undefined) layOutExtras(graph, own, extras);
  }
  mapTargets(graph.edges, (target) => passOn(graph, target));
  return { nodes, extras: Int32Array.from(extras), edges: graph.edges };
}

function layOutExtras(graph: PhraseGraph, own: readonly Extra[], extras: number[]): void {
  const ends: number[] = [];
  const joins: number[] = [];
  const gaps: number[] = [];
  for (const extra of own) {
    if (extra.type === "end") ends.push(extra.symbol);
    else {
      const next = passOn(graph, extra.next);
      const mask = graph.extras[next] === undefined ? (graph.mask[next] ?? 0) : always;
      if (extra.type === "join") joins.push(next, mask);
      else gaps.push(extra.most, next, mask);
    }
  }
  extras.push(ends.length, joins.length / 2, gaps.length / 3);
  for (const list of [ends, joins, gaps]) for (const value of list) extras.push(value);
}

/** The end of a choice that only leads to where the choices meet: one goes there at once. */
function passOn({ symbol, extras }: PhraseGraph, node: number): number {
  let at = node;
  for (;;) {
    const own = extras[at];
    const only = own?.length === 1 && symbol[at] === none ? own[0] : undefined;
    if (only?.type !== "join") return at;
    at = only.next;
  }
}
