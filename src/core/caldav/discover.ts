import { err, ok, type Result } from "../result.ts";
import { asCollection, isSameAddress, originOf } from "./address.ts";
import type { Dav, DavTrouble } from "./dav.ts";
import type { Resource } from "./multistatus.ts";

export type CalendarLink = { readonly url: string; readonly displayName: string };

export type Discovery = {
  /** The collection that holds the calendars, where a new one can be made; `null` when only one calendar was found. */
  readonly home: string | null;
  readonly calendars: readonly CalendarLink[];
};

/**
 * From whatever address of the server a person has to their calendars: the user's principal, its home set, the
 * calendars in it (RFC 6764, 6; RFC 4791, 6.2.1). An address of one calendar gives that one alone.
 */
export async function discoverCalendars(
  dav: Dav,
  server: string,
): Promise<Result<Discovery, DavTrouble>> {
  const start = await findStart(dav, server);
  if (!start.ok) return start;
  const homes = await findHomes(dav, start.value);
  if (!homes.ok) return homes;
  const [home] = homes.value;
  if (start.value.isCalendar && isSameAddress(start.value.url, server)) {
    return ok({ home: home ?? null, calendars: [toLink(start.value)] });
  }
  if (home === undefined) return err({ type: "not-caldav" });
  const calendars: CalendarLink[] = [];
  for (const one of homes.value) {
    const found = await listCalendars(dav, one);
    if (!found.ok) return found;
    calendars.push(...found.value);
  }
  return ok({ home, calendars });
}

const startProps = [
  "d:current-user-principal",
  "c:calendar-home-set",
  "d:resourcetype",
  "d:displayname",
  "c:supported-calendar-component-set",
];

/** The address itself, then the two places where a server is to say where it begins. */
async function findStart(dav: Dav, server: string): Promise<Result<Resource, DavTrouble>> {
  const origin = originOf(server);
  let trouble: DavTrouble = { type: "not-caldav" };
  for (const url of new Set([server, `${origin}/.well-known/caldav`, `${origin}/`])) {
    // One after the other: most are found at the first, and a wrong password must be tried only once.
    const found = await dav.propfind(url, "0", startProps);
    const resource = found.ok ? found.value.resources.find(leadsOn) : undefined;
    if (resource !== undefined) return ok(resource);
    if (!found.ok) {
      if (found.error.type === "unauthorized" || found.error.type === "unreachable") return found;
      if (url === server) trouble = found.error;
    }
  }
  return err(trouble.type === "refused" && trouble.status < 500 ? { type: "not-caldav" } : trouble);
}

function leadsOn({ principal, homes, isCalendar }: Resource): boolean {
  return principal !== null || homes.length > 0 || isCalendar;
}

async function findHomes(
  dav: Dav,
  { principal, homes }: Resource,
): Promise<Result<readonly string[], DavTrouble>> {
  if (homes.length > 0 || principal === null) return ok(homes.map(asCollection));
  const found = await dav.propfind(principal, "0", ["c:calendar-home-set"]);
  if (!found.ok) return found;
  return ok(found.value.resources.flatMap((resource) => resource.homes).map(asCollection));
}

async function listCalendars(
  dav: Dav,
  home: string,
): Promise<Result<readonly CalendarLink[], DavTrouble>> {
  const found = await dav.propfind(home, "1", startProps);
  return found.ok ? ok(found.value.resources.filter(holdsEvents).map(toLink)) : found;
}

function holdsEvents({ isCalendar, components }: Resource): boolean {
  return isCalendar && (components.length === 0 || components.includes("VEVENT"));
}

function toLink({ url, displayName }: Resource): CalendarLink {
  const last = url.split("/").findLast((part) => part !== "") ?? "";
  return { url: asCollection(url), displayName: displayName === "" ? last : displayName };
}

/** Its name says no more than its blocks do. */
const ownCalendar = { path: "elbowroom", displayName: "Plans" } as const;

/** What was planned before is not in the way of the next plan. */
export function isOwnCalendar({ url }: CalendarLink): boolean {
  return asCollection(url).endsWith(`/${ownCalendar.path}/`);
}

/**
 * The calendar that Elbowroom's blocks go to: a calendar of their own, so that what a person wrote is never touched.
 * It is made when there is none. `path` is its last part, in letters and digits.
 */
export async function openOwnCalendar(
  dav: Dav,
  home: string,
  { path, displayName }: { readonly path: string; readonly displayName: string } = ownCalendar,
): Promise<Result<CalendarLink, DavTrouble>> {
  const url = `${asCollection(home)}${path}/`;
  const known = await listCalendars(dav, home);
  if (!known.ok) return known;
  const found = known.value.find((one) => isSameAddress(one.url, url));
  if (found !== undefined) return ok(found);
  const made = await dav.makeCalendar(url, displayName);
  return made.ok ? ok({ url, displayName }) : made;
}
