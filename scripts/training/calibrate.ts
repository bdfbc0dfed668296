import { acts } from "../../src/core/acts/act.ts";
import { chanceOf, type Calibration } from "../../src/core/acts/model.ts";
import type { Scored } from "./fit-around.ts";

/** On scores that were found without the run itself: of those it was trained on a model is too sure. */
export function calibrate(scored: readonly Scored[]): readonly Calibration[] {
  return acts.map((_, act) => {
    const scores = scored.map(({ score }) => score[act] ?? 0);
    const isThere = scored.map(({ gold }) => ((gold >> act) & 1) === 1);
    const line = fitLine(scores, isThere);
    const isNeutral = scored.map((one) => one.isNeutral);
    const chances = scores.map((score) => chanceOf({ ...line, bar: 0 }, score));
    return { ...line, bar: bestBar(chances, isThere, isNeutral) };
  });
}

type Line = Pick<Calibration, "slope" | "offset">;

/** Platt's sigmoid, by Newton's method. */
function fitLine(scores: readonly number[], isThere: readonly boolean[]): Line {
  let slope = 1;
  let offset = 0;
  for (let turn = 0; turn < 20; turn += 1) {
    // A little of the identity, so that an act hardly ever there has a line too.
    const sums = { slope: slope - 1, offset, ss: 1, so: 0, oo: 1 };
    scores.forEach((score, index) => {
      const chance = chanceOf({ slope, offset, bar: 0 }, score);
      const error = chance - (isThere[index] === true ? 1 : 0);
      const curve = chance * (1 - chance);
      sums.slope += error * score;
      sums.offset += error;
      sums.ss += curve * score * score;
      sums.so += curve * score;
      sums.oo += curve;
    });
    const determinant = sums.ss * sums.oo - sums.so * sums.so;
    slope -= (sums.oo * sums.slope - sums.so * sums.offset) / determinant;
    offset -= (sums.ss * sums.offset - sums.so * sums.slope) / determinant;
  }
  return { slope: round(slope, 1000), offset: round(offset, 1000) };
}

/** What a point of F1 is worth in shares of neutral sentences marked with the act: talk of nothing should stay so. */
const priceOfNeutral = 8;
const bars = Array.from({ length: 71 }, (_, step) => 0.1 + step / 100);
/** An act is there some dozens of times only: bars this near to one another cannot be told apart. */
const blur = 8;

/**
 * The bar with the best F1, less what it marks in neutral talk. F1 is the mean of what was found and of what the chances
 * themselves lead to expect: the first is of few sentences, the second only as right as the chances are.
 */
function bestBar(
  chances: readonly number[],
  isThere: readonly boolean[],
  isNeutral: readonly boolean[],
): number {
  const neutrals = Math.max(1, isNeutral.filter(Boolean).length);
  const found = isThere.map(Number);
  const gains = bars.map((bar) => {
    const marked = chances.filter((chance, index) => chance >= bar && isNeutral[index] === true);
    const f1 = (f1At(chances, found, bar) + f1At(chances, chances, bar)) / 2;
    return f1 - (priceOfNeutral * marked.length) / neutrals;
  });
  const smooth = gains.map((_, at) => average(gains.slice(Math.max(0, at - blur), at + blur + 1)));
  return round(bars[smooth.indexOf(Math.max(...smooth))] ?? 0.5, 100);
}

/** Of marks from a bar on, when each is right as often as this says. */
function f1At(chances: readonly number[], right: readonly number[], bar: number): number {
  let hits = 0;
  let marks = 0;
  let all = 0;
  chances.forEach((chance, index) => {
    all += right[index] ?? 0;
    if (chance < bar) return;
    marks += 1;
    hits += right[index] ?? 0;
  });
  return hits === 0 ? 0 : (2 * hits) / (marks + all);
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
