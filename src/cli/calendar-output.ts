import type { Calendar } from "../core/calendar/calendar.ts";
import { expandCalendar } from "../core/calendar/expand-calendar.ts";
import type { Issue } from "../core/calendar/issue.ts";
import { formatPoint, type Occurrence, type Span } from "../core/calendar/occurrence.ts";
import type { Zone } from "../core/calendar/zone.ts";
import { formatCalendar } from "./calendar-report.ts";
import type { Io } from "./io.ts";

export type View = { readonly span: Span; readonly zone: Zone; readonly isJson: boolean };

/** What is on in a span of time, and what could not be read. */
export async function writeCalendar(
  read: Calendar,
  { span, zone, isJson }: View,
  io: Io,
): Promise<void> {
  const { occurrences, issues } = expandCalendar(read.events, span, zone);
  const all = [...read.issues, ...issues];
  await io.write(isJson ? formatJson(occurrences, all) : formatCalendar(occurrences, all, zone));
}

function formatJson(occurrences: readonly Occurrence[], issues: readonly Issue[]): string {
  const rows = occurrences.map(({ event, recurrenceId, start, end }) => ({
    uid: event.uid,
    recurrenceId: recurrenceId === null ? null : formatPoint(recurrenceId),
    start: formatPoint(start),
    end: formatPoint(end),
    allDay: start.isDate,
    transp: event.transp,
    status: event.status,
  }));
  return `${JSON.stringify({ occurrences: rows, issues }, null, 2)}\n`;
}
