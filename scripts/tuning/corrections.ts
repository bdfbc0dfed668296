import { acts, type Act } from "../../src/core/acts/act.ts";
import { addScores, gatherWeights, type Row, type Weights } from "../../src/core/acts/weights.ts";
import { featureNames } from "../../src/core/acts/feature-names.ts";
import type { PhraseBook } from "../../src/core/acts/phrase-book.ts";
import { fitCorrections, type Penalties } from "./logistic.ts";
import { readContexts, type Sample } from "./samples.ts";

/** What is to be added to the hand-set weights. */
export type Tuned = {
  readonly alone: Corrections;
  readonly around: Corrections;
  /** By how much each act's bar is lowered in the end. */
  readonly shifts: readonly number[];
};
/** By act, in the order of `acts`: the correction of each feature in `names`, then of the bias. */
type Corrections = {
  readonly names: readonly string[];
  readonly indexByName: ReadonlyMap<string, number>;
  readonly byAct: readonly Float64Array[];
};
type HandSet = { readonly alone: Weights; readonly around: Weights };

const alonePenalties: Penalties = { l1: 1.2, l2: 0.6 };
const aroundPenalties: Penalties = { l1: 1.5, l2: 1 };
/** A feature seen less often says nothing yet. */
const fewestSentences = 4;
const folds = 5;

export function gatherHandSet(book: PhraseBook): HandSet {
  return gatherWeights(book);
}

/** First what a sentence says by itself; then, on top of it, what its surroundings add. */
export function tune(handSet: HandSet, samples: readonly Sample[]): Tuned {
  const alone = fitAlone(handSet, samples);
  // The surroundings are read from scores that were found without the message itself, as they will be in use.
  const scores = crossFit(handSet, samples);
  const contexts = readContexts(samples, scores.map(actsOf));
  const offsets = addAround(handSet, samples, contexts, scores, null);
  const around = fit(samples, contexts, offsets, aroundPenalties);
  const final = addAround(handSet, samples, contexts, scores, around);
  return { alone, around, shifts: bestShifts(samples, final) };
}

/** The scores of each sentence with these corrections. */
export function scoreSamples(
  handSet: HandSet,
  samples: readonly Sample[],
  tuned: Tuned,
): readonly Row[] {
  const alone = scoreAlone(handSet, samples, tuned.alone);
  const contexts = readContexts(samples, alone.map(actsOf));
  return addAround(handSet, samples, contexts, alone, tuned.around).map((row) =>
    row.map((score, act) => score + (tuned.shifts[act] ?? 0)),
  );
}

export function f1Of(
  samples: readonly Sample[],
  scores: readonly Row[],
  act: Act,
  shift = 0,
): number {
  const column = acts.indexOf(act);
  let hits = 0;
  let wrong = 0;
  samples.forEach(({ gold }, index) => {
    const isFound = (scores[index]?.[column] ?? -1) + shift >= 0;
    if (isFound && gold.has(act)) hits++;
    else if (isFound || gold.has(act)) wrong++;
  });
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong);
}

function actsOf(row: Row): ReadonlySet<Act> {
  return new Set(acts.filter((_, act) => (row[act] ?? -1) >= 0));
}

function fitAlone(handSet: HandSet, samples: readonly Sample[]): Corrections {
  const names = samples.map(({ alone }) => alone);
  return fit(samples, names, scoreAlone(handSet, samples, null), alonePenalties);
}

function crossFit(handSet: HandSet, samples: readonly Sample[]): readonly Row[] {
  const scores: Row[] = samples.map(() => new Float64Array(acts.length));
  for (let fold = 0; fold < folds; fold++) {
    const rest = samples.filter(({ message }) => message % folds !== fold);
    const held = scoreAlone(handSet, samples, fitAlone(handSet, rest));
    samples.forEach(({ message }, index) => {
      if (message % folds === fold) scores[index] = held[index] ?? new Float64Array(acts.length);
    });
  }
  return scores;
}

function fit(
  samples: readonly Sample[],
  namesBySample: readonly (readonly string[])[],
  offsets: readonly Row[],
  penalties: Penalties,
): Corrections {
  const counts = new Map<string, number>();
  for (const name of namesBySample.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= fewestSentences).map(([name]) => name);
  const indexByName = new Map(names.map((name, index) => [name, index]));
  const features = namesBySample.map((own) =>
    Int32Array.from(new Set(own.flatMap((name) => indexByName.get(name) ?? []))),
  );
  const byAct = acts.map((act, column) =>
    fitCorrections(
      {
        features,
        offsets: Float64Array.from(offsets, (row) => row[column] ?? 0),
        isThere: samples.map(({ gold }) => gold.has(act)),
      },
      names.length,
      penalties,
    ),
  );
  return { names, indexByName, byAct };
}

function scoreAlone(
  handSet: HandSet,
  samples: readonly Sample[],
  corrections: Corrections | null,
): readonly Row[] {
  return samples.map(({ alone }) => {
    const row = new Float64Array(handSet.alone.biases);
    const own = new Set(alone);
    addScores(row, handSet.alone, numbersOf(own), numbersOf(own));
    if (corrections !== null) addCorrections(row, corrections, own);
    return row;
  });
}

function addAround(
  handSet: HandSet,
  samples: readonly Sample[],
  contexts: readonly (readonly string[])[],
  scores: readonly Row[],
  corrections: Corrections | null,
): readonly Row[] {
  return samples.map(({ alone }, index) => {
    const row = new Float64Array(scores[index] ?? []);
    const own = new Set(contexts[index]);
    addScores(row, handSet.around, numbersOf(own), numbersOf(new Set(alone)));
    if (corrections !== null) addCorrections(row, corrections, own);
    return row;
  });
}

function numbersOf(names: ReadonlySet<string>): readonly number[] {
  return [...names].map(featureNames.numberOf);
}

function addCorrections(
  row: Row,
  { indexByName, byAct }: Corrections,
  own: ReadonlySet<string>,
): void {
  const indexes = [...own].flatMap((name) => indexByName.get(name) ?? []);
  byAct.forEach((corrections, act) => {
    const sum = indexes.reduce(
      (total, index) => total + (corrections[index] ?? 0),
      corrections.at(-1) ?? 0,
    );
    row[act] = (row[act] ?? 0) + sum;
  });
}

/** For the best F1 the bar for a rare act lies below even odds. */
function bestShifts(samples: readonly Sample[], scores: readonly Row[]): readonly number[] {
  const shifts = Array.from({ length: 21 }, (_, step) => step * 0.1 - 0.3);
  return acts.map((act) => {
    const f1s = shifts.map((shift) => f1Of(samples, scores, act, shift));
    // Smoothed over its neighbours, so that no single lucky bar wins.
    const smooth = f1s.map((_, at) => average(f1s.slice(Math.max(0, at - 3), at + 4)));
    return shifts[smooth.indexOf(Math.max(...smooth))] ?? 0;
  });
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
