import type { Budget } from "./budget.ts";
import { dayOfWall, secondsPerDay } from "./civil.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { createDayMaker } from "./rule-days.ts";
import { countBefore } from "./search.ts";
import { choosePositions, createTimes, isSubDaily, plainStep, withoutTimes } from "./rule-times.ts";

/** Half-open, in seconds on the wall of the series. */
export type WallRange = { readonly from: number; readonly to: number };

export type Expansion = {
  /** In order. */
  readonly walls: readonly number[];
  /** Where the budget ended; from there on there may be more. `null` when all is told. */
  readonly cutAt: number | null;
};

/** What an occurrence costs later, in zones and objects, against looking at a day. */
const stepsPerOccurrence = 10;

/**
 * The wall times a rule gives in a range (RFC 5545, 3.3.10), worked out on a clock without zones. A date is the
 * midnight it starts with. UNTIL in UTC depends on the zone, and is left to the caller.
 *
 * A period is never listed to be counted: its days times its times of day is how many there are, and a place in that
 * product is found by division. So COUNT=999999999 and sets of 86,400 a day cost no more than the days they take.
 */
export function expandRule(
  rule: RecurrenceRule,
  start: { readonly wall: number; readonly isDate: boolean },
  range: WallRange,
  budget: Budget,
): Expansion {
  const end = rule.until?.type === "wall" ? rule.until.wall + 1 : Infinity;
  const bounded = { from: Math.max(range.from, start.wall), to: Math.min(range.to, end) };
  if (bounded.from >= bounded.to) return { walls: [], cutAt: null };
  const timed = start.isDate ? withoutTimes(rule) : rule;
  const step = plainStep(timed);
  const expansion =
    step === null
      ? expandSets(timed, start.wall, bounded, budget)
      : expandSteps(timed, start.wall, bounded, budget, step);
  return start.isDate && isSubDaily(rule) ? wholeDays(expansion) : expansion;
}

function wholeDays({ walls, cutAt }: Expansion): Expansion {
  const days = new Set(walls.map((wall) => dayOfWall(wall) * secondsPerDay));
  return { walls: [...days], cutAt };
}

function expandSteps(
  rule: RecurrenceRule,
  start: number,
  { from, to }: WallRange,
  budget: Budget,
  step: number,
): Expansion {
  const walls: number[] = [];
  const first = Math.ceil((from - start) / step);
  const last = Math.min(rule.count ?? Infinity, Math.ceil((to - start) / step));
  for (let index = first; index < last; index += 1) {
    const wall = start + index * step;
    if (!budget.spend(stepsPerOccurrence)) return { walls, cutAt: wall };
    walls.push(wall);
  }
  return { walls, cutAt: null };
}

/** What one period gives: each of its days at each of the times. */
type Period = { readonly days: readonly number[]; readonly times: readonly number[] };

function expandSets(
  rule: RecurrenceRule,
  start: number,
  range: WallRange,
  budget: Budget,
): Expansion {
  const days = createDayMaker(rule, dayOfWall(start));
  const times = createTimes(rule, start);
  // The units of a day carry the interval themselves.
  const interval = isSubDaily(rule) ? 1 : rule.interval;
  const positions = isSubDaily(rule) ? [] : rule.bySetPosition;
  const { first } = days;
  const skipped = Math.max(0, days.periodOf(dayOfWall(range.from)) - first);
  // Only COUNT needs to know what was before the range.
  let number = rule.count === null ? first + Math.floor(skipped / interval) * interval : first;
  let left = rule.count ?? Infinity;
  const walls: number[] = [];
  for (; left > 0; number += interval) {
    const firstWall = days.firstDayOf(number) * secondsPerDay;
    if (firstWall >= range.to) break;
    const periodDays = days.daysOf(number);
    if (!budget.spend(stepsPerPeriod(rule) + periodDays.length))
      return { walls, cutAt: Math.max(firstWall, range.from) };
    if (periodDays.length === 0) continue;
    const period = { days: periodDays, times: times(periodDays[0] ?? 0) };
    const places = placesOf(period, positions, placeOf(period, start), left);
    left -= places.count;
    const cutAt = take(places, period, range, budget, walls);
    if (cutAt !== null) return { walls, cutAt };
  }
  return { walls, cutAt: null };
}

/** Of a year, each day is looked at. */
function stepsPerPeriod({ frequency }: RecurrenceRule): number {
  return frequency === "YEARLY" ? 40 : frequency === "MONTHLY" ? 4 : 1;
}

/** The chosen places of a period: `at` gives the nth. */
type Places = { readonly count: number; readonly at: (index: number) => number };

function placesOf(
  { days, times }: Period,
  positions: readonly number[],
  first: number,
  most: number,
): Places {
  const size = days.length * times.length;
  if (positions.length === 0) {
    return { count: Math.min(most, Math.max(0, size - first)), at: (index) => first + index };
  }
  const chosen = choosePositions(positions, size).filter((place) => place >= first);
  return { count: Math.min(most, chosen.length), at: (index) => chosen[index] ?? size };
}

/** Adds those in the range to `walls`; gives where it had to stop. */
function take(
  places: Places,
  period: Period,
  range: WallRange,
  budget: Budget,
  walls: number[],
): number | null {
  const [from, to] = [placeOf(period, range.from), placeOf(period, range.to)];
  const first = countBefore(places.count, (index) => places.at(index) < from);
  for (let index = first; index < places.count; index += 1) {
    const place = places.at(index);
    if (place >= to) return null;
    const wall = wallAt(period, place);
    if (!budget.spend(stepsPerOccurrence)) return wall;
    walls.push(wall);
  }
  return null;
}

function wallAt({ days, times }: Period, place: number): number {
  const day = days[Math.floor(place / times.length)] ?? 0;
  return day * secondsPerDay + (times[place % times.length] ?? 0);
}

/** The first place that is not before a wall time. */
function placeOf({ days, times }: Period, wall: number): number {
  const day = dayOfWall(wall);
  const index = lowerBound(days, day);
  return days[index] === day
    ? index * times.length + lowerBound(times, wall - day * secondsPerDay)
    : index * times.length;
}

function lowerBound(sorted: readonly number[], value: number): number {
  return countBefore(sorted.length, (index) => (sorted[index] ?? 0) < value);
}
