import type { Availability, Calendar, CalendarEvent, Period } from "./calendar.ts";
import { type Component, findProperties, findProperty, parseComponents } from "./component.ts";
import { unescapeText } from "./content-line.ts";
import { createIssueLog } from "./issue.ts";
import { parseEvent, readPeriods } from "./parse-event.ts";
import { parseDuration } from "./duration.ts";
import { type Reading, readMoment, tell } from "./reading.ts";
import { createFindZone } from "./zones.ts";

/**
 * Reads an iCalendar file (RFC 5545, with 7953 and 7986) in any state it may be in. It never fails: whatever could not
 * be read is among the issues, and what has a time that can be read is kept.
 */
export function parseCalendar(source: string): Calendar {
  const log = createIssueLog();
  const roots = parseComponents(source, log);
  const calendars = roots.filter(({ name }) => name === "VCALENDAR");
  const bare = roots.filter(({ name }) => name !== "VCALENDAR");
  const parts = [...calendars.flatMap(({ children }) => children), ...bare];
  const named = (name: string): readonly Component[] => parts.filter((part) => part.name === name);
  const reading = { log, findZone: createFindZone(named("VTIMEZONE"), log) };
  if (roots.length === 0) tellNoCalendar(reading);
  for (const part of bare) tellBare(part, reading);
  const events = named("VEVENT").flatMap((part) => parseEvent(part, reading) ?? []);
  const busyPeriods = named("VFREEBUSY").flatMap((part) => parseFreeBusy(part, reading));
  const availabilities = named("VAVAILABILITY").map((part) => parseAvailability(part, reading));
  return {
    name: firstValue(calendars, ["NAME", "X-WR-CALNAME"]),
    color: firstValue(calendars, ["COLOR"]),
    events,
    busyPeriods,
    availabilities,
    issues: log.list(),
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
    .filter(({ params }) => params.get("FBTYPE")?.toUpperCase() !== "FREE")
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
