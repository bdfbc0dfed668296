import { acts } from "./act.ts";
import { featureNames } from "./feature-names.ts";
import { patternName, type PhraseBook } from "./phrase-book.ts";
import type { Row } from "./row.ts";

/** What each feature adds to each act, without the noughts. */
export type Weights = {
  readonly biases: Row;
  /** By feature where its row begins; the row of the next one is its end. */
  readonly first: Int32Array;
  /** Of each weight in a row its act and how much. */
  readonly columns: Uint8Array;
  readonly values: Float64Array;
};

/** How much the weights set by hand count beside what is learned: on runs held out, half. */
const handShare = 0.5;

/** The weights of a book, and on top of them what was learned of each feature by name. */
export function gatherWeights(
  book: PhraseBook,
  learned: ReadonlyMap<string, readonly number[]> = new Map(),
): Weights {
  const biases = new Float64Array(acts.length);
  const weightsByName = new Map<string, number[]>(
    [...learned].map(([name, weights]) => [name, [...weights]]),
  );
  const add = (name: string, column: number, weight: number): void => {
    const weights = weightsByName.get(name) ?? acts.map(() => 0);
    weights[column] = (weights[column] ?? 0) + weight * handShare;
    weightsByName.set(name, weights);
  };
  for (const { act, bias, features, patterns } of book.acts) {
    const column = acts.indexOf(act);
    biases[column] = bias * handShare;
    for (const { id, weight } of patterns) add(patternName(act, id), column, weight);
    for (const [name, weight] of Object.entries(features)) add(name, column, weight);
  }
  return { biases, ...layOutRows(weightsByName) };
}

function layOutRows(
  weightsByName: ReadonlyMap<string, readonly number[]>,
): Omit<Weights, "biases"> {
  const rows: (readonly number[] | undefined)[] = [];
  for (const [name, weights] of weightsByName) rows[featureNames.numberOf(name)] = weights;
  const first = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (let feature = 0; feature < rows.length; feature += 1) {
    for (const [column, weight] of (rows[feature] ?? []).entries()) {
      if (weight === 0) continue;
      columns.push(column);
      values.push(weight);
    }
    first.push(columns.length);
  }
  return {
    first: Int32Array.from(first),
    columns: Uint8Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** Adds the rows of all these features. */
export function addScores(
  scores: Row,
  { first, columns, values }: Weights,
  features: readonly number[],
): void {
  for (const feature of features) {
    const end = first[feature + 1] ?? 0;
    for (let at = first[feature] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      scores[column] = (scores[column] ?? 0) + (values[at] ?? 0);
    }
  }
}

/** What one feature by itself adds to one act. */
export function weightOf(
  { first, columns, values }: Weights,
  feature: number,
  column: number,
): number {
  const end = first[feature + 1] ?? 0;
  for (let at = first[feature] ?? 0; at < end; at += 1) {
    if (columns[at] === column) return values[at] ?? 0;
  }
  return 0;
}
