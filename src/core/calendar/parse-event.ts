import type { CalendarEvent, Length, Period, Recurrence, Replaces } from "./calendar.ts";
import { secondsPerDay } from "./civil.ts";
import { type Component, findProperties, findProperty } from "./component.ts";
import { type ContentLine, findParam, unescapeText } from "./content-line.ts";
import { type Duration, parseDuration } from "./duration.ts";
import type { Moment } from "./moment.ts";
import { parseRule } from "./parse-rule.ts";
import { type Reading, readMoment, splitValues, tell } from "./reading.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** `null`, told, when nothing in it says when it is. */
export function parseEvent(component: Component, reading: Reading): CalendarEvent | null {
  const end = readEnd(component, reading);
  const start =
    readStart(component, reading) ??
    cancelledStart(component, reading) ??
    startBefore(component, end, reading);
  if (start === null) return null;
  return {
    component: component.name,
    line: component.line,
    uid: readUid(component, reading),
    summary: unescapeText(valueOf(component, "SUMMARY")),
    color: valueOf(component, "COLOR").trim(),
    start,
    length: readLength(component, start, end, reading),
    transp: upper(component, "TRANSP") === "TRANSPARENT" ? "TRANSPARENT" : "OPAQUE",
    status: upper(component, "STATUS") || null,
    sequence: Number(/^\d{1,9}$/u.exec(valueOf(component, "SEQUENCE").trim())?.[0] ?? 0),
    stamp: valueOf(component, "LAST-MODIFIED") || valueOf(component, "DTSTAMP"),
    recurrence: readRecurrence(component, reading),
    replaces: readReplaces(component, start, reading),
    declinedBy: readDeclined(component),
  };
}

function valueOf(component: Component, name: string): string {
  return findProperty(component, name)?.value ?? "";
}

function upper(component: Component, name: string): string {
  return valueOf(component, name).trim().toUpperCase();
}

function readUid(component: Component, reading: Reading): string {
  const uid = unescapeText(valueOf(component, "UID")).trim();
  if (uid === "" && component.name === "VEVENT") {
    tell(
      reading,
      "note",
      "no-uid",
      "This event has no UID, so nothing can refer to it.",
      component,
    );
  }
  return uid;
}

function readStart(component: Component, reading: Reading): Moment | null {
  const property = findProperty(component, "DTSTART");
  return property === undefined ? null : readMoment(reading, component, property);
}

function readEnd(component: Component, reading: Reading): Moment | null {
  const property = findProperty(component, "DTEND");
  return property === undefined ? null : readMoment(reading, component, property);
}

/** What calls off one of a series need not say again when it was (RFC 5546, 3.2.5). */
function cancelledStart(component: Component, reading: Reading): Moment | null {
  const property = findProperty(component, "RECURRENCE-ID");
  if (property === undefined || upper(component, "STATUS") !== "CANCELLED") return null;
  return readMoment(reading, component, property);
}

/** An end alone says at least that something is on before it. */
function startBefore(component: Component, end: Moment | null, reading: Reading): Moment | null {
  if (end === null) {
    tell(
      reading,
      "error",
      "no-start",
      "Nothing here says when it is, so it was left out.",
      component,
    );
    return null;
  }
  const message =
    "It has an end and no start that can be read; it counts from just before its end.";
  tell(reading, "error", "no-start", message, component);
  return { ...end, wall: end.wall - (end.isDate ? secondsPerDay : 3600) };
}

const oneDay: Length = { type: "duration", duration: { days: 1, seconds: 0 } };
const noTime: Length = { type: "duration", duration: { days: 0, seconds: 0 } };

function readLength(
  component: Component,
  start: Moment,
  end: Moment | null,
  reading: Reading,
): Length {
  if (end !== null) return lengthTo(component, start, end, reading);
  const property = findProperty(component, "DURATION");
  if (property === undefined) return start.isDate ? oneDay : noTime;
  const length = readDuration(component, start, property, reading);
  return length ?? (start.isDate ? oneDay : noTime);
}

function lengthTo(component: Component, start: Moment, end: Moment, reading: Reading): Length {
  if (start.isDate !== end.isDate) return mixedLength(component, start, end, reading);
  // Without a zone of its own it ends where it began.
  if (!start.isDate)
    return { type: "end", end: end.zone === null ? { ...end, zone: start.zone } : end };
  const days = (end.wall - start.wall) / secondsPerDay;
  if (days >= 1) return { type: "duration", duration: { days, seconds: 0 } };
  if (days < 0) {
    const message = "It ends before it starts; it counts as one day.";
    tell(reading, "warning", "end-before-start", message, component);
  }
  return oneDay;
}

/** A date at one end and a time at the other: whole days for a date, up to the end of the day for a time. */
function mixedLength(component: Component, start: Moment, end: Moment, reading: Reading): Length {
  const message = "It starts with a date and ends with a time, or the other way round.";
  tell(reading, "warning", "invalid-value", message, component);
  if (!start.isDate) return { type: "end", end: { ...end, isDate: false, zone: start.zone } };
  const days = Math.max(1, Math.ceil((end.wall - start.wall) / secondsPerDay));
  return { type: "duration", duration: { days, seconds: 0 } };
}

function readDuration(
  component: Component,
  start: Moment,
  property: ContentLine,
  reading: Reading,
): Length | null {
  const place = { name: component.name, line: property.line };
  const duration = parseDuration(property.value.trim());
  if (duration === null) {
    const message = "How long it takes cannot be read; it counts as an hour, or a whole day.";
    tell(reading, "error", "invalid-value", message, place);
    const anHour: Length = { type: "duration", duration: { days: 0, seconds: 3600 } };
    return start.isDate ? oneDay : anHour;
  }
  if (duration.days < 0 || duration.seconds < 0) {
    const message = "It ends before it starts; it counts as long as that, after its start.";
    tell(reading, "warning", "end-before-start", message, place);
  }
  return { type: "duration", duration: start.isDate ? wholeDays(duration) : positive(duration) };
}

function positive({ days, seconds }: Duration): Duration {
  return { days: Math.abs(days), seconds: Math.abs(seconds) };
}

function wholeDays(duration: Duration): Duration {
  const { days, seconds } = positive(duration);
  return { days: Math.max(1, days + Math.ceil(seconds / secondsPerDay)), seconds: 0 };
}

const once: Recurrence = {
  rules: [],
  exceptRules: [],
  dates: [],
  exceptDates: [],
  isWhole: true,
};

const recurrenceNames: ReadonlySet<string> = new Set(["RRULE", "EXRULE", "RDATE", "EXDATE"]);

function readRecurrence(component: Component, reading: Reading): Recurrence {
  // Nearly all events are once: they share one recurrence.
  if (!component.properties.some(({ name }) => recurrenceNames.has(name))) return once;
  const rules = findProperties(component, "RRULE")
    // Written by programs that mean "does not repeat".
    .filter(({ value }) => value.trim() !== "")
    .map((line) => readRule(component, line, reading));
  const except = findProperties(component, "EXRULE").map((line) =>
    readRule(component, line, reading),
  );
  return {
    rules: rules.flatMap(({ rule }) => rule ?? []),
    // One that is not whole could take away what is there.
    exceptRules: except.flatMap(({ rule, isWhole }) => (isWhole && rule !== null ? [rule] : [])),
    dates: findProperties(component, "RDATE").flatMap((property) =>
      readPeriods(component, property, reading),
    ),
    exceptDates: findProperties(component, "EXDATE").flatMap((property) =>
      splitValues(property).flatMap((text) => readMoment(reading, component, property, text) ?? []),
    ),
    isWhole: rules.every(({ isWhole }) => isWhole),
  };
}

function readRule(
  component: Component,
  { value, line }: ContentLine,
  reading: Reading,
): { readonly rule: RecurrenceRule | null; readonly isWhole: boolean } {
  const { rule, isWhole, problems } = parseRule(value);
  const place = { name: component.name, line };
  const words = problems.join("; ");
  if (!isWhole) {
    const message = `How it repeats cannot be read in full (${words}). Every day counts as busy at its time.`;
    tell(reading, "error", "unsupported-rule", message, place);
  } else if (problems.length > 0) {
    tell(reading, "warning", "invalid-rule", `How it repeats: ${words}.`, place);
  }
  return { rule: isWhole ? rule : null, isWhole };
}

/** `19970101T180000Z/PT5H30M`, `19970101T180000Z/19970102T070000Z`, or a date alone. */
export function readPeriods(
  component: Component,
  property: ContentLine,
  reading: Reading,
): readonly Period[] {
  return splitValues(property).flatMap((text): readonly Period[] => {
    const [first = "", second] = text.trim().split("/");
    const start = readMoment(reading, component, property, first);
    if (start === null) return [];
    if (second === undefined) return [{ start, length: null }];
    if (second.startsWith("P") || second.startsWith("+P")) {
      const duration = parseDuration(second);
      return [{ start, length: duration && { type: "duration", duration: positive(duration) } }];
    }
    const end = readMoment(reading, component, property, second);
    return [{ start, length: end && { type: "end", end } }];
  });
}

/** One that does not say what it replaces can only stand for what is at its own time: nothing else gets lost by it. */
function readReplaces(component: Component, start: Moment, reading: Reading): Replaces | null {
  const property = findProperty(component, "RECURRENCE-ID");
  if (property === undefined) return null;
  const moment = readMoment(reading, component, property);
  if (moment === null) return { moment: start, andFuture: false };
  return { moment, andFuture: findParam(property, "RANGE")?.toUpperCase() === "THISANDFUTURE" };
}

const nobody: readonly string[] = [];

function readDeclined(component: Component): readonly string[] {
  const attendees = findProperties(component, "ATTENDEE");
  if (attendees.length === 0) return nobody;
  return attendees
    .filter((line) => findParam(line, "PARTSTAT")?.toUpperCase() === "DECLINED")
    .map(({ value }) => plainAddress(value));
}

/** `MAILTO:Ann@Example.com` and `ann@example.com` are one. */
export function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^mailto:/u, "");
}
