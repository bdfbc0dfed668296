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
  if (isJson) await writeJson(occurrences, all, io);
  else await io.write(formatCalendar(occurrences, all, zone));
}

const rowsAtATime = 10_000;

/** In parts: some rule may ask for every second, and what that gives is longer than a string can be. */
async function writeJson(
  occurrences: readonly Occurrence[],
  issues: readonly Issue[],
  io: Io,
): Promise<void> {
  await io.write('{\n  "occurrences": [');
  for (let at = 0; at < occurrences.length; at += rowsAtATime) {
    const rows = occurrences.slice(at, at + rowsAtATime).map((one) => `\n    ${formatRow(one)}`);
    await io.write(`${at === 0 ? "" : ","}${rows.join(",")}`);
  }
  const end = occurrences.length === 0 ? "]" : "\n  ]";
  await io.write(`${end},\n  "issues": ${formatJson(issues, "  ")}\n}\n`);
}

function formatRow({ event, recurrenceId, start, end }: Occurrence): string {
  const row = {
    uid: event.uid,
    recurrenceId: recurrenceId === null ? null : formatPoint(recurrenceId),
    start: formatPoint(start),
    end: formatPoint(end),
    allDay: start.isDate,
    transp: event.transp,
    status: event.status,
  };
  return formatJson(row, "    ");
}

function formatJson(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}
