import { parseServer } from "../core/caldav/address.ts";
import { createDav, type Dav, type DavTrouble } from "../core/caldav/dav.ts";
import { type CalendarLink, discoverCalendars, isOwnCalendar } from "../core/caldav/discover.ts";
import { joinCalendars, readReplica } from "../core/caldav/read-replica.ts";
import { emptyReplica, syncReplica } from "../core/caldav/replica.ts";
import { describeDavTrouble } from "../core/caldav/trouble-words.ts";
import type { Calendar } from "../core/calendar/calendar.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Io } from "./io.ts";
import { printable } from "./printable.ts";

/** A person's calendars on a CalDAV server. The password is not among it: arguments can be seen by others. */
export type ServerAddress = { readonly url: string; readonly user: string | null };

export type ServerOptions = {
  readonly caldav?: string | undefined;
  readonly user?: string | undefined;
};

const passwordVariable = "ELBOWROOM_CALDAV_PASSWORD";

/** A large calendar on a slow line; a server that says nothing for longer is not going to. */
const longestMilliseconds = 60_000;

/** `null` when no server is given. */
export function parseServerAddress({
  caldav,
  user,
}: ServerOptions): Result<ServerAddress | null, string> {
  if (caldav === undefined)
    return user === undefined ? ok(null) : err("--user goes with --caldav URL.");
  const url = parseServer(caldav);
  if (url.ok) return ok({ url: url.value, user: user ?? null });
  return err(
    url.error === "insecure"
      ? "--caldav needs https, or anyone on the way could read your password."
      : "--caldav takes an address, such as https://cloud.example.org.",
  );
}

/** The names of the calendars there. */
export async function listServerCalendars(
  address: ServerAddress,
  io: Io,
): Promise<Result<readonly CalendarLink[], string>> {
  const dav = await connectServer(address, io);
  if (!dav.ok) return dav;
  const found = await discoverCalendars(dav.value, address.url);
  return found.ok ? ok(found.value.calendars) : err(describeDavTrouble(found.error));
}

/** `all-but-ours` leaves out what Elbowroom put there itself. */
export type Choice =
  { readonly type: "all" | "all-but-ours" } | { readonly type: "named"; readonly name: string };

/** The chosen calendars there as one. */
export async function readServerCalendar(
  address: ServerAddress,
  choice: Choice,
  io: Io,
): Promise<Result<Calendar, string>> {
  const dav = await connectServer(address, io);
  if (!dav.ok) return dav;
  const found = await discoverCalendars(dav.value, address.url);
  if (!found.ok) return err(describeDavTrouble(found.error));
  const { calendars } = found.value;
  const chosen = calendars.filter((link) => isChosen(link, choice));
  if (chosen.length === 0) return err(describeNone(calendars, choice));
  const read = await readAll(dav.value, chosen);
  return read.ok ? read : err(describeDavTrouble(read.error));
}

function isChosen(link: CalendarLink, choice: Choice): boolean {
  if (choice.type === "named") return link.displayName === choice.name;
  return choice.type === "all" || !isOwnCalendar(link);
}

function describeNone(calendars: readonly CalendarLink[], choice: Choice): string {
  if (choice.type !== "named" || calendars.length === 0)
    return "There is no calendar on this server.";
  const names = calendars.map(({ displayName }) => `"${printable(displayName)}"`).join(", ");
  return `There is no calendar "${printable(choice.name)}". There are: ${names}.`;
}

async function readAll(
  dav: Dav,
  links: readonly CalendarLink[],
): Promise<Result<Calendar, DavTrouble>> {
  const calendars: Calendar[] = [];
  for (const { url, displayName } of links) {
    // One after the other: a small server at home has not much to give.
    const synced = await syncReplica(dav, url, emptyReplica);
    if (!synced.ok) return synced;
    calendars.push(readReplica(synced.value.replica, displayName));
  }
  return ok(joinCalendars(calendars, calendars.map(({ name }) => name).join(", ")));
}

/** Asks for the password, if there is one to ask for; nothing is sent yet. */
export async function connectServer(address: ServerAddress, io: Io): Promise<Result<Dav, string>> {
  const asked = await askOnce(address, io);
  if (!asked.ok) return asked;
  const { user } = address;
  const secret = `${user ?? ""}:${asked.value.env[passwordVariable] ?? ""}`;
  const authorization = user === null ? null : `Basic ${Buffer.from(secret).toString("base64")}`;
  return ok(createDav({ fetch: patientFetch, authorization }));
}

/** The same world, but the password is known in it: whoever connects twice is asked once. */
export async function askOnce({ user }: ServerAddress, io: Io): Promise<Result<Io, string>> {
  if (user === null || io.env[passwordVariable] !== undefined) return ok(io);
  const password = io.isTerminal.stdin ? await io.askSecretly("Password: ") : null;
  if (password === null)
    return err(`Without a password there is nothing to read. ${passwordVariable} may hold it.`);
  return ok({ ...io, env: { ...io.env, [passwordVariable]: password } });
}

const patientFetch: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(longestMilliseconds) });
