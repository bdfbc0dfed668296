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
  // Once for each node, not for each of the many edges that lead to it: this is a good part of the time to start.
  const passedOn = Int32Array.from(graph.extras, (_, node) => passOn(graph, node));
  const nodes = new Int32Array(graph.symbol.length * nodeWidth);
  const extras: number[] = [];
  for (let node = 0; node < graph.symbol.length; node++) {
    const own = graph.extras[node];
    nodes[node * nodeWidth] = graph.symbol[node] ?? none;
    nodes[node * nodeWidth + 1] = passedOn[graph.target[node] ?? none] ?? none;
    nodes[node * nodeWidth + 2] = graph.mask[node] ?? 0;
    nodes[node * nodeWidth + 3] = own === undefined ? none : extras.length;
    if (own !== undefined) layOutExtras(graph, own, passedOn, extras);
  }
  mapTargets(graph.edges, (target) => passedOn[target] ?? none);
  return { nodes, extras: Int32Array.from(extras), edges: graph.edges };
}

function layOutExtras(
  graph: PhraseGraph,
  own: readonly Extra[],
  passedOn: Int32Array,
  extras: number[],
): void {
  const goTo = (node: number): void => {
    const next = passedOn[node] ?? none;
    extras.push(next, graph.extras[next] === undefined ? (graph.mask[next] ?? 0) : always);
  };
  const head = extras.length;
  extras.push(0, 0, 0);
  const count = (kind: number): void => {
    extras[head + kind] = (extras[head + kind] ?? 0) + 1;
  };
  for (const extra of own) {
    if (extra.type !== "end") continue;
    count(0);
    extras.push(extra.symbol);
  }
  // Most nodes have but one, and that is an end.
  if (own.length === extras[head]) return;
  for (const extra of own) {
    if (extra.type !== "join") continue;
    count(1);
    goTo(extra.next);
  }
  for (const extra of own) {
    if (extra.type !== "gap") continue;
    count(2);
    extras.push(extra.most);
    goTo(extra.next);
  }
}

/** The end of a choice that only leads to where the choices meet: one goes there at once. */
function passOn(graph: PhraseGraph, node: number): number {
  const own = graph.extras[node];
  if (own === undefined || own.length > 1 || graph.symbol[node] !== none) return node;
  const [only] = own;
  return only?.type === "join" ? passOn(graph, only.next) : node;
}
