import {
  dateOf,
  dayOfWall,
  modulo,
  pad,
  secondsPerDay,
  weekdayOf,
} from "../core/calendar/civil.ts";
import type { Issue } from "../core/calendar/issue.ts";
import type { Occurrence, Point } from "../core/calendar/occurrence.ts";
import { wallOf, type Zone } from "../core/calendar/zone.ts";
import { quote } from "./printable.ts";

const weekdays = "Mon Tue Wed Thu Fri Sat Sun".split(" ");
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const longestTitle = 60;

/** A list by days in the reader's zone, then what could not be read. */
export function formatCalendar(
  occurrences: readonly Occurrence[],
  issues: readonly Issue[],
  zone: Zone,
): string {
  const days = Map.groupBy(occurrences, ({ start }) => dayOfWall(wallAt(start, zone)));
  const lists = [...days].map(([day, list]) =>
    [formatDate(day), ...list.map((one) => `  ${formatOccurrence(one, zone)}`)].join("\n"),
  );
  const told = issues.map(
    ({ line, message }) => `  ${line === 0 ? "" : `Line ${line}: `}${message}`,
  );
  const remarks = told.length === 0 ? [] : [["Not read as it stands:", ...told].join("\n")];
  const body = lists.length === 0 ? ["Nothing is on."] : lists;
  return `${[...body, ...remarks].join("\n\n")}\n`;
}

/** `Sun 29 Mar 2026 09:00–11:00`, from milliseconds since 1970. */
export function formatSpan(
  { start, end }: { readonly start: number; readonly end: number },
  zone: Zone,
): string {
  const [from, to] = [pointAtEpoch(start / 1000), pointAtEpoch(end / 1000)];
  return `${formatDate(dayOfWall(wallAt(from, zone)))} ${formatTimes(from, to, zone)}`;
}

function pointAtEpoch(epoch: number): Point {
  return { isDate: false, wall: epoch, epoch };
}

function wallAt({ isDate, wall, epoch }: Point, zone: Zone): number {
  return isDate ? wall : wallOf(zone, epoch);
}

/** `Sun 29 Mar 2026` */
function formatDate(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return `${weekdays[weekdayOf(day)] ?? ""} ${ofMonth} ${months[month - 1] ?? ""} ${year}`;
}

function formatOccurrence({ event, start, end }: Occurrence, zone: Zone): string {
  const title = event.summary === "" ? "no title" : quote(event.summary, longestTitle);
  const notes = [
    ...(event.status === "CANCELLED" ? ["cancelled"] : []),
    ...(event.status === "TENTATIVE" ? ["not sure yet"] : []),
    ...(event.transp === "TRANSPARENT" ? ["free"] : []),
  ];
  const remark = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return `${formatTimes(start, end, zone).padEnd(13)} ${title}${remark}`;
}

function formatTimes(start: Point, end: Point, zone: Zone): string {
  const [from, to] = [wallAt(start, zone), wallAt(end, zone)];
  if (start.isDate) {
    const last = dayOfWall(to) - 1;
    return last === dayOfWall(from) ? "all day" : `to ${formatDate(last)}`;
  }
  if (from === to) return formatTime(from);
  const isSameDay = dayOfWall(from) === dayOfWall(to);
  return `${formatTime(from)}–${isSameDay ? "" : `${formatDate(dayOfWall(to))} `}${formatTime(to)}`;
}

function formatTime(wall: number): string {
  const second = modulo(wall, secondsPerDay);
  return `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}`;
}
