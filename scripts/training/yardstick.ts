import { acts } from "../../src/core/acts/act.ts";
import { bootstrap } from "../evaluation/intervals.ts";
import { calibrate } from "./calibrate.ts";
import {
  averagePrecisionOf,
  calibrationErrorOf,
  chancesOf,
  f1Of,
  sureBar,
  type Forecast,
} from "./figures.ts";
import type { Scored } from "./fit-around.ts";
import { groupByMessage } from "./examples.ts";
import { naturalRunsOf, partByRuns } from "./train-model.ts";

/** A sentence of a run that was left out, and what is made of it by what the other runs taught. */
export type Judged = Pick<Scored, "run" | "message" | "isNeutral" | "gold"> & {
  /** In the order of `acts`. */
  readonly chances: readonly number[];
  readonly found: readonly boolean[];
};

/** Chances and bars of each run are those that the scores of the others teach. */
export function judgeHeldOut(scored: readonly Scored[]): readonly Judged[] {
  return naturalRunsOf(scored).flatMap((run) => {
    const [own, others] = partByRuns(scored, [run]);
    const calibration = calibrate(others);
    const chances = chancesOf(own, { calibration });
    return own.map(({ message, isNeutral, gold }, index): Judged => {
      const these = chances[index] ?? [];
      const found = these.map((chance, act) => chance >= (calibration[act]?.bar ?? 1));
      return { run, message, isNeutral, gold, chances: these, found };
    });
  });
}

/** The phrases were written with the first two in sight, the last with the minimal pairs: they flatter. */
const seen: ReadonlySet<string> = new Set(["run-a", "run-b", "run-zz"]);

/** How well runs are read that taught nothing: all of them in one, so that an act is there often enough to count. */
export function printYardstick(scored: readonly Scored[]): void {
  const judged = judgeHeldOut(scored).filter(({ run }) => !seen.has(run));
  for (const run of naturalRunsOf(judged)) print(run, partByRuns(judged, [run])[0]);
  for (const [act, name] of acts.entries()) console.log(formatAct(name, act, judged));
  const { from, to } = bootstrap(groupByMessage(judged), (drawn) => macroF1Of(drawn.flat()));
  print("all of these", judged);
  console.log(`nineteen times in twenty: macro-F1 ${from.toFixed(3)}–${to.toFixed(3)}`);
}

function print(name: string, judged: readonly Judged[]): void {
  const precisions = acts.map((_, act) => averagePrecisionOf(forecastsOf(judged, act)));
  const every = acts.flatMap((_, act) => forecastsOf(judged, act));
  const countByMessage = Map.groupBy(judged, ({ message }) => message);
  const neutral = judged.filter(({ isNeutral }) => isNeutral);
  const talk = neutral.filter(({ message }) => (countByMessage.get(message)?.length ?? 0) > 1);
  console.log(
    `${name}: macro-F1 ${macroF1Of(judged).toFixed(3)}, average precision ${mean(precisions).toFixed(3)}, ` +
      `given some act of neutral sentences ${shareMarked(neutral)}, in talk ${shareMarked(talk)}, ` +
      `chances off by ${calibrationErrorOf(every).toFixed(3)}`,
  );
}

function formatAct(name: string, act: number, judged: readonly Judged[]): string {
  const forecasts = forecastsOf(judged, act);
  const hits = forecasts.filter(({ isThere, isFound }) => isThere && isFound).length;
  const found = forecasts.filter(({ isFound }) => isFound).length;
  const there = forecasts.filter(({ isThere }) => isThere).length;
  const cells = [hits / Math.max(1, found), hits / Math.max(1, there), f1OfAct(judged, act)];
  const sure = sureBar(forecasts);
  const certain = sure === null ? "never sure" : `sure from ${sure.bar}: ${sure.recall.toFixed(2)}`;
  return `${name.padEnd(12)} ${cells.map((cell) => cell.toFixed(2)).join("  ")}  ${certain}`;
}

function shareMarked(judged: readonly Judged[]): string {
  const marked = judged.filter(({ found }) => found.includes(true)).length;
  return `${((100 * marked) / Math.max(1, judged.length)).toFixed(1)} %`;
}

function forecastsOf(
  judged: readonly Judged[],
  act: number,
): readonly (Forecast & { readonly isFound: boolean })[] {
  return judged.map(({ gold, chances, found }) => ({
    chance: chances[act] ?? 0,
    isThere: ((gold >> act) & 1) === 1,
    isFound: found[act] === true,
  }));
}

function macroF1Of(judged: readonly Judged[]): number {
  return mean(acts.map((_, act) => f1OfAct(judged, act)));
}

function f1OfAct(judged: readonly Judged[], act: number): number {
  return f1Of(
    judged.map(({ gold }) => ((gold >> act) & 1) === 1),
    judged.map(({ found }) => found[act] === true),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
