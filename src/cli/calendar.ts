import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import type { Calendar } from "../core/calendar/calendar.ts";
import { expandCalendar } from "../core/calendar/expand-calendar.ts";
import { ianaZone } from "../core/calendar/iana-zone.ts";
import type { Issue } from "../core/calendar/issue.ts";
import { instantOf, parseMoment } from "../core/calendar/moment.ts";
import { formatPoint, type Occurrence, type Span } from "../core/calendar/occurrence.ts";
import { parseCalendar } from "../core/calendar/parse-calendar.ts";
import type { Zone } from "../core/calendar/zone.ts";
import { err, ok, type Result } from "../core/result.ts";
import { parseStrictly } from "./arguments.ts";
import { decodeCalendar } from "./calendar-text.ts";
import { formatCalendar } from "./calendar-report.ts";
import { type Limit, nameInput, readBytes } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { printable } from "./printable.ts";

const options = {
  from: { type: "string" },
  to: { type: "string" },
  zone: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/** Twenty years of a busy person's events are a tenth of this. */
const calendarLimit: Limit = { megabytes: 128, advice: "that is more than any calendar" };

type Task = {
  readonly path: string;
  readonly span: Span;
  readonly zone: Zone;
  readonly isJson: boolean;
};

export async function calendar(args: readonly string[], io: Io): Promise<number> {
  const task = parseTask(args);
  if (!task.ok) return complain(io, task.error);
  const { path, span, zone, isJson } = task.value;
  const bytes = await readBytes(io, path, calendarLimit);
  if (!bytes.ok) return complain(io, bytes.error);
  const read = parseCalendar(decodeCalendar(bytes.value));
  const { occurrences, issues } = expandCalendar(read.events, span, zone);
  const all = [...read.issues, ...issues];
  if (isJson) await writeJson(occurrences, all, io);
  if (isNoCalendar(read)) return complain(io, `There is no calendar in ${nameInput(path)}.`);
  if (!isJson) await io.write(formatCalendar(occurrences, all, zone));
  return exitCodes.clean;
}

function parseTask(args: readonly string[]): Result<Task, string> {
  const parsed = parseStrictly("calendar", () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [path] = positionals;
  if (path === undefined) return err("Which calendar? Give a file, or - for standard input.");
  const zoneId = values.zone ?? Temporal.Now.timeZoneId();
  const zone = ianaZone(zoneId);
  if (zone === null) return err(`There is no time zone "${printable(zoneId)}".`);
  const from = parseLimit("from", values.from, zone);
  if (!from.ok) return from;
  const to = parseLimit("to", values.to, zone);
  if (!to.ok) return to;
  if (to.value <= from.value) return err("--to must be later than --from.");
  const span = { from: from.value, to: to.value };
  return ok({ path, span, zone, isJson: values.json });
}

function parseLimit(name: string, text: string | undefined, zone: Zone): Result<number, string> {
  const example = "such as 2026-03-01";
  if (text === undefined) return err(`--${name} is missing: give a date, ${example}.`);
  const read = parseMoment(text, null);
  if (read === null || !read.isExact)
    return err(`--${name}: there is no date "${printable(text)}"; give one ${example}.`);
  return ok(instantOf(read.moment, zone));
}

function isNoCalendar({ issues }: Calendar): boolean {
  return issues.some(({ code }) => code === "not-a-calendar");
}

async function writeJson(
  occurrences: readonly Occurrence[],
  issues: readonly Issue[],
  io: Io,
): Promise<void> {
  const rows = occurrences.map(({ event, recurrenceId, start, end }) => ({
    uid: event.uid,
    recurrenceId: recurrenceId === null ? null : formatPoint(recurrenceId),
    start: formatPoint(start),
    end: formatPoint(end),
    allDay: start.isDate,
    transp: event.transp,
    status: event.status,
  }));
  await io.write(`${JSON.stringify({ occurrences: rows, issues }, null, 2)}\n`);
}
