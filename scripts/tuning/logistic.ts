/** One act's training set: for each sentence the indexes of its features, what it scores without them, and whether the act is there. */
export type Examples = {
  readonly features: readonly Int32Array[];
  readonly offsets: Float64Array;
  readonly isThere: readonly boolean[];
};

export type Penalties = { readonly l1: number; readonly l2: number };

const sweeps = 25;
/** No step moves a weight further: keeps rare features from jumping. */
const longestStep = 1;

/**
 * Logistic regression with an elastic net, by coordinate descent (Genkin, Lewis, Madigan 2007).
 * Weights start at nought and most stay there: what returns is the correction to the offsets. The last weight is the bias, unpenalised.
 */
export function fitCorrections(
  examples: Examples,
  size: number,
  { l1, l2 }: Penalties,
): Float64Array {
  const weights = new Float64Array(size + 1);
  const scores = Float64Array.from(examples.offsets);
  const rowsByFeature = groupRows(examples.features, size);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let feature = 0; feature <= size; feature++) {
      const rows = rowsByFeature[feature] ?? [];
      const isBias = feature === size;
      const weight = weights[feature] ?? 0;
      const step = newtonStep(
        examples,
        scores,
        rows,
        weight,
        isBias ? { l1: 0, l2: 0 } : { l1, l2 },
      );
      if (step === 0) continue;
      weights[feature] = weight + step;
      for (const row of rows) scores[row] = (scores[row] ?? 0) + step;
    }
  }
  return weights;
}

function groupRows(features: readonly Int32Array[], size: number): readonly (readonly number[])[] {
  const rows = Array.from({ length: size }, (): number[] => []);
  features.forEach((indexes, row) => {
    for (const index of indexes) rows[index]?.push(row);
  });
  return [...rows, features.map((_, row) => row)];
}

function newtonStep(
  { isThere }: Examples,
  scores: Float64Array,
  rows: readonly number[],
  weight: number,
  { l1, l2 }: Penalties,
): number {
  let gradient = l2 * weight;
  let curvature = l2 + 1e-6;
  for (const row of rows) {
    const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
    gradient += chance - (isThere[row] === true ? 1 : 0);
    curvature += chance * (1 - chance);
  }
  // The soft threshold: a weight leaves nought only when the data pulls harder than l1.
  const target = weight - gradient / curvature;
  const shrink = l1 / curvature;
  const shrunk = Math.sign(target) * Math.max(0, Math.abs(target) - shrink);
  return Math.max(-longestStep, Math.min(longestStep, shrunk - weight));
}
