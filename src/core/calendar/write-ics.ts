import { assert } from "../assert.ts";
import { formatInstant } from "./civil.ts";
import { escapeText, foldLine } from "./fold.ts";
import { ianaZone } from "./iana-zone.ts";
import { formatWall, writeZone } from "./write-zone.ts";
import { epochOf, wallOf, type Zone } from "./zone.ts";

/** One block for a calendar outside. All instants are whole seconds, in milliseconds since 1970 UTC. */
export type IcsEvent = {
  /** The same for the same block, however often it is written: that is how it moves instead of doubling. */
  readonly uid: string;
  /** One more with every change of its time. */
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
  /** Only the day is known: the one that `start` is in. */
  readonly isWholeDay?: boolean;
  /** Anyone who looks over a shoulder can read it. `null` says "Busy". */
  readonly title: string | null;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  /** `null` for no alarm. */
  readonly alarmMinutesBefore: number | null;
};

export type IcsOptions = {
  /** When this is written, in milliseconds since 1970. */
  readonly now: number;
  /** By its tz name: where its people are. */
  readonly zone: string;
  /** What is done with it (RFC 5546): a file to keep is PUBLISH. What lies on a CalDAV server has none (RFC 4791, 4.1). */
  readonly method: "PUBLISH" | "REQUEST" | "COUNTER" | "DECLINECOUNTER" | "CANCEL" | null;
};

export const neutralTitle = "Busy";

/** An iCalendar file (RFC 5545), in the local time of one zone, which it brings along. */
export function writeIcs(events: readonly IcsEvent[], options: IcsOptions): string {
  const zone = ianaZone(options.zone);
  assert(zone !== null, `there is no time zone ${options.zone}`);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Elbowroom//Elbowroom//EN",
    "CALSCALE:GREGORIAN",
    ...(options.method === null ? [] : [`METHOD:${options.method}`]),
    ...writeZoneOf(events, zone),
    ...events.flatMap((event) => writeEvent(event, options.now, zone)),
    "END:VCALENDAR",
  ];
  return lines.map(foldLine).join("");
}

/** UTC needs no definition, and has no TZID. */
function writeZoneOf(events: readonly IcsEvent[], { id }: Zone): readonly string[] {
  if (id === "UTC" || events.length === 0) return [];
  const from = events.reduce((least, { start }) => Math.min(least, start), Infinity);
  const to = events.reduce((most, { end }) => Math.max(most, end), -Infinity);
  return writeZone(id, from / 1000, to / 1000);
}

function writeEvent(event: IcsEvent, now: number, zone: Zone): readonly string[] {
  const title = event.title ?? neutralTitle;
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${formatUtc(now / 1000)}`,
    `SEQUENCE:${event.sequence}`,
    ...writeTimes(event, zone),
    `SUMMARY:${escapeText(title)}`,
    `STATUS:${event.status}`,
    event.isWholeDay === true ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE",
    "CLASS:PRIVATE",
    ...writeAlarm(event.alarmMinutesBefore, title),
    "END:VEVENT",
  ];
}

/** A day without DTEND ends with itself (3.6.1). */
function writeTimes({ start, end, isWholeDay }: IcsEvent, zone: Zone): readonly string[] {
  if (isWholeDay === true)
    return [`DTSTART;VALUE=DATE:${formatWall(wallOf(zone, start / 1000)).slice(0, 8)}`];
  return [`DTSTART${formatLocal(start / 1000, zone)}`, `DTEND${formatLocal(end / 1000, zone)}`];
}

function writeAlarm(minutes: number | null, title: string): readonly string[] {
  if (minutes === null) return [];
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:-PT${minutes}M`,
    `DESCRIPTION:${escapeText(title)}`,
    "END:VALARM",
  ];
}

/**
 * The second time of an hour that the clocks repeat cannot be said in local time (3.3.5): it is written in UTC, as all
 * is where UTC is the zone.
 */
function formatLocal(epoch: number, zone: Zone): string {
  const wall = wallOf(zone, epoch);
  const isSayable = epochOf(zone, wall) === epoch;
  return zone.id === "UTC" || !isSayable
    ? `:${formatUtc(epoch)}`
    : `;TZID=${zone.id}:${formatWall(wall)}`;
}

function formatUtc(epoch: number): string {
  return formatInstant(epoch).replaceAll(/[-:]/gu, "");
}
