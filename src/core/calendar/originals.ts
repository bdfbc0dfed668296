import { type Budget, createBudget } from "./budget.ts";
import type { CalendarEvent, Period } from "./calendar.ts";
import { dayOfWall, modulo, secondsPerDay } from "./civil.ts";
import { expandRule, type WallRange } from "./expand-rule.ts";
import type { Issue } from "./issue.ts";
import { instantOf, type Moment } from "./moment.ts";
import { endOf, type Lasting, lastingOf, type Point, pointAt, type Span } from "./occurrence.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { wallOf, type Zone } from "./zone.ts";

/** An occurrence where its series has it; `lasting` only for a period of RDATE, which brings its own. */
export type Original = { readonly point: Point; readonly lasting: Lasting | null };

type Originals = {
  /** In order, each once. */
  readonly originals: readonly Original[];
  readonly doubts: readonly Span[];
  /** In seconds since 1970: from there on some may be missing. */
  readonly cutAt: number | null;
  readonly issues: readonly Issue[];
};

type Context = { readonly span: Span; readonly floating: Zone; readonly budget: Budget };

/** The recurrence set (RFC 5545, 3.8.5): rules and dates, less the exceptions. */
export function originalsOf(
  event: CalendarEvent,
  start: Point,
  lasting: Lasting,
  context: Context,
): Originals {
  const { rules, dates, isWhole } = event.recurrence;
  const zone = event.start.zone ?? context.floating;
  const range = wallRange(context.span, zone);
  const expansions = rules.map((rule) => expandInZone(rule, event, range, context));
  const cuts = expansions.flatMap(({ cutAt }) => cutAt ?? []);
  const points = expansions.flatMap((expansion) => expansion.points);
  const own = rules.length === 0 ? [start] : [];
  const added = dates.map((period) => readDate(period, event, context.floating));
  const all = [
    ...[...own, ...points].map((point): Original => ({ point, lasting: null })),
    ...added,
  ];
  const isExcepted = createExceptions(event, range, context);
  const strays = strayStart(event, start, added, context);
  return {
    originals: inOrder(all.filter(({ point }) => isIn(point, context.span) && !isExcepted(point))),
    doubts: [
      ...(strays && !isExcepted(start) ? [spanOf(start, lasting, zone)] : []),
      ...(isWhole ? [] : everyDay(event, lasting, range, context)),
    ],
    cutAt: cuts.toSorted((a, b) => a - b)[0] ?? null,
    issues: [
      ...(strays && !isExcepted(start) ? [strayIssue(event)] : []),
      ...(cuts.length === 0 ? [] : [cutIssue(event, context.budget)]),
    ],
  };
}

/** Every wall time whose instant lies in the span, and few others, though the clocks change near its ends. */
function wallRange({ from, to }: Span, zone: Zone): WallRange {
  const offsets = (epoch: number): readonly number[] =>
    [-secondsPerDay, 0, secondsPerDay].map((days) => zone.offsetAt(epoch + days));
  return { from: from + Math.min(...offsets(from)), to: to + Math.max(...offsets(to)) };
}

type Points = { readonly points: readonly Point[]; readonly cutAt: number | null };

function expandInZone(
  rule: RecurrenceRule,
  event: CalendarEvent,
  range: WallRange,
  { floating, budget }: Context,
): Points {
  const { start } = event;
  const zone = start.zone ?? floating;
  const last = lastEpoch(rule, start);
  // A day more than the last wall time, since it may be told twice; then each is asked for its instant.
  const loose = last === Infinity ? Infinity : wallOf(zone, last) + secondsPerDay;
  const bounded = { from: range.from, to: Math.min(range.to, loose) };
  const { walls, cutAt } = expandRule(onSeriesClock(rule, start), start, bounded, budget);
  const points = walls
    .map((wall) => pointAt(wall, start, floating))
    .filter(({ epoch }) => epoch <= last);
  return { points, cutAt: cutAt === null ? null : pointAt(cutAt, start, floating).epoch };
}

/** For a date, or a time that floats, an end in UTC is read by its figures, as it is written everywhere. */
function lastEpoch({ until }: RecurrenceRule, { zone }: Moment): number {
  return until?.type === "instant" && zone !== null ? until.epoch : Infinity;
}

function onSeriesClock(rule: RecurrenceRule, { zone }: Moment): RecurrenceRule {
  return rule.until?.type === "instant" && zone === null
    ? { ...rule, until: { type: "wall", wall: rule.until.epoch } }
    : rule;
}

function readDate({ start, length }: Period, event: CalendarEvent, floating: Zone): Original {
  const point = likeStart(start, event.start, floating);
  return { point, lasting: length === null ? null : lastingOf(length, point, floating) };
}

/**
 * What EXDATE, RDATE and RECURRENCE-ID mean on the clock of their series: a date in a series with times is that day at
 * its time, a time in a series of dates is its day, and a time without a zone is in that of the series.
 */
export function likeStart(moment: Moment, start: Moment, floating: Zone): Point {
  if (start.isDate) {
    return pointAt(dayMeant(moment, floating) * secondsPerDay, start, floating);
  }
  if (moment.isDate) {
    return pointAt(moment.wall + modulo(start.wall, secondsPerDay), start, floating);
  }
  const epoch = instantOf({ ...moment, zone: moment.zone ?? start.zone }, floating);
  return { isDate: false, wall: wallOf(start.zone ?? floating, epoch), epoch };
}

/** Some write the midnight that a day begins with here as an instant in UTC. */
export function dayMeant(moment: Moment, floating: Zone): number {
  if (modulo(moment.wall, secondsPerDay) === 0) return dayOfWall(moment.wall);
  const local = wallOf(floating, instantOf(moment, floating));
  return dayOfWall(modulo(local, secondsPerDay) === 0 ? local : moment.wall);
}

function isIn({ epoch }: Point, { from, to }: Span): boolean {
  return epoch >= from && epoch < to;
}

function inOrder(originals: readonly Original[]): readonly Original[] {
  const byEpoch = new Map<number, Original>();
  for (const original of originals) {
    const same = byEpoch.get(original.point.epoch);
    if (same === undefined || same.lasting === null) byEpoch.set(original.point.epoch, original);
  }
  return [...byEpoch.values()].toSorted((a, b) => a.point.epoch - b.point.epoch);
}

/** A date leaves out all of its day, a time the one at that instant. */
function createExceptions(
  event: CalendarEvent,
  range: WallRange,
  context: Context,
): (point: Point) => boolean {
  const { exceptDates, exceptRules } = event.recurrence;
  const days = new Set<number>();
  const instants = new Set<number>();
  for (const moment of exceptDates) {
    if (moment.isDate || event.start.isDate) days.add(dayMeant(moment, context.floating));
    else instants.add(likeStart(moment, event.start, context.floating).epoch);
  }
  for (const rule of exceptRules) {
    for (const { epoch } of expandInZone(rule, event, range, context).points) instants.add(epoch);
  }
  return ({ epoch, wall }) => instants.has(epoch) || days.has(dayOfWall(wall));
}

/**
 * The RFC leaves open what a start is that its own rule does not give. Nearly everyone leaves it out of the series; it
 * is told, and counts as busy. `false` where the start is out of sight.
 */
function strayStart(
  event: CalendarEvent,
  start: Point,
  added: readonly Original[],
  { span, floating }: Context,
): boolean {
  const { rules } = event.recurrence;
  if (rules.length === 0 || !isIn(start, span)) return false;
  if (added.some(({ point }) => point.epoch === start.epoch)) return false;
  const first = { from: start.wall, to: start.wall + 1 };
  const context = { span, floating, budget: createBudget(stepsForStart) };
  return rules.every((rule) => expandInZone(rule, event, first, context).points.length === 0);
}

/** One period. */
const stepsForStart = 1_000;

function strayIssue({ component, line }: CalendarEvent): Issue {
  return {
    severity: "note",
    code: "start-outside-rule",
    message: "Its start is not among the days it repeats on; it counts as busy then, too.",
    component,
    line,
  };
}

function cutIssue({ component, line }: CalendarEvent, budget: Budget): Issue {
  return budget.isCancelled()
    ? {
        severity: "error",
        code: "cancelled",
        message: "You stopped before this was worked out; the rest counts as busy.",
        component,
        line,
      }
    : {
        severity: "error",
        code: "series-cut-short",
        message: "This repeats too often to work out in full; the rest of it counts as busy.",
        component,
        line,
      };
}

function spanOf(start: Point, lasting: Lasting, zone: Zone): Span {
  return { from: start.epoch, to: endOf(start, lasting, zone).epoch };
}

const daily: RecurrenceRule = {
  frequency: "DAILY",
  interval: 1,
  count: null,
  until: null,
  weekStart: 0,
  byMonth: [],
  byWeekNumber: [],
  byYearDay: [],
  byMonthDay: [],
  byDay: [],
  byHour: [],
  byMinute: [],
  bySecond: [],
  bySetPosition: [],
};

/** Of a rule nobody can read, all that is known is the time of day. */
function everyDay(
  event: CalendarEvent,
  lasting: Lasting,
  range: WallRange,
  context: Context,
): readonly Span[] {
  const zone = event.start.zone ?? context.floating;
  const { points } = expandInZone(daily, event, range, context);
  return points.map((point) => spanOf(point, lasting, zone));
}
