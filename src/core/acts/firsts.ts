import { edgesByNode } from "./edge-table.ts";
import { none, type PhraseGraph } from "./phrase-graph.ts";

/** More would take longer to look up than to walk. */
const mostFirsts = 24;

/** Notes for each gap the symbols with which everything after it begins. All phrases are in the graph by now. */
export function findFirsts(graph: PhraseGraph): void {
  const others = edgesByNode(graph.edges);
  for (const extras of graph.extras) {
    for (const gap of extras?.gaps ?? []) gap.firsts = firstsOf(graph, others, gap.next);
  }
}

/** `null`: too many, or something ends at once. */
function firstsOf(
  { symbol, extras }: PhraseGraph,
  others: ReadonlyMap<number, readonly number[]>,
  from: number,
): readonly number[] | null {
  const firsts = new Set<number>();
  const nodes = [from];
  for (const node of nodes) {
    const only = symbol[node] ?? none;
    if (only !== none) firsts.add(only);
    for (const other of others.get(node) ?? []) firsts.add(other);
    const more = extras[node];
    if (more !== undefined) {
      if (more.ends.length > 0) return null;
      nodes.push(...more.joins, ...more.gaps.map(({ next }) => next));
    }
    if (firsts.size > mostFirsts) return null;
  }
  return [...firsts];
}
