import { modulo, secondsPerDay } from "./civil.ts";
import type { Component } from "./component.ts";
import { type ContentLine, findParam } from "./content-line.ts";
import type { Issue, IssueCode, IssueLog } from "./issue.ts";
import { type Moment, parseMoment } from "./moment.ts";
import type { FindZone } from "./zones.ts";

/** What every reader of a component needs at hand. */
export type Reading = { readonly log: IssueLog; readonly findZone: FindZone };

export function tell(
  { log }: Reading,
  severity: Issue["severity"],
  code: IssueCode,
  message: string,
  { name, line }: Pick<Component, "name" | "line">,
): void {
  log.add({ severity, code, message, component: name, line });
}

/** One DATE or DATE-TIME of a property; `null`, told, when it cannot be read. */
export function readMoment(
  reading: Reading,
  component: Component,
  property: ContentLine,
  text: string = property.value,
): Moment | null {
  const place = { name: component.name, line: property.line };
  const id = findParam(property, "TZID");
  const zone = id === undefined ? null : reading.findZone(id, component.name, property.line);
  const read = parseMoment(text.trim(), zone);
  if (read === null) {
    tell(reading, "error", "invalid-date", `${property.name} is no date that can be read.`, place);
    return null;
  }
  if (!read.isExact) {
    const message = `${property.name} is a date or time that does not exist; the nearest was taken.`;
    tell(reading, "warning", "invalid-date", message, place);
  }
  const isMidnight = modulo(read.moment.wall, secondsPerDay) === 0;
  // Some write VALUE=DATE before everything: a time of day is one all the same.
  return isMidnight && findParam(property, "VALUE")?.toUpperCase() === "DATE"
    ? { isDate: true, wall: read.moment.wall, zone: null }
    : read.moment;
}

/** Several values with commas between them (RDATE, EXDATE). */
export function splitValues({ value }: ContentLine): readonly string[] {
  return value.split(",").filter((text) => text.trim() !== "");
}
