import { mean, quantileSorted, sampleWithReplacement } from "simple-statistics";
import type { Random } from "../random.ts";

/** Wide enough for steady figures in the tails that are looked at. */
const permutations = 4_000;
const resamples = 2_000;

/** A difference, and the range it may well lie in: the middle 95 of 100 resamples. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Whether chance alone seldom, in at most `level` of all cases, gives pairs that differ by as much on average: each
 * difference could as well have been the other way round (two-sided sign-flip permutation).
 */
export function arePairsRare(
  differences: readonly number[],
  level: number,
  random: Random,
): boolean {
  return isRare(Math.abs(sum(differences)), level, () =>
    Math.abs(differences.reduce((total, one) => total + (random() < 0.5 ? one : -one), 0)),
  );
}

/** A value, whether it belongs to the first or to the second of two groups, and when. */
export type Grouped = { readonly value: number; readonly isFirst: boolean };

/**
 * Whether chance alone seldom sets two groups apart by as much. Only what stands near in time changes places
 * (a permutation within runs of `run`), or else a good summer would pass for an effect of whatever else
 * there was more of that summer.
 *
 * @param grouped in the order of time
 */
export function areGroupsRare(
  grouped: readonly Grouped[],
  run: number,
  level: number,
  random: Random,
): boolean {
  const values = grouped.map(({ value }) => value);
  const labels = grouped.map(({ isFirst }) => isFirst);
  const seen = Math.abs(differenceOf(values, labels));
  return isRare(seen, level, () => {
    shuffleRuns(labels, run, random);
    return Math.abs(differenceOf(values, labels));
  });
}

/** Where the average of the differences may well lie. */
export function intervalOfPairs(differences: readonly number[], random: Random): Interval {
  return interval(() => mean(resample(differences, random)));
}

/** Where the difference between the averages of two groups may well lie, first less second. */
export function intervalOfGroups(
  first: readonly number[],
  second: readonly number[],
  random: Random,
): Interval {
  return interval(() => mean(resample(first, random)) - mean(resample(second, random)));
}

/** Stops as soon as too many are as far, which is soon when there is nothing to see. */
function isRare(seen: number, level: number, draw: () => number): boolean {
  const most = Math.floor(level * (permutations + 1)) - 1;
  let asFar = 0;
  for (let round = 0; round < permutations && asFar <= most; round += 1)
    // Sums of the same numbers in another order differ in their last digits.
    if (draw() >= seen - 1e-9) asFar += 1;
  return asFar <= most;
}

function interval(draw: () => number): Interval {
  const drawn = Array.from({ length: resamples }, draw).toSorted((a, b) => a - b);
  return { low: quantileSorted(drawn, 0.025), high: quantileSorted(drawn, 0.975) };
}

function resample(values: readonly number[], random: Random): number[] {
  return sampleWithReplacement([...values], values.length, random);
}

function differenceOf(values: readonly number[], labels: readonly boolean[]): number {
  let [first, second, count] = [0, 0, 0];
  for (const [index, value] of values.entries()) {
    if (labels[index] === true) {
      first += value;
      count += 1;
    } else second += value;
  }
  return first / count - second / (values.length - count);
}

/** Fisher–Yates within each run, in place. */
function shuffleRuns(labels: boolean[], run: number, random: Random): void {
  for (let start = 0; start < labels.length; start += run) {
    for (let last = Math.min(start + run, labels.length) - 1; last > start; last -= 1) {
      const other = start + Math.floor(random() * (last - start + 1));
      const label = labels[last] === true;
      labels[last] = labels[other] === true;
      labels[other] = label;
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
