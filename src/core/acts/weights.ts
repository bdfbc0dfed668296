import { acts } from "./act.ts";
import { featureNames } from "./feature-names.ts";
import { patternName } from "./phrase-matcher.ts";
import type { PhraseBook } from "./phrase-book.ts";
import type { Row } from "./row.ts";

/** What one feature adds: act by act, the place of the act and the weight, without the noughts. */
type SparseRow = number[];

export type Weights = {
  readonly biases: Row;
  /** By feature. */
  readonly rows: readonly (SparseRow | undefined)[];
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
  const rows: (SparseRow | undefined)[] = [];
  for (const [name, weights] of weightsByName) rows[featureNames.numberOf(name)] = sparse(weights);
  return { biases, rows };
}

function sparse(weights: readonly number[]): SparseRow {
  return weights.flatMap((weight, column) => (weight === 0 ? [] : [column, weight]));
}

/** Adds the rows of all these features. */
export function addScores(scores: Row, { rows }: Weights, features: readonly number[]): void {
  for (const feature of features) {
    const row = rows[feature];
    if (row === undefined) continue;
    for (let index = 0; index < row.length; index += 2) {
      const column = row[index] ?? 0;
      scores[column] = (scores[column] ?? 0) + (row[index + 1] ?? 0);
    }
  }
}

/** What one feature by itself adds to one act. */
export function weightOf({ rows }: Weights, feature: number, column: number): number {
  const row = rows[feature] ?? [];
  for (let index = 0; index < row.length; index += 2) {
    if (row[index] === column) return row[index + 1] ?? 0;
  }
  return 0;
}
