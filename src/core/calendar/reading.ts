import { modulo, secondsPerDay } from "./civil.ts";
import type { Component } from "./component.ts";
import { type ContentLine, findParam } from "./content-line.ts";
import type { Issue, IssueCode, IssueLog } from "./issue.ts";
import { type Moment, parseMoment } from "./moment.ts";
import type { Zone } from "./zone.ts";
import type { FindZone } from "./zones.ts";

/** What every reader of a component needs at hand. */
export type Reading = {
  readonly log: IssueLog;
  /** What the parameters of a date say, by their text: a whole calendar has a handful of them. */
  readonly formByParams: Map<string, Form>;
  readonly findZone: FindZone;
};

type Form = { readonly zone: Zone | null; readonly isDate: boolean };

export function createReading(log: IssueLog, findZone: FindZone): Reading {
  return { log, formByParams: new Map(), findZone };
}

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
  const { zone, isDate } = formOf(reading, component, property);
  const read = parseMoment(text.trim(), zone);
  if (read === null) {
    tell(reading, "error", "invalid-date", `${property.name} is no date that can be read.`, place);
    return null;
  }
  if (!read.isExact) {
    const message = `${property.name} is a date or time that does not exist; the nearest was taken.`;
    tell(reading, "warning", "invalid-date", message, place);
  }
  // Some write VALUE=DATE before everything: a time of day is one all the same.
  return isDate && modulo(read.moment.wall, secondsPerDay) === 0
    ? { isDate: true, wall: read.moment.wall, zone: null }
    : read.moment;
}

function formOf(reading: Reading, { name }: Component, property: ContentLine): Form {
  const known = reading.formByParams.get(property.paramText);
  if (known !== undefined) return known;
  const id = findParam(property, "TZID");
  const form = {
    zone: id === undefined ? null : reading.findZone(id, name, property.line),
    isDate: findParam(property, "VALUE")?.toUpperCase() === "DATE",
  };
  reading.formByParams.set(property.paramText, form);
  return form;
}

/** Several values with commas between them (RDATE, EXDATE). */
export function splitValues({ value }: ContentLine): readonly string[] {
  return value.split(",").filter((text) => text.trim() !== "");
}
