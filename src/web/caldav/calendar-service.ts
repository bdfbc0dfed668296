import { createDav, type Dav, type DavTrouble } from "../../core/caldav/dav.ts";
import { findCounterProposals } from "../../core/caldav/counter-proposal.ts";
import { discoverCalendars, isOwnCalendar, openOwnCalendar } from "../../core/caldav/discover.ts";
import type { PublishedRecord } from "../../core/caldav/parse-written.ts";
import { publishBlocks, writtenAfter } from "../../core/caldav/publish.ts";
import { joinCalendars, readReplica } from "../../core/caldav/read-replica.ts";
import { emptyReplica, type Replica, syncReplica } from "../../core/caldav/replica.ts";
import type { Calendar } from "../../core/calendar/calendar.ts";
import { ianaZone } from "../../core/calendar/iana-zone.ts";
import { utc } from "../../core/calendar/zone.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Person } from "../../core/schedule/need.ts";
import { readBusy } from "../worker/read-calendar.ts";
import type {
  Account,
  CalendarsTrouble,
  FoundCalendars,
  Openings,
  ReadAnswer,
  ReadRequest,
  WriteAnswer,
  WriteRequest,
} from "./calendars-protocol.ts";
import { createRoutedFetch, isOpenTo } from "./routed-fetch.ts";

type Fetch = typeof globalThis.fetch;

export type ServiceDeps = {
  /** All shut where nobody opened anything. */
  readonly loadOpenings: () => Promise<Openings>;
  readonly direct: Fetch;
  readonly forwarded: Fetch;
};

export type CalendarService = {
  readonly openings: () => Promise<Result<Openings, CalendarsTrouble>>;
  readonly find: (account: Account) => Promise<Result<FoundCalendars, CalendarsTrouble>>;
  readonly read: (request: ReadRequest) => Promise<Result<ReadAnswer, CalendarsTrouble>>;
  readonly write: (request: WriteRequest) => Promise<Result<WriteAnswer, CalendarsTrouble>>;
};

/**
 * A person's calendars on their server. What is in them stays in the memory of this service, so that the next look
 * fetches what changed alone; of it only busy times go out.
 */
export function createCalendarService({ loadOpenings, ...ways }: ServiceDeps): CalendarService {
  const replicas = new Map<string, Replica>();

  async function connect({
    server,
    user,
    password,
  }: Account): Promise<Result<Dav, CalendarsTrouble>> {
    const openings = await loadOpenings();
    if (!isOpenTo(openings, server)) return err({ type: "closed", host: new URL(server).host });
    const authorization = `Basic ${encodeBase64(`${user}:${password}`)}`;
    return ok(createDav({ fetch: createRoutedFetch(openings, ways), authorization }));
  }

  async function sync(dav: Dav, url: string): Promise<Result<Replica, DavTrouble>> {
    const synced = await syncReplica(dav, url, replicas.get(url) ?? emptyReplica);
    if (!synced.ok) return synced;
    replicas.set(url, synced.value.replica);
    return ok(synced.value.replica);
  }

  return {
    openings: async () => ok(await loadOpenings()),
    find: async (account) => {
      const dav = await connect(account);
      if (!dav.ok) return dav;
      const found = await discoverCalendars(dav.value, account.server);
      if (!found.ok) return found;
      const calendars = found.value.calendars.filter((link) => !isOwnCalendar(link));
      return ok({ home: found.value.home, calendars });
    },
    read: async (request) => {
      const dav = await connect(request.account);
      return dav.ok ? read((url) => sync(dav.value, url), request) : dav;
    },
    write: async (request) => {
      const dav = await connect(request.account);
      return dav.ok ? write(dav.value, request) : dav;
    },
  };
}

type Sync = (url: string) => Promise<Result<Replica, DavTrouble>>;

async function read(
  sync: Sync,
  { calendars, span, zone, published }: ReadRequest,
): Promise<Result<ReadAnswer, DavTrouble>> {
  const parts: { readonly whose: Person; readonly calendar: Calendar }[] = [];
  for (const { url, whose } of calendars) {
    // One after the other: a small server at home has not much to give, and a wrong password is tried once.
    const replica = await sync(url);
    if (!replica.ok) return replica;
    parts.push({ whose, calendar: readReplica(replica.value, "") });
  }
  const compared = await compare(sync, published, zone);
  if (!compared.ok) return compared;
  const busyOf = (who: Person) => {
    const own = parts.filter(({ whose }) => whose === who).map(({ calendar }) => calendar);
    return own.length === 0 ? null : readBusy(joinCalendars(own, ""), span, zone);
  };
  return ok({ byPerson: { me: busyOf("me"), partner: busyOf("partner") }, ...compared.value });
}

type Compared = Pick<ReadAnswer, "proposals" | "published">;

/** What became of the blocks that were written. A calendar that is gone took them all along. */
async function compare(
  sync: Sync,
  published: PublishedRecord | null,
  zone: string,
): Promise<Result<Compared, DavTrouble>> {
  if (published === null) return ok({ proposals: [], published });
  const replica = await sync(published.calendar);
  if (!replica.ok && !isGone(replica.error)) return replica;
  const { proposals, written } = findCounterProposals(
    published.written,
    replica.ok ? replica.value : emptyReplica,
    ianaZone(zone) ?? utc,
  );
  return ok({ proposals, published: { ...published, written } });
}

function isGone(trouble: DavTrouble): boolean {
  return trouble.type === "refused" && (trouble.status === 404 || trouble.status === 410);
}

async function write(
  dav: Dav,
  { home, wanted, published, options }: WriteRequest,
): Promise<Result<WriteAnswer, DavTrouble>> {
  const own = await openOwnCalendar(dav, home);
  if (!own.ok) return own;
  const calendar = own.value.url;
  const known = published?.calendar === calendar ? published.written : [];
  const { outcomes, stopped } = await publishBlocks(dav, calendar, { wanted, known }, options);
  const failed = outcomes.find((outcome) => outcome.type === "failed");
  return ok({
    outcomes: outcomes.map(({ type }) => type),
    trouble: stopped ?? failed?.trouble ?? null,
    published: { calendar, written: writtenAfter(known, outcomes) },
  });
}

/** `btoa` takes bytes; a password may hold any letter. */
function encodeBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
