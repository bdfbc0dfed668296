import { acts } from "../../src/core/acts/act.ts";
import { chanceOf, type Model } from "../../src/core/acts/model.ts";
import type { Scored } from "./fit-around.ts";

export type Figures = {
  /** In the order of `acts`. */
  readonly f1s: readonly number[];
  readonly macroF1: number;
  /** The share of sentences in messages that do nothing that are given some act. */
  readonly neutralMarked: number;
  readonly calibrationError: number;
};

export function figuresOf(
  scored: readonly Scored[],
  { calibration }: Pick<Model, "calibration">,
): Figures {
  const chances = chancesOf(scored, { calibration });
  const found = chances.map((own) =>
    own.map((chance, act) => chance >= (calibration[act]?.bar ?? 1)),
  );
  const f1s = acts.map((_, act) =>
    f1Of(
      scored.map(({ gold }) => ((gold >> act) & 1) === 1),
      found.map((own) => own[act] === true),
    ),
  );
  const neutral = found.filter((_, index) => scored[index]?.isNeutral === true);
  return {
    f1s,
    macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    neutralMarked: neutral.filter((own) => own.includes(true)).length / Math.max(1, neutral.length),
    calibrationError: calibrationErrorOf(
      chances.flatMap((own, index) =>
        own.map((chance, act) => ({
          chance,
          isThere: (((scored[index]?.gold ?? 0) >> act) & 1) === 1,
        })),
      ),
    ),
  };
}

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
