import { acts } from "./act.ts";
import { isAround } from "./context-features.ts";
import { patternName } from "./phrase-matcher.ts";
import type { PhraseBook } from "./phrase-book.ts";

/** What one feature adds to the score of each act, in the order of `acts`. */
export type Row = Float64Array;

export type Weights = {
  readonly biases: Row;
  /** By feature: its own row, and the rows of the pairs `a & b` of which it is the first. */
  readonly entries: ReadonlyMap<string, WeightEntry>;
};
export type WeightEntry = {
  readonly row: Row | null;
  readonly pairs: readonly { readonly other: string; readonly row: Row }[];
};

/** Gathers the weights of a book by feature, for what a sentence says alone or for what stands around it. */
export function gatherWeights(book: PhraseBook, part: "alone" | "around"): Weights {
  const rows = new Map<string, Row>();
  const biases = new Float64Array(acts.length);
  const add = (name: string, act: number, weight: number): void => {
    if (isAround(name) !== (part === "around")) return;
    const row = rows.get(name) ?? new Float64Array(acts.length);
    row[act] = (row[act] ?? 0) + weight;
    rows.set(name, row);
  };
  for (const { act, bias, features, patterns } of book.acts) {
    const column = acts.indexOf(act);
    if (part === "alone") biases[column] = bias;
    for (const { id, weight } of patterns) add(patternName(act, id), column, weight);
    for (const [name, weight] of Object.entries(features)) add(name, column, weight);
  }
  return { biases, entries: groupPairs(rows) };
}

function groupPairs(rows: ReadonlyMap<string, Row>): ReadonlyMap<string, WeightEntry> {
  const entries = new Map<string, { row: Row | null; pairs: { other: string; row: Row }[] }>();
  for (const [name, row] of rows) {
    const [first = "", other] = name.split(" & ");
    const entry = entries.get(first) ?? { row: null, pairs: [] };
    if (other === undefined) entry.row = row;
    else entry.pairs.push({ other, row });
    entries.set(first, entry);
  }
  return entries;
}

/** Adds the rows of all the features that are there. */
export function addScores(
  scores: Row,
  weights: Weights,
  features: Iterable<string>,
  has: (name: string) => boolean,
): void {
  for (const name of features) {
    const entry = weights.entries.get(name);
    if (entry === undefined) continue;
    if (entry.row !== null) addRow(scores, entry.row);
    for (const { other, row } of entry.pairs) if (has(other)) addRow(scores, row);
  }
}

function addRow(scores: Row, row: Row): void {
  for (let act = 0; act < scores.length; act++) scores[act] = (scores[act] ?? 0) + (row[act] ?? 0);
}
