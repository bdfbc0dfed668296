import type { Model } from "../../src/core/acts/model.ts";
import { calibrate } from "./calibrate.ts";
import type { Example } from "./examples.ts";
import { fitAlone, scoreAlone, type AloneModel } from "./fit-alone.ts";
import { fitAround, scoreAround, type Scored } from "./fit-around.ts";

/** What runs score that taught nothing of it: a sentence by itself, and with what stands around. */
export type HeldOut = { readonly alone: readonly Scored[]; readonly inContext: readonly Scored[] };

/**
 * What a sentence says by itself is learned from all runs. What its neighbours add, how sure a score is and where the
 * bars lie is learned from scores of runs that were held out: that is how it will be with a voice never met.
 */
export function trainModel(
  examples: readonly Example[],
  { alone, inContext }: HeldOut = scoreHeldOut(examples),
): Model {
  return { ...fitAlone(examples), around: fitAround(alone), calibration: calibrate(inContext) };
}

export function scoreHeldOut(examples: readonly Example[]): HeldOut {
  const pairs = pairsOf(naturalRunsOf(examples));
  const alone = pairs.flatMap((runs) => {
    const [own, others] = partByRuns(examples, runs);
    return scoreWith(fitAlone(others), own);
  });
  const inContext = pairs.flatMap((runs) => {
    const [own, others] = partByRuns(alone, runs);
    return scoreAround(own, fitAround(others));
  });
  return { alone, inContext };
}

function scoreWith(model: AloneModel, examples: readonly Example[]): readonly Scored[] {
  const scores = scoreAlone(model, examples);
  return examples.flatMap((example, index) => {
    const score = scores[index];
    return score === undefined ? [] : [{ ...example, score }];
  });
}

/**
 * The runs that people might have written. Those aimed at what the model missed teach too, but how often an act comes in
 * them, and how hard it is to tell, says nothing of messages: chances and bars learned from them lie too high.
 */
export function naturalRunsOf(examples: readonly Pick<Example, "run">[]): readonly string[] {
  return [...new Set(examples.map(({ run }) => run))].filter((run) => run.startsWith("run-"));
}

/** Two runs are held out at a time: with one at a time it would take twice as long, and say the same. */
function pairsOf(runs: readonly string[]): readonly (readonly string[])[] {
  return runs.flatMap((_, index) => (index % 2 === 0 ? [runs.slice(index, index + 2)] : []));
}

export function partByRuns<T extends Pick<Example, "run">>(
  examples: readonly T[],
  runs: readonly string[],
): readonly [own: readonly T[], others: readonly T[]] {
  return [
    examples.filter(({ run }) => runs.includes(run)),
    examples.filter(({ run }) => !runs.includes(run)),
  ];
}
