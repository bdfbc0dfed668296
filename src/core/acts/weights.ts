import { acts } from "./act.ts";
import { isAround } from "./context-features.ts";
import { featureNames } from "./feature-names.ts";
import { patternName } from "./phrase-matcher.ts";
import type { PhraseBook } from "./phrase-book.ts";

/** A score for each act, in the order of `acts`. */
export type Row = Float64Array;

/** What one feature adds: act by act, the place of the act and the weight, without the noughts. */
type SparseRow = number[];

export type Weights = {
  readonly biases: Row;
  /** By feature. */
  readonly rows: readonly (SparseRow | undefined)[];
  /** The rows of the pairs `a & b`, by a and then by b. */
  readonly pairs: readonly (ReadonlyMap<number, SparseRow> | undefined)[];
};

/** Gathers the weights of a book by feature, for what a sentence says alone and for what stands around it. */
export function gatherWeights(book: PhraseBook): {
  readonly alone: Weights;
  readonly around: Weights;
} {
  const alone = noWeights();
  const around = noWeights();
  const rowByName = new Map<string, SparseRow>();
  const add = (name: string, column: number, weight: number): void => {
    let row = rowByName.get(name);
    if (row === undefined) {
      row = addRow(isAround(name) ? around : alone, name);
      rowByName.set(name, row);
    }
    row.push(column, weight);
  };
  for (const { act, bias, features, patterns } of book.acts) {
    const column = acts.indexOf(act);
    alone.biases[column] = bias;
    for (const { id, weight } of patterns) add(patternName(act, id), column, weight);
    for (const [name, weight] of Object.entries(features)) add(name, column, weight);
  }
  return { alone, around };
}

type OpenWeights = {
  readonly biases: Row;
  readonly rows: (SparseRow | undefined)[];
  readonly pairs: (Map<number, SparseRow> | undefined)[];
};

function noWeights(): OpenWeights {
  return { biases: new Float64Array(acts.length), rows: [], pairs: [] };
}

function addRow({ rows, pairs }: OpenWeights, name: string): SparseRow {
  const row: SparseRow = [];
  const [first = "", second] = name.split(" & ");
  const feature = featureNames.numberOf(first);
  while (rows.length <= feature) {
    rows.push(undefined);
    pairs.push(undefined);
  }
  if (second === undefined) rows[feature] = row;
  else (pairs[feature] ??= new Map<number, SparseRow>()).set(featureNames.numberOf(second), row);
  return row;
}

/** Adds the rows of all these features, and of their pairs with each other or with `others`. */
export function addScores(
  scores: Row,
  { rows, pairs }: Weights,
  features: readonly number[],
  others: readonly number[],
): void {
  for (const feature of features) {
    addSparse(scores, rows[feature]);
    const seconds = pairs[feature];
    if (seconds === undefined) continue;
    for (const other of others) addSparse(scores, seconds.get(other));
  }
}

/** What one feature by itself adds to one act. */
export function weightOf({ rows }: Weights, feature: number, column: number): number {
  const row = rows[feature];
  if (row === undefined) return 0;
  let sum = 0;
  for (let index = 0; index < row.length; index += 2) {
    if (row[index] === column) sum += row[index + 1] ?? 0;
  }
  return sum;
}

function addSparse(scores: Row, row: SparseRow | undefined): void {
  if (row === undefined) return;
  for (let index = 0; index < row.length; index += 2) {
    const column = row[index] ?? 0;
    scores[column] = (scores[column] ?? 0) + (row[index + 1] ?? 0);
  }
}
