import { modulo, secondsPerDay } from "./civil.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** The times of a day, in seconds from midnight and in order. */
export type TimesOf = (day: number) => readonly number[];

/** BYHOUR, BYMINUTE and BYSECOND; what the rule leaves out comes from the wall time of DTSTART. */
export function createTimes(rule: RecurrenceRule, start: number): TimesOf {
  const unit = unitByFrequency[rule.frequency];
  if (unit !== null) return timesByUnit(rule, start, unit);
  const parts = timeParts(rule, start);
  const times = product(product([0], parts.hours, 3600), parts.minutes, 60).flatMap((minute) =>
    parts.seconds.map((second) => minute + second),
  );
  return () => times;
}

/** `null` where the unit is a day or more. */
const unitByFrequency = {
  YEARLY: null,
  MONTHLY: null,
  WEEKLY: null,
  DAILY: null,
  HOURLY: 3600,
  MINUTELY: 60,
  SECONDLY: 1,
} as const;

type TimeParts = {
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
};

function timeParts({ byHour, byMinute, bySecond }: RecurrenceRule, start: number): TimeParts {
  const time = modulo(start, secondsPerDay);
  return {
    hours: orElse(byHour, Math.floor(time / 3600)),
    minutes: orElse(byMinute, Math.floor(time / 60) % 60),
    seconds: orElse(bySecond, time % 60),
  };
}

function orElse(list: readonly number[], value: number): readonly number[] {
  return list.length > 0 ? list : [value];
}

function product(
  bases: readonly number[],
  values: readonly number[],
  factor: number,
): readonly number[] {
  return bases.flatMap((base) => values.map((value) => base + value * factor));
}

/**
 * HOURLY, MINUTELY and SECONDLY run through midnight. Where in a day their first unit falls decides all of them, so
 * each such day is made once; all of them together hold no more times than one day has.
 */
function timesByUnit(rule: RecurrenceRule, start: number, unit: number): TimesOf {
  const perDay = secondsPerDay / unit;
  const startUnit = Math.floor(start / unit);
  const within = timesWithin(rule, start, unit);
  const timesByFirst = new Map<number, readonly number[]>();
  return (day) => {
    const first = modulo(startUnit - day * perDay, rule.interval);
    const known = timesByFirst.get(first);
    if (known !== undefined) return known;
    const times = within(first, perDay);
    timesByFirst.set(first, times);
    return times;
  };
}

function timesWithin(
  rule: RecurrenceRule,
  start: number,
  unit: number,
): (first: number, perDay: number) => readonly number[] {
  const { minutes, seconds } = timeParts(rule, start);
  const offsets =
    unit === 3600 ? product(product([0], minutes, 60), seconds, 1) : unit === 60 ? seconds : [0];
  const chosen = choosePositions(rule.bySetPosition, offsets.length).map((at) => offsets[at] ?? 0);
  return (first, perDay) => {
    const times: number[] = [];
    for (let index = first; index < perDay; index += rule.interval) {
      const time = index * unit;
      const passes =
        isIn(rule.byHour, Math.floor(time / 3600)) &&
        (unit > 60 || isIn(rule.byMinute, Math.floor(time / 60) % 60)) &&
        (unit > 1 || isIn(rule.bySecond, time % 60));
      if (passes) for (const offset of chosen) times.push(time + offset);
    }
    return times;
  };
}

function isIn(list: readonly number[], value: number): boolean {
  return list.length === 0 || list.includes(value);
}

/** The places in a set of `size` that BYSETPOS picks, from 0 and in order; all without it. */
export function choosePositions(positions: readonly number[], size: number): readonly number[] {
  if (positions.length === 0) return Array.from({ length: size }, (_, index) => index);
  const places = positions.map((position) => (position > 0 ? position - 1 : size + position));
  return [...new Set(places)]
    .filter((place) => place >= 0 && place < size)
    .toSorted((a, b) => a - b);
}

/** Rules of these need no set at all: one occurrence every so many seconds. `null` for the others. */
export function plainStep(rule: RecurrenceRule): number | null {
  const lists = [
    rule.byMonth,
    rule.byWeekNumber,
    rule.byYearDay,
    rule.byMonthDay,
    rule.byDay,
    rule.byHour,
    rule.byMinute,
    rule.bySecond,
    rule.bySetPosition,
  ];
  if (lists.some((list) => list.length > 0)) return null;
  const unit =
    rule.frequency === "WEEKLY"
      ? 7 * secondsPerDay
      : rule.frequency === "DAILY"
        ? secondsPerDay
        : unitByFrequency[rule.frequency];
  return unit === null ? null : unit * rule.interval;
}

/** A DATE has no time for a rule to change (3.3.10). */
export function withoutTimes(rule: RecurrenceRule): RecurrenceRule {
  return { ...rule, byHour: [], byMinute: [], bySecond: [] };
}

export function isSubDaily(rule: RecurrenceRule): boolean {
  return unitByFrequency[rule.frequency] !== null;
}
