import { findIana } from "windows-iana";
import { type Component, findProperty } from "./component.ts";
import { ianaZone } from "./iana-zone.ts";
import type { IssueLog } from "./issue.ts";
import { parseOffset, parseZone } from "./parse-zone.ts";
import { createFixedZone, utc, type Zone } from "./zone.ts";

/** The zone a TZID means in one file. `null`, told once, when nothing says where it is. */
export type FindZone = (id: string, component: string, line: number) => Zone | null;

/** No place has so long a name, and to look through it would take long. */
const longestName = 255;

/** `definitions` may grow: a zone is looked for when it is first met. */
export function createFindZone(definitions: readonly Component[], log: IssueLog): FindZone {
  const zoneById = new Map<string, Zone | null>();
  return (id, component, line) => {
    const known = zoneById.get(id);
    if (known !== undefined) return known;
    const definition = definitions.findLast(
      (one) => findProperty(one, "TZID")?.value.trim() === id.trim(),
    );
    const zone = id.length > longestName ? null : findZone(id.trim(), definition, log);
    zoneById.set(id, zone);
    if (zone === null) tellUnknown(id, component, line, log);
    return zone;
  };
}

/**
 * By its name where the tz database, or Windows' list, has it: those are kept up to date, and the rules in a file are
 * often those of the year it was written by. Then by the rules in the file.
 */
function findZone(id: string, definition: Component | undefined, log: IssueLog): Zone | null {
  const location = definition && findProperty(definition, "X-LIC-LOCATION")?.value.trim();
  const named = zoneByName(id) ?? (location === undefined ? null : zoneByName(location));
  if (named !== null) return named;
  const own = definition === undefined ? null : parseZone(id, definition, log);
  if (own !== null && definition !== undefined) {
    log.add({
      severity: "note",
      code: "zone-by-offsets",
      message: `The time zone "${id}" is no known place; its rules were taken from the file.`,
      component: definition.name,
      line: definition.line,
    });
  }
  return own ?? zoneByOffset(id);
}

/** Such as `Europe/Berlin`, `/mozilla.org/20050126_1/Europe/Berlin`, `W. Europe Standard Time`. */
function zoneByName(id: string): Zone | null {
  const path = id.split("/").filter((part) => part !== "");
  const candidates = [id, path.slice(-3).join("/"), path.slice(-2).join("/")];
  for (const name of candidates) {
    const zone = ianaZone(name);
    if (zone !== null) return zone;
  }
  const [windows] = findIana(id);
  return windows === undefined ? null : ianaZone(windows);
}

/** `Z`, `GMT`, `UTC+2`, `GMT-0330`: ahead of UTC with `+`. Outlook puts a name behind it, which knows more. */
function zoneByOffset(id: string): Zone | null {
  if (/^(?:Z|GMT|UTC|tzone:\/\/Microsoft\/Utc)$/iu.test(id)) return utc;
  const [, sign, hours, minutes, name] =
    /^\(?(?:GMT|UTC)\s*([+-])(\d{1,2})(?::?(\d\d))?(?:\)|$)(.*)$/iu.exec(id) ?? [];
  if (hours === undefined) return zoneByDisplayName(id);
  const offset = parseOffset(`${sign ?? "+"}${hours.padStart(2, "0")}${minutes ?? "00"}`);
  const named = zoneByDisplayName(name ?? "");
  return named ?? (offset === null ? null : createFixedZone(id, offset));
}

/** As Windows shows them: `Eastern Time (US & Canada)`, `Amsterdam, Berlin, Bern, Rome`. */
function zoneByDisplayName(name: string): Zone | null {
  const plain = name.replaceAll(/\(.*?\)/gu, "").trim();
  const [windows] = findIana(plain.replace(/ Time$/u, " Standard Time"));
  if (windows !== undefined) return ianaZone(windows);
  const cities = plain.split(",").map((city) => `/${city.trim().replaceAll(" ", "_")}`);
  const found = cities
    .filter((city) => city.length > 1)
    .flatMap((city) => Intl.supportedValuesOf("timeZone").filter((id) => id.endsWith(city)));
  return found[0] === undefined ? null : ianaZone(found[0]);
}

function tellUnknown(id: string, component: string, line: number, log: IssueLog): void {
  log.add({
    severity: "warning",
    code: "unknown-zone",
    message: `There is no time zone "${id.slice(0, longestName)}" that we know, so its times are read as yours.`,
    component,
    line,
  });
}
