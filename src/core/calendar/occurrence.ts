import type { CalendarEvent, Length } from "./calendar.ts";
import { dayOfWall, formatDay, formatInstant, secondsPerDay } from "./civil.ts";
import type { Moment } from "./moment.ts";
import { epochOf, wallOf, type Zone } from "./zone.ts";

/** Half-open, in seconds since 1970 UTC. */
export type Span = { readonly from: number; readonly to: number };

/** A moment that was found its place in time: the wall time for a date, the instant for all else. */
export type Point = { readonly isDate: boolean; readonly wall: number; readonly epoch: number };

export type Occurrence = {
  /** What it says: that of the series, or the one that replaces it. */
  readonly event: CalendarEvent;
  /** Where its series has it, whatever became of it since; `null` when there is no series. */
  readonly recurrenceId: Point | null;
  readonly start: Point;
  /** Not itself in it; equal to `start` when it takes no time. */
  readonly end: Point;
};

export function pointOf(moment: Moment, floating: Zone): Point {
  return pointAt(moment.wall, moment, floating);
}

/** The same form as `moment`, at another wall time. */
export function pointAt(wall: number, { isDate, zone }: Moment, floating: Zone): Point {
  return { isDate, wall, epoch: epochOf(zone ?? floating, wall) };
}

/** In whole days the clocks of the zone, in seconds the exact time; never before the start. */
export function endOf(start: Point, length: Lasting, zone: Zone): Point {
  const { days, seconds } = length;
  if (start.isDate) {
    const wall = start.wall + Math.max(1, days) * secondsPerDay;
    return { isDate: true, wall, epoch: epochOf(zone, wall) };
  }
  const base =
    days === 0 ? start.epoch : epochOf(zone, wallOf(zone, start.epoch) + days * secondsPerDay);
  const epoch = base + seconds;
  return { isDate: false, wall: epoch, epoch };
}

/** How long an event takes; `isTurned` when its end was before its start. */
export type Lasting = {
  readonly days: number;
  readonly seconds: number;
  readonly isTurned: boolean;
};

/**
 * An end gives every occurrence the same exact length (3.8.5.3). One before the start says only that something is on:
 * it counts as long after the start, up to a day, so that a night with the wrong date is still busy.
 */
export function lastingOf(length: Length, start: Point, floating: Zone): Lasting {
  if (length.type === "duration") return { ...length.duration, isTurned: false };
  const end = pointOf(length.end, floating);
  const seconds = end.epoch - start.epoch;
  return seconds < 0
    ? { days: 0, seconds: Math.min(-seconds, secondsPerDay), isTurned: true }
    : { days: 0, seconds, isTurned: false };
}

/** At least as long as it can ever take: a day by the calendar may have more hours than 24. */
export function longest({ days, seconds }: Lasting): number {
  return (days === 0 ? 0 : (days + 1) * secondsPerDay) + seconds;
}

/** What takes no time is in the span that holds its start. */
export function overlaps(start: Point, end: Point, { from, to }: Span): boolean {
  return (
    start.epoch < to && (end.epoch > from || (end.epoch === start.epoch && start.epoch >= from))
  );
}

/** `2026-03-29` or `2026-03-29T01:00:00Z` */
export function formatPoint({ isDate, wall, epoch }: Point): string {
  return isDate ? formatDay(dayOfWall(wall)) : formatInstant(epoch);
}
