import type { Availability, Calendar, CalendarEvent, Period } from "./calendar.ts";
import { type Component, findProperties, findProperty, parseComponents } from "./component.ts";
import { findParam, unescapeText } from "./content-line.ts";
import { createIssueLog } from "./issue.ts";
import { parseEvent, readPeriods } from "./parse-event.ts";
import { parseDuration } from "./duration.ts";
import { createReading, type Reading, readMoment, tell } from "./reading.ts";
import { createFindZone } from "./zones.ts";

/**
 * Reads an iCalendar file (RFC 5545, with 7953 and 7986) in any state it may be in. It never fails: whatever could not
 * be read is among the issues, and what has a time that can be read is kept.
 */
export function parseCalendar(source: string): Calendar {
  const log = createIssueLog();
  const definitions: Component[] = [];
  const reading = createReading(log, createFindZone(definitions, log));
  const parts = createParts(reading);
  const early: Component[] = [];
  const zones = countZones(source);
  const calendars = parseComponents(source, log, (component, isBare) => {
    if (isBare) tellBare(component, reading);
    if (component.name === "VTIMEZONE") definitions.push(component);
    // Its zone may be defined behind it.
    else if (definitions.length < zones) early.push(component);
    else for (const one of [...early.splice(0), component]) parts.take(one);
  });
  for (const one of early) parts.take(one);
  if (calendars.length + definitions.length + parts.count() === 0) tellNoCalendar(reading);
  return {
    name: firstValue(calendars, ["NAME", "X-WR-CALNAME"]),
    color: firstValue(calendars, ["COLOR"]),
    ...parts.read,
    issues: log.list(),
  };
}

/** How many zones are defined. One too many, if some text has these words in it, makes events wait, and no more. */
function countZones(source: string): number {
  return source.match(/BEGIN:VTIMEZONE/giu)?.length ?? 0;
}

type Parts = {
  readonly take: (component: Component) => void;
  /** Of all that were taken, whether or not they could be read. */
  readonly count: () => number;
  readonly read: Pick<Calendar, "events" | "busyPeriods" | "availabilities">;
};

function createParts(reading: Reading): Parts {
  const events: CalendarEvent[] = [];
  const busyPeriods: Period[] = [];
  const availabilities: Availability[] = [];
  let count = 0;
  return {
    count: () => count,
    read: { events, busyPeriods, availabilities },
    take: (component) => {
      count += 1;
      if (component.name === "VEVENT") {
        const event = parseEvent(component, reading);
        if (event !== null) events.push(event);
      } else if (component.name === "VFREEBUSY") {
        for (const period of parseFreeBusy(component, reading)) busyPeriods.push(period);
      } else if (component.name === "VAVAILABILITY") {
        availabilities.push(parseAvailability(component, reading));
      }
    },
  };
}

function firstValue(components: readonly Component[], names: readonly string[]): string {
  const found = names.flatMap((name) => components.flatMap((one) => findProperty(one, name) ?? []));
  return unescapeText(found[0]?.value ?? "").trim();
}

function tellNoCalendar(reading: Reading): void {
  tell(reading, "error", "not-a-calendar", "There is no calendar in here.", { name: "", line: 0 });
}

function tellBare(part: Component, reading: Reading): void {
  const message = "This stands outside of any calendar; it was read all the same.";
  tell(reading, "note", "bare-component", message, part);
}

/** Periods of unknown kinds are busy (3.2.9). */
function parseFreeBusy(component: Component, reading: Reading): readonly Period[] {
  return findProperties(component, "FREEBUSY")
    .filter((line) => findParam(line, "FBTYPE")?.toUpperCase() !== "FREE")
    .flatMap((property) => readPeriods(component, property, reading));
}

function parseAvailability(component: Component, reading: Reading): Availability {
  const start = findProperty(component, "DTSTART");
  const priority = Number(findProperty(component, "PRIORITY")?.value.trim() ?? 0);
  return {
    start: start === undefined ? null : readMoment(reading, component, start),
    length: availabilityLength(component, reading),
    priority: Number.isInteger(priority) && priority >= 1 && priority <= 9 ? priority : 10,
    available: component.children.flatMap((child): readonly CalendarEvent[] =>
      child.name === "AVAILABLE" ? [parseEvent(child, reading) ?? []].flat() : [],
    ),
  };
}

function availabilityLength(component: Component, reading: Reading): Availability["length"] {
  const end = findProperty(component, "DTEND");
  const moment = end === undefined ? null : readMoment(reading, component, end);
  if (moment !== null) return { type: "end", end: moment };
  const duration = parseDuration(findProperty(component, "DURATION")?.value.trim() ?? "");
  return duration === null ? null : { type: "duration", duration };
}
