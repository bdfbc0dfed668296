import { chanceOf, type Model } from "../../src/core/acts/model.ts";
import type { Scored } from "./fit-around.ts";

export function chancesOf(
  scored: readonly Scored[],
  { calibration }: Pick<Model, "calibration">,
): readonly (readonly number[])[] {
  return scored.map(({ score }) => calibration.map((one, act) => chanceOf(one, score[act] ?? 0)));
}

const wantedPrecision = 0.9;
/** Of fewer no share can be told. */
const fewestMarks = 20;

/** The lowest chance from which on nine in ten marks are right, and how many of all there are it finds; `null`: there is none. */
export function sureBar(
  forecasts: readonly Forecast[],
): { readonly bar: number; readonly recall: number } | null {
  const all = forecasts.filter(({ isThere }) => isThere).length;
  const bars = Array.from({ length: 60 }, (_, step) => (40 + step) / 100);
  for (const bar of bars) {
    const marked = forecasts.filter(({ chance }) => chance >= bar);
    const right = marked.filter(({ isThere }) => isThere).length;
    if (marked.length >= fewestMarks && right >= wantedPrecision * marked.length) {
      return { bar, recall: right / Math.max(1, all) };
    }
  }
  return null;
}

export function f1Of(gold: readonly boolean[], found: readonly boolean[]): number {
  let hits = 0;
  let wrong = 0;
  gold.forEach((isThere, index) => {
    if (isThere && found[index] === true) hits += 1;
    else if (isThere !== found[index]) wrong += 1;
  });
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong);
}

export type Forecast = { readonly chance: number; readonly isThere: boolean };

const bins = 10;
/** Below this nothing is said, and next to all forecasts are: they would hide how the rest are off. */
const leastChance = 0.1;

/** The mean, over all that is there, of how many of what is at least as likely are there too. */
export function averagePrecisionOf(forecasts: readonly Forecast[]): number {
  let found = 0;
  let sum = 0;
  const likeliestFirst = forecasts.toSorted((a, b) => b.chance - a.chance);
  for (const [index, { isThere }] of likeliestFirst.entries()) {
    if (!isThere) continue;
    found += 1;
    sum += found / (index + 1);
  }
  return sum / Math.max(1, found);
}

/** Expected calibration error of what is said at all: by how much chances are off, in ten bins of equal width. */
export function calibrationErrorOf(all: readonly Forecast[], least = leastChance): number {
  const said = all.filter(({ chance }) => chance >= least);
  let sum = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const own = said.filter(({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin);
    const foreseen = own.reduce((total, { chance }) => total + chance, 0);
    sum += Math.abs(foreseen - own.filter(({ isThere }) => isThere).length);
  }
  return sum / Math.max(1, said.length);
}
