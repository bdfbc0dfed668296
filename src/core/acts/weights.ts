import { acts } from "./act.ts";
import { isAround } from "./context-features.ts";
import { patternName } from "./phrase-matcher.ts";
import type { PhraseBook } from "./phrase-book.ts";

/** A score for each act, in the order of `acts`. */
export type Row = Float64Array;

/** What one feature adds: act by act, the place of the act and the weight, without the noughts. */
type SparseRow = readonly number[];

export type Weights = {
  readonly biases: Row;
  readonly rows: ReadonlyMap<string, SparseRow>;
  /** The rows of the pairs `a & b`, by a and then by b. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, SparseRow>>;
};

/** Gathers the weights of a book by feature, for what a sentence says alone or for what stands around it. */
export function gatherWeights(book: PhraseBook, part: "alone" | "around"): Weights {
  const rows = new Map<string, number[]>();
  const pairs = new Map<string, Map<string, number[]>>();
  const add = (name: string, column: number, weight: number): void => {
    if (isAround(name) !== (part === "around")) return;
    const [first = "", second] = name.split(" & ");
    if (second === undefined) rowOf(rows, first).push(column, weight);
    else rowOf(mapOf(pairs, first), second).push(column, weight);
  };
  const biases = new Float64Array(acts.length);
  for (const { act, bias, features, patterns } of book.acts) {
    const column = acts.indexOf(act);
    if (part === "alone") biases[column] = bias;
    for (const { id, weight } of patterns) add(patternName(act, id), column, weight);
    for (const [name, weight] of Object.entries(features)) add(name, column, weight);
  }
  return { biases, rows, pairs };
}

function rowOf(rows: Map<string, number[]>, name: string): number[] {
  const row = rows.get(name) ?? [];
  rows.set(name, row);
  return row;
}

function mapOf(maps: Map<string, Map<string, number[]>>, name: string): Map<string, number[]> {
  const map = maps.get(name) ?? new Map<string, number[]>();
  maps.set(name, map);
  return map;
}

/** Adds the rows of all these features, and of their pairs with each other or with `others`. */
export function addScores(
  scores: Row,
  { rows, pairs }: Weights,
  features: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  others: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): void {
  for (const name of features.keys()) {
    addRow(scores, rows.get(name));
    const seconds = pairs.get(name);
    if (seconds === undefined) continue;
    for (const other of others.keys()) addRow(scores, seconds.get(other));
  }
}

/** What one feature by itself adds to one act. */
export function weightOf({ rows }: Weights, name: string, column: number): number {
  const row = rows.get(name) ?? [];
  let sum = 0;
  for (let index = 0; index < row.length; index += 2) {
    if (row[index] === column) sum += row[index + 1] ?? 0;
  }
  return sum;
}

function addRow(scores: Row, row: SparseRow | undefined): void {
  if (row === undefined) return;
  for (let index = 0; index < row.length; index += 2) {
    const column = row[index] ?? 0;
    scores[column] = (scores[column] ?? 0) + (row[index + 1] ?? 0);
  }
}
