import { type CancelSignal, createBudget, stepsPerCalendar, stepsPerSeries } from "./budget.ts";
import type { CalendarEvent } from "./calendar.ts";
import { secondsPerDay } from "./civil.ts";
import { createIssueLog } from "./issue.ts";
import type { Moment } from "./moment.ts";
import type { Occurrence, Span } from "./occurrence.ts";
import { likeStart } from "./originals.ts";
import { type Expanded, expandSeries, isRecurring, issueAt, type Series } from "./series.ts";
import type { Zone } from "./zone.ts";

/**
 * All occurrences that overlap a span, by start, then by UID. No series can take more than its budget of steps: what
 * is beyond is among the doubts, from where it ended to the end of the span. Nor can a thousand such series together.
 */
export function expandCalendar(
  events: readonly CalendarEvent[],
  span: Span,
  floating: Zone,
  signal?: CancelSignal,
  steps = stepsPerCalendar,
): Expanded {
  const log = createIssueLog();
  let left = steps;
  const occurrences: Occurrence[] = [];
  const doubts: Expanded["doubts"][number][] = [];
  const add = (expanded: Expanded): void => {
    for (const one of expanded.occurrences) occurrences.push(one);
    for (const one of expanded.doubts) doubts.push(one);
    for (const issue of expanded.issues) log.add(issue);
  };
  for (const group of groupByUid(events)) {
    if (!Array.isArray(group) && isOutOfSight(group, span)) continue;
    const { series, issues } = Array.isArray(group)
      ? arrangeSeries(group, floating)
      : noChanges(group);
    for (const issue of issues) log.add(issue);
    for (const one of series) {
      const budget = createBudget(Math.min(stepsPerSeries, left), signal);
      add(expandSeries(one, { span, floating, budget }));
      left -= budget.spent();
    }
  }
  return { occurrences: occurrences.toSorted(compare), doubts, issues: log.list() };
}

/** No clock is further ahead of another. */
const mostBetweenClocks = 2 * secondsPerDay;

/** Most events of a calendar are once, and long ago: no clock has to be asked about them. */
function isOutOfSight(event: CalendarEvent, { from, to }: Span): boolean {
  if (isRecurring(event)) return false;
  const { start, length } = event;
  const end =
    length.type === "end"
      ? Math.max(length.end.wall, start.wall + secondsPerDay)
      : start.wall + (length.duration.days + 1) * secondsPerDay + length.duration.seconds;
  return start.wall > to + mostBetweenClocks || end < from - mostBetweenClocks;
}

function compare(a: Occurrence, b: Occurrence): number {
  return (
    a.start.epoch - b.start.epoch ||
    compareText(a.event.uid, b.event.uid) ||
    (a.recurrenceId?.epoch ?? 0) - (b.recurrenceId?.epoch ?? 0)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Hardly any event has more under its UID: a list for each would be most of the work. */
type Group = CalendarEvent | CalendarEvent[];

function groupByUid(events: readonly CalendarEvent[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const [index, event] of events.entries()) {
    // A UID never holds a line break.
    const key = event.uid === "" ? `\n${index}` : event.uid;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, event);
    else if (Array.isArray(known)) known.push(event);
    else groups.set(key, [known, event]);
  }
  return groups.values();
}

type Arranged = { readonly series: readonly Series[]; readonly issues: Expanded["issues"] };

function alone(event: CalendarEvent): Series {
  return { event, replacements: [] };
}

function noChanges(event: CalendarEvent): Arranged {
  return { series: [alone(event)], issues: [] };
}

function arrangeSeries(group: readonly CalendarEvent[], floating: Zone): Arranged {
  const masters = newest(group.filter(({ replaces }) => replaces === null));
  const [master, ...others] = masters.kept;
  const replacements = newestReplacements(
    group.filter(({ replaces }) => replaces !== null),
    master?.start,
    floating,
  );
  const series =
    master === undefined
      ? replacements.map(alone)
      : [{ event: master, replacements }, ...others.map(alone)];
  return { series, issues: masters.dropped.map(droppedIssue) };
}

/** Two events under one UID: the newer revision counts. Where neither is newer both do, since one may be busy. */
function newest(events: readonly CalendarEvent[]): {
  readonly kept: readonly CalendarEvent[];
  readonly dropped: readonly CalendarEvent[];
} {
  if (events.length < 2) return { kept: events, dropped: [] };
  const highest = Math.max(...events.map(({ sequence }) => sequence));
  const byContent = new Map<string, CalendarEvent>();
  for (const event of events.toSorted((a, b) => compareText(a.stamp, b.stamp))) {
    if (event.sequence === highest) byContent.set(contentKey(event), event);
  }
  const kept = events.filter((event) => byContent.get(contentKey(event)) === event);
  const isKept = new Set(kept);
  return { kept, dropped: events.filter((event) => !isKept.has(event)) };
}

function contentKey({ start, recurrence }: CalendarEvent): string {
  return JSON.stringify([start.wall, start.isDate, start.zone?.id, recurrence.rules]);
}

/** The same occurrence may be named on two clocks. */
function newestReplacements(
  events: readonly CalendarEvent[],
  series: Moment | undefined,
  floating: Zone,
): readonly CalendarEvent[] {
  const byPoint = new Map<string, CalendarEvent>();
  for (const event of events) {
    const { moment } = event.replaces ?? { moment: event.start };
    const { isDate, epoch } = likeStart(moment, series ?? moment, floating);
    const key = `${isDate} ${epoch}`;
    const known = byPoint.get(key);
    if (known === undefined || isNewer(event, known)) byPoint.set(key, event);
  }
  return [...byPoint.values()];
}

function isNewer(a: CalendarEvent, b: CalendarEvent): boolean {
  return a.sequence === b.sequence ? a.stamp >= b.stamp : a.sequence > b.sequence;
}

function droppedIssue(event: CalendarEvent): Expanded["issues"][number] {
  const message = "There is a newer event with the same UID; this one was left out.";
  return issueAt(event, "note", "duplicate", message);
}
