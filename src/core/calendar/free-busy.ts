import { assert } from "../assert.ts";
import { unavailableSpans } from "./availability.ts";
import type { CancelSignal } from "./budget.ts";
import type { Calendar, CalendarEvent, Period } from "./calendar.ts";
import { expandCalendar } from "./expand-calendar.ts";
import type { Issue } from "./issue.ts";
import { ianaZone } from "./iana-zone.ts";
import { endOf, lastingOf, pointOf, type Span } from "./occurrence.ts";
import { plainAddress } from "./parse-event.ts";
import { clipSpan, mergeSpans } from "./spans.ts";
import type { Zone } from "./zone.ts";

/** Half-open, in milliseconds since 1970 UTC. */
type BusySpan = { readonly start: number; readonly end: number };

export type BusyOptions = {
  /** Addresses of the calendar's owner: what they declined is free. */
  readonly owner?: readonly string[];
  readonly signal?: CancelSignal;
};

/** `issues`: what came up while it was worked out, beside those of reading it. */
type BusyTime = { readonly spans: readonly BusySpan[]; readonly issues: readonly Issue[] };

/**
 * When the owner of a calendar is busy between two instants (in milliseconds), merged and in order. `zone` is where
 * they are, by its tz name. What is cancelled, declined or marked as free is free; what could only be read in part is
 * busy wherever it may be.
 */
export function readBusyTime(
  calendar: Calendar,
  from: number,
  to: number,
  zone: string,
  { owner = [], signal }: BusyOptions = {},
): BusyTime {
  const floating = ianaZone(zone);
  assert(floating !== null, `there is no time zone ${zone}`);
  const span = { from: from / 1000, to: to / 1000 };
  const addresses = new Set(owner.map(plainAddress));
  const { occurrences, doubts, issues } = expandCalendar(calendar.events, span, floating, signal);
  const blocks = (event: CalendarEvent): boolean =>
    isBlocking(event) && !isDeclined(event, addresses);
  const all = [
    ...occurrences
      .filter(({ event }) => blocks(event))
      .map(({ start, end }) => ({ from: start.epoch, to: end.epoch })),
    ...doubts.filter(({ event }) => blocks(event)).map((doubt) => doubt.span),
    ...calendar.busyPeriods.map((period) => periodSpan(period, floating)),
    ...unavailableSpans(calendar.availabilities, span, floating, signal),
  ];
  const merged = mergeSpans(all.map((one) => clipSpan(one, span)));
  return { spans: merged.map((one) => ({ start: one.from * 1000, end: one.to * 1000 })), issues };
}

function isBlocking({ transp, status }: CalendarEvent): boolean {
  return transp === "OPAQUE" && status !== "CANCELLED";
}

function isDeclined({ declinedBy }: CalendarEvent, addresses: ReadonlySet<string>): boolean {
  return declinedBy.some((address) => addresses.has(address));
}

function periodSpan({ start, length }: Period, floating: Zone): Span {
  const first = pointOf(start, floating);
  if (length === null) return { from: first.epoch, to: first.epoch };
  const end = endOf(first, lastingOf(length, first, floating), start.zone ?? floating);
  return { from: first.epoch, to: end.epoch };
}
