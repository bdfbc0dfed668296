import type { Budget } from "./budget.ts";
import type { CalendarEvent } from "./calendar.ts";
import { dayOfWall, secondsPerDay } from "./civil.ts";
import type { Issue, IssueCode } from "./issue.ts";
import type { Moment } from "./moment.ts";
import {
  endOf,
  type Lasting,
  lastingOf,
  longest,
  type Occurrence,
  overlaps,
  type Point,
  pointAt,
  pointOf,
  type Span,
} from "./occurrence.ts";
import { dayMeant, likeStart, originalsOf, type Original } from "./originals.ts";
import { countBefore } from "./search.ts";
import type { Zone } from "./zone.ts";

/** An event with all that replaces occurrences of it. */
export type Series = {
  readonly event: CalendarEvent;
  readonly replacements: readonly CalendarEvent[];
};

export type Context = {
  readonly span: Span;
  /** Where the reader is: for dates, and for times without a zone. */
  readonly floating: Zone;
  readonly budget: Budget;
};

export type Expanded = {
  readonly occurrences: readonly Occurrence[];
  /** Where the event may be on too, though nobody can say so for sure. */
  readonly doubts: readonly { readonly event: CalendarEvent; readonly span: Span }[];
  readonly issues: readonly Issue[];
};

/** RFC 5545, 3.8.4.4 and 3.8.5: the occurrences of one series that overlap the span. */
export function expandSeries(series: Series, context: Context): Expanded {
  const { event } = series;
  const start = pointOf(event.start, context.floating);
  const lasting = lastingOf(event.length, start, context.floating);
  const turned = lasting.isTurned ? [turnedIssue(event)] : [];
  if (!isRecurring(event) && series.replacements.length === 0) {
    const found = single(event, start, lasting, context);
    return {
      occurrences: found,
      doubts: turnedDoubts(found, context),
      issues: found.length > 0 ? turned : [],
    };
  }
  const replacements = arrange(series, context.floating);
  const span = widen(context.span, allLasting(event, lasting, context), replacements.future);
  const { originals, doubts, cutAt, issues } = originalsOf(event, start, lasting, {
    ...context,
    span,
  });
  const own = originals
    .filter(({ point }) => !replacements.isReplaced(point))
    .map((original) => placeOriginal(event, original, lasting, replacements, context))
    .filter((one) => overlaps(one.start, one.end, context.span));
  const occurrences = [...own, ...replacedOccurrences(series, context)];
  return {
    occurrences,
    doubts: [
      ...turnedDoubts(occurrences, context),
      ...doubts.map((doubt) => ({ event, span: doubt })),
      ...(cutAt === null ? [] : [{ event, span: { from: cutAt, to: context.span.to } }]),
    ],
    issues: [...(own.length > 0 ? turned : []), ...issues],
  };
}

/** Wide enough that whatever begins outside of it cannot end, or be moved, into the span. */
function widen({ from, to }: Span, lastings: readonly Lasting[], future: readonly Future[]): Span {
  let [length, shift] = [0, 0];
  for (const one of lastings) length = Math.max(length, longest(one));
  for (const one of future) {
    length = Math.max(length, longest(one.lasting));
    shift = Math.max(shift, Math.abs(one.shift));
  }
  return { from: from - length - shift, to: to + shift };
}

/** A period of RDATE may be longer than its event. */
function allLasting(
  { recurrence }: CalendarEvent,
  lasting: Lasting,
  { floating }: Context,
): readonly Lasting[] {
  const own = recurrence.dates.flatMap(({ start, length }) =>
    length === null ? [] : [lastingOf(length, pointOf(start, floating), floating)],
  );
  return [lasting, ...own];
}

export function isRecurring({ recurrence }: CalendarEvent): boolean {
  const { rules, dates, exceptDates, isWhole } = recurrence;
  return rules.length > 0 || dates.length > 0 || exceptDates.length > 0 || !isWhole;
}

function single(
  event: CalendarEvent,
  start: Point,
  lasting: Lasting,
  { span, floating }: Context,
): readonly Occurrence[] {
  const end = endOf(start, lasting, event.start.zone ?? floating);
  const recurrenceId = event.replaces === null ? null : pointOf(event.replaces.moment, floating);
  return overlaps(start, end, span) ? [{ event, recurrenceId, start, end }] : [];
}

/**
 * Each replacement stands where it says, whether or not the one it replaces is anywhere near. One that is older than
 * its series, and replaces what the series no longer has, was taken back.
 */
function replacedOccurrences(series: Series, context: Context): readonly Occurrence[] {
  const found = series.replacements.flatMap((event) => {
    // One that repeats by itself is no replacement by the RFC: what it says is busy all the same.
    if (isRecurring(event)) return expandSeries({ event, replacements: [] }, context).occurrences;
    const start = pointOf(event.start, context.floating);
    const placed = single(event, start, lastingOf(event.length, start, context.floating), context);
    return placed.map((one) => ({ ...one, recurrenceId: replacedPoint(event, series, context) }));
  });
  return found.filter((one, index) => index >= mostAsked || !isTakenBack(one, series, context));
}

function replacedPoint(
  { replaces }: CalendarEvent,
  { event }: Series,
  { floating }: Context,
): Point | null {
  return replaces === null ? null : likeStart(replaces.moment, event.start, floating);
}

/** Each question costs as much as the series has exceptions. */
const mostAsked = 500;

function isTakenBack(
  { event: replacement, recurrenceId }: Occurrence,
  { event }: Series,
  context: Context,
): boolean {
  if (replacement.sequence >= event.sequence || recurrenceId === null) return false;
  const day = event.start.isDate || recurrenceId.isDate ? secondsPerDay : 1;
  const span = { from: recurrenceId.epoch, to: recurrenceId.epoch + day };
  const start = pointOf(event.start, context.floating);
  const lasting = lastingOf(event.length, start, context.floating);
  const { originals, cutAt } = originalsOf(event, start, lasting, { ...context, span });
  return originals.length === 0 && cutAt === null;
}

/** An end before the start may as well be the start: then the time between them is busy. */
function turnedDoubts(
  occurrences: readonly Occurrence[],
  { floating }: Context,
): readonly Expanded["doubts"][number][] {
  return occurrences.flatMap(({ event, start }) => {
    if (event.length.type === "duration") return [];
    const { isTurned, seconds } = lastingOf(event.length, pointOf(event.start, floating), floating);
    return isTurned ? [{ event, span: { from: start.epoch - seconds, to: start.epoch } }] : [];
  });
}

/** From `from` on, occurrences are moved by `shift` on the clock of `form`, and are as `event` says. */
type Future = {
  readonly event: CalendarEvent;
  readonly form: Moment;
  readonly from: number;
  readonly shift: number;
  readonly lasting: Lasting;
};

type Replacements = {
  readonly isReplaced: (point: Point) => boolean;
  /** In order. */
  readonly future: readonly Future[];
};

function arrange({ event, replacements }: Series, floating: Zone): Replacements {
  const instants = new Set<number>();
  const days = new Set<number>();
  for (const { replaces } of replacements) {
    if (replaces === null) continue;
    const { moment } = replaces;
    // A date for a series with times, or the other way round, can only mean the day.
    if (moment.isDate || event.start.isDate) days.add(dayMeant(moment, floating));
    else instants.add(likeStart(moment, event.start, floating).epoch);
  }
  const future = replacements
    .filter(({ replaces }) => replaces?.andFuture === true)
    .map((one) => futureOf(one, event.start, floating))
    .toSorted((a, b) => a.from - b.from);
  return {
    isReplaced: ({ epoch, wall }) => instants.has(epoch) || days.has(dayOfWall(wall)),
    future,
  };
}

/** RFC 5545, 3.2.13: all that follow are moved by the same difference. A date moved to a time, or back, stays one. */
function futureOf(event: CalendarEvent, series: Moment, floating: Zone): Future {
  const start = pointOf(event.start, floating);
  const original = likeStart(event.replaces?.moment ?? event.start, series, floating);
  const form = event.start.isDate === series.isDate ? series : event.start;
  return {
    event,
    form,
    from: original.epoch,
    shift: likeStart(event.start, form, floating).wall - onForm(original.wall, form),
    lasting: lastingOf(event.length, start, floating),
  };
}

function onForm(wall: number, { isDate }: Moment): number {
  return isDate ? dayOfWall(wall) * secondsPerDay : wall;
}

function placeOriginal(
  event: CalendarEvent,
  { point, lasting: own }: Original,
  lasting: Lasting,
  { future }: Replacements,
  { floating }: Context,
): Occurrence {
  const zone = event.start.zone ?? floating;
  const recurrenceId = isSeries(event) ? point : null;
  const changed = future[countBefore(future.length, (at) => isFrom(future[at], point)) - 1];
  if (changed === undefined) {
    return { event, recurrenceId, start: point, end: endOf(point, own ?? lasting, zone) };
  }
  const wall = onForm(point.wall, changed.form) + changed.shift;
  const start = pointAt(wall, changed.form, floating);
  const end = endOf(start, changed.lasting, changed.event.start.zone ?? floating);
  return { event: changed.event, recurrenceId, start, end };
}

function isFrom(future: Future | undefined, { epoch }: Point): boolean {
  return future !== undefined && future.from <= epoch;
}

/** With a rule or more dates; an event that only leaves dates out is still just one. */
function isSeries({ recurrence }: CalendarEvent): boolean {
  return recurrence.rules.length > 0 || recurrence.dates.length > 0 || !recurrence.isWhole;
}

function turnedIssue(event: CalendarEvent): Issue {
  return issueAt(
    event,
    "warning",
    "end-before-start",
    "It ends before it starts; it counts as long as that after its start, up to a day.",
  );
}

export function issueAt(
  { component, line }: CalendarEvent,
  severity: Issue["severity"],
  code: IssueCode,
  message: string,
): Issue {
  return { severity, code, message, component, line };
}
