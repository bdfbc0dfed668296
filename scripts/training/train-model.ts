import type { Model } from "../../src/core/acts/model.ts";
import { calibrate } from "./calibrate.ts";
import { goldenRun, type Example } from "./examples.ts";
import { fitAlone, scoreAlone, type AloneModel } from "./fit-alone.ts";
import { fitAround, scoreAround, type Scored } from "./fit-around.ts";

/**
 * What a sentence says by itself is learned from all runs. What its neighbours add, how sure a score is and where the
 * bars lie is learned from scores of runs that were held out: that is how it will be with a voice never met.
 */
export function trainModel(examples: readonly Example[]): Model {
  const scored = scoreHeldOut(examples);
  const calibration = calibrate(scoreAroundHeldOut(scored));
  return { ...fitAlone(examples), around: fitAround(scored), calibration };
}

/** Each run scored by a model of the others. */
function scoreHeldOut(examples: readonly Example[]): readonly Scored[] {
  return runsOf(examples).flatMap((run) => {
    const [own, others] = partByRun(examples, run);
    return scoreWith(fitAlone(others), own);
  });
}

function scoreAroundHeldOut(scored: readonly Scored[]): readonly Scored[] {
  return runsOf(scored).flatMap((run) => {
    const [own, others] = partByRun(scored, run);
    return scoreAround(own, fitAround(others));
  });
}

function scoreWith(model: AloneModel, examples: readonly Example[]): readonly Scored[] {
  const scores = scoreAlone(model, examples);
  return examples.flatMap((example, index) => {
    const score = scores[index];
    return score === undefined ? [] : [{ ...example, score }];
  });
}

/** What a finished model makes of messages. */
export function scoreFinally(model: Model, examples: readonly Example[]): readonly Scored[] {
  return scoreAround(scoreWith(model, examples), model.around);
}

export function runsOf(examples: readonly Example[]): readonly string[] {
  return [...new Set(examples.map(({ run }) => run))].filter((run) => run !== goldenRun);
}

export function partByRun<T extends Pick<Example, "run">>(
  examples: readonly T[],
  run: string,
): readonly [own: readonly T[], others: readonly T[]] {
  return [
    examples.filter((example) => example.run === run),
    examples.filter((example) => example.run !== run),
  ];
}
