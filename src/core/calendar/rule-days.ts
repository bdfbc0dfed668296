import { dateOf, dayOf, daysInMonth, firstWeekOf, modulo, weekdayOf } from "./civil.ts";
import type { RecurrenceRule, WeekdayNumber } from "./recurrence-rule.ts";

/**
 * The days of one period, in order (the table of RFC 5545, 3.3.10, down to BYDAY). Parts that a frequency does not
 * allow (BYWEEKNO in MONTHLY, BYMONTHDAY in WEEKLY, …) limit, as in most implementations.
 *
 * A part the rule leaves out comes from `start`, the day of DTSTART.
 */
export type DayMaker = {
  /** The period that INTERVAL counts from. */
  readonly first: number;
  /** The period that holds a day, counted in periods of the frequency, whatever the interval. */
  readonly periodOf: (day: number) => number;
  readonly firstDayOf: (period: number) => number;
  readonly daysOf: (period: number) => readonly number[];
};

export function createDayMaker(rule: RecurrenceRule, start: number): DayMaker {
  const maker = createPeriods(rule, start);
  return { ...maker, first: firstPeriod(rule, start, maker) };
}

type Periods = Omit<DayMaker, "first">;

/** A start in a week that belongs to another year than the date counts from there only if it is one of its days. */
function firstPeriod(rule: RecurrenceRule, start: number, { periodOf, daysOf }: Periods): number {
  const period = periodOf(start);
  if (rule.frequency !== "YEARLY") return period;
  const { year } = dateOf(start);
  if (period === year || daysOf(period).includes(start)) return period;
  return rule.interval === 1 ? Math.min(period, year) : year;
}

function createPeriods(rule: RecurrenceRule, start: number): Periods {
  return periodsByFrequency[rule.frequency](rule, start);
}

/** What is counted in units of a day has the day as its period: `rule-times.ts` knows the units. */
const periodsByFrequency = {
  YEARLY: yearly,
  MONTHLY: monthly,
  WEEKLY: weekly,
  DAILY: daily,
  HOURLY: daily,
  MINUTELY: daily,
  SECONDLY: daily,
};

function daily(rule: RecurrenceRule): Periods {
  const passes = createFilter(rule);
  const isWeekday = weekdayFilter(rule.byDay);
  return {
    periodOf: (day) => day,
    firstDayOf: (period) => period,
    daysOf: (day) => (passes(day) && isWeekday(day) ? [day] : []),
  };
}

function weekly(rule: RecurrenceRule, start: number): Periods {
  const passes = createFilter(rule);
  // Day 0 was a Thursday: weeks are counted from the one that holds it.
  const firstWeek = -modulo(weekdayOf(0) - rule.weekStart, 7);
  const offsets = [
    ...new Set(weekdaysOf(rule, start).map((weekday) => modulo(weekday - rule.weekStart, 7))),
  ];
  offsets.sort((a, b) => a - b);
  const firstDayOf = (week: number): number => firstWeek + week * 7;
  return {
    periodOf: (day) => Math.floor((day - firstWeek) / 7),
    firstDayOf,
    daysOf: (week) => offsets.map((offset) => firstDayOf(week) + offset).filter(passes),
  };
}

/** A week whose days are chosen by something else than BYDAY has them all. */
function weekdaysOf(rule: RecurrenceRule, start: number): readonly number[] {
  if (rule.byDay.length > 0) return rule.byDay.map(({ weekday }) => weekday);
  const isChosen = [rule.byMonthDay, rule.byYearDay, rule.byWeekNumber].some(
    (list) => list.length > 0,
  );
  return isChosen ? range(0, 7) : [weekdayOf(start)];
}

function monthly(rule: RecurrenceRule, start: number): Periods {
  const passes = createFilter(rule);
  const startDay = dateOf(start).day;
  return {
    periodOf: (day) => {
      const { year, month } = dateOf(day);
      return (year - 1970) * 12 + month - 1;
    },
    firstDayOf: firstOfMonth,
    daysOf: (month) => {
      const [first, end] = [firstOfMonth(month), firstOfMonth(month + 1)];
      if (!includesOrAll(rule.byMonth, modulo(month, 12) + 1)) return [];
      return daysOfMonth(rule, first, end, startDay).filter(passes);
    },
  };
}

/** Months are counted from January 1970. */
function firstOfMonth(month: number): number {
  return dayOf(1970, month + 1, 1);
}

/** BYMONTHDAY and BYDAY in one month; `startDay` when there is neither. */
function daysOfMonth(
  rule: RecurrenceRule,
  first: number,
  end: number,
  startDay: number,
): readonly number[] {
  if (rule.byDay.length > 0) {
    const isDay = ordinalFilter(rule.byDay, first, end);
    return range(first, end).filter(isDay);
  }
  const isFree = rule.byMonthDay.length === 0 && rule.byYearDay.length === 0;
  if (!isFree || rule.byWeekNumber.length > 0) return range(first, end);
  return first + startDay - 1 < end ? [first + startDay - 1] : [];
}

function yearly(rule: RecurrenceRule, start: number): Periods {
  const passes = createFilter(rule);
  const { month: startMonth, day: startDay } = dateOf(start);
  const firstDayOf = (year: number): number =>
    rule.byWeekNumber.length > 0 ? firstWeekOf(year, rule.weekStart) : dayOf(year, 1, 1);
  const periodOf = (day: number): number => {
    const { year } = dateOf(day);
    if (day < firstDayOf(year)) return year - 1;
    return day < firstDayOf(year + 1) ? year : year + 1;
  };
  const months = rule.byMonth.length > 0 ? rule.byMonth : [startMonth];
  const daysOf = (year: number): readonly number[] => {
    if (rule.byWeekNumber.length > 0) return daysOfWeeks(rule, year, start);
    if (rule.byYearDay.length > 0) return daysOfYear(rule, year);
    const isSingle = rule.byDay.length === 0 && rule.byMonthDay.length === 0;
    if (isSingle) return sameDayIn(months, year, startDay);
    if (rule.byMonth.length > 0) return months.flatMap((month) => inMonth(rule, year, month));
    return inYear(rule, year);
  };
  return { periodOf, firstDayOf, daysOf: (year) => daysOf(year).filter(passes) };
}

function sameDayIn(months: readonly number[], year: number, day: number): readonly number[] {
  return months
    .filter((month) => day <= daysInMonth(year, month))
    .map((month) => dayOf(year, month, day));
}

/** With BYMONTH, `2MO` counts inside the month. */
function inMonth(rule: RecurrenceRule, year: number, month: number): readonly number[] {
  return daysOfMonth(rule, dayOf(year, month, 1), dayOf(year, month + 1, 1), 1);
}

function inYear(rule: RecurrenceRule, year: number): readonly number[] {
  const [first, end] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
  if (rule.byDay.length === 0) return range(first, end);
  return range(first, end).filter(ordinalFilter(rule.byDay, first, end));
}

function daysOfYear(rule: RecurrenceRule, year: number): readonly number[] {
  const [first, end] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
  const days = rule.byYearDay.map((nth) => (nth > 0 ? first + nth - 1 : end + nth));
  const inside = [...new Set(days)].filter((day) => day >= first && day < end);
  inside.sort((a, b) => a - b);
  if (rule.byDay.length === 0) return inside;
  return rule.byMonth.length > 0
    ? inside.filter((day) => inMonth(rule, year, dateOf(day).month).includes(day))
    : inside.filter(ordinalFilter(rule.byDay, first, end));
}

/** Weeks may begin in the year before and end in the one after (ISO 8601, with the rule's own start of the week). */
function daysOfWeeks(rule: RecurrenceRule, year: number, start: number): readonly number[] {
  const first = firstWeekOf(year, rule.weekStart);
  const end = firstWeekOf(year + 1, rule.weekStart);
  const isFree = rule.byDay.length === 0 && rule.byMonthDay.length === 0;
  const isWeekday =
    isFree && rule.byYearDay.length === 0
      ? weekdayFilter([{ weekday: weekdayOf(start), ordinal: 0 }])
      : weekdayFilter(rule.byDay);
  return range(first, end).filter(isWeekday);
}

/** All that limits whatever the frequency is. */
function createFilter(rule: RecurrenceRule): (day: number) => boolean {
  const { byMonth, byMonthDay, byYearDay, byWeekNumber } = rule;
  const lists = [byMonth, byMonthDay, byYearDay, byWeekNumber];
  if (lists.every((list) => list.length === 0)) return () => true;
  return (day) => {
    const { year, month, day: ofMonth } = dateOf(day);
    return (
      includesOrAll(byMonth, month) &&
      (byMonthDay.length === 0 || isNth(byMonthDay, ofMonth, daysInMonth(year, month))) &&
      (byYearDay.length === 0 || isInYear(byYearDay, day, year)) &&
      (byWeekNumber.length === 0 || isInWeek(rule, day, year))
    );
  };
}

function includesOrAll(list: readonly number[], value: number): boolean {
  return list.length === 0 || list.includes(value);
}

/** Counted from 1, or from the end with -1. */
function isNth(list: readonly number[], position: number, length: number): boolean {
  return list.includes(position) || list.includes(position - length - 1);
}

function isInYear(list: readonly number[], day: number, year: number): boolean {
  const first = dayOf(year, 1, 1);
  return isNth(list, day - first + 1, dayOf(year + 1, 1, 1) - first);
}

function isInWeek({ byWeekNumber, weekStart }: RecurrenceRule, day: number, year: number): boolean {
  const candidates = [year + 1, year, year - 1];
  const weekYear = candidates.find((one) => firstWeekOf(one, weekStart) <= day) ?? year;
  const first = firstWeekOf(weekYear, weekStart);
  const weeks = (firstWeekOf(weekYear + 1, weekStart) - first) / 7;
  return isNth(byWeekNumber, Math.floor((day - first) / 7) + 1, weeks);
}

function weekdayFilter(byDay: readonly WeekdayNumber[]): (day: number) => boolean {
  if (byDay.length === 0) return () => true;
  const weekdays = byDay.map(({ weekday }) => weekday);
  return (day) => weekdays.includes(weekdayOf(day));
}

/** `1MO` is the first Monday from `first` on, `-1MO` the last before `end`. */
function ordinalFilter(
  byDay: readonly WeekdayNumber[],
  first: number,
  end: number,
): (day: number) => boolean {
  return (day) => {
    const weekday = weekdayOf(day);
    const fromStart = Math.floor((day - first) / 7) + 1;
    const fromEnd = -Math.floor((end - 1 - day) / 7) - 1;
    return byDay.some(
      (one) =>
        one.weekday === weekday &&
        (one.ordinal === 0 || one.ordinal === fromStart || one.ordinal === fromEnd),
    );
  };
}

function range(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}
