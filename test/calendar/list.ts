import { assert } from "../../src/core/assert.ts";
import type { CancelSignal } from "../../src/core/calendar/budget.ts";
import { expandCalendar } from "../../src/core/calendar/expand-calendar.ts";
import { ianaZone } from "../../src/core/calendar/iana-zone.ts";
import type { IssueCode } from "../../src/core/calendar/issue.ts";
import { instantOf, parseMoment } from "../../src/core/calendar/moment.ts";
import { formatPoint, type Occurrence, type Span } from "../../src/core/calendar/occurrence.ts";
import { parseCalendar } from "../../src/core/calendar/parse-calendar.ts";
import type { Zone } from "../../src/core/calendar/zone.ts";

/** What is on, one line each: `uid start – end`, with what is not as usual behind it. */
export type Listed = { readonly on: readonly string[]; readonly codes: readonly IssueCode[] };

export function list(
  text: string,
  from: string,
  to: string,
  zoneName = "UTC",
  signal: CancelSignal = { aborted: false },
): Listed {
  const zone = namedZone(zoneName);
  const read = parseCalendar(text);
  const span = spanOf(from, to, zone);
  const { occurrences, issues } = expandCalendar(read.events, span, zone, signal);
  return {
    on: occurrences.map(formatOccurrence),
    codes: [...read.issues, ...issues].map(({ code }) => code),
  };
}

function namedZone(name: string): Zone {
  const zone = ianaZone(name);
  assert(zone !== null, `no zone ${name}`);
  return zone;
}

function spanOf(from: string, to: string, zone: Zone): Span {
  return { from: momentIn(from, zone), to: momentIn(to, zone) };
}

function momentIn(text: string, zone: Zone): number {
  const read = parseMoment(text, null);
  assert(read !== null, `no date ${text}`);
  return instantOf(read.moment, zone);
}

function formatOccurrence({ event: one, recurrenceId, start, end }: Occurrence): string {
  const id = recurrenceId === null ? "" : formatPoint(recurrenceId);
  const notes = [
    ...(id === "" || id === formatPoint(start) ? [] : [`for ${id}`]),
    ...(one.status === null ? [] : [one.status]),
    ...(one.transp === "OPAQUE" ? [] : [one.transp]),
  ];
  return [`${one.uid} ${formatPoint(start)} – ${formatPoint(end)}`, ...notes].join(" ");
}

/** An event between `BEGIN` and `END`, in a calendar. */
export function event(...lines: readonly string[]): string {
  return calendar("BEGIN:VEVENT", "UID:a", ...lines, "END:VEVENT");
}

export function calendar(...lines: readonly string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}
