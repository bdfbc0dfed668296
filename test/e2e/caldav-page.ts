import { createDav } from "../../src/core/caldav/dav.ts";
import { discoverCalendars, openOwnCalendar } from "../../src/core/caldav/discover.ts";
import { publishBlocks } from "../../src/core/caldav/publish.ts";
import { readReplica } from "../../src/core/caldav/read-replica.ts";
import { emptyReplica, syncReplica } from "../../src/core/caldav/replica.ts";
import { createForwardedFetch } from "../../src/web/caldav/forwarded-fetch.ts";

/** A page with CalDAV and nothing else, to be driven from `caldav.spec.ts`. */
declare global {
  interface Window {
    readonly calendars: typeof calendars;
  }
}

type Request = {
  readonly server: string;
  readonly user: string;
  readonly password: string;
  readonly way: "direct" | "forwarder";
};

const calendars = {
  /** Writes one block, twice as if it were new, and reads all back. */
  async visit({ server, user, password, way }: Request) {
    const direct = window.fetch.bind(window);
    const fetch = way === "direct" ? direct : createForwardedFetch(direct, "/calendar-forwarder");
    const dav = createDav({ fetch, authorization: `Basic ${btoa(`${user}:${password}`)}` });
    const found = await discoverCalendars(dav, server);
    if (!found.ok) return found.error.type;
    const own = { path: way, displayName: "Plans" };
    const opened = await openOwnCalendar(dav, found.value.home ?? server, own);
    if (!opened.ok) return opened.error.type;
    const { url } = opened.value;
    const options = { now: 0, zone: "Europe/Berlin" };
    const first = await publishBlocks(dav, url, { wanted: [walk], known: [] }, options);
    const again = await publishBlocks(dav, url, { wanted: [walk], known: [] }, options);
    const synced = await syncReplica(dav, url, emptyReplica);
    if (!synced.ok) return synced.error.type;
    return {
      outcomes: [...first.outcomes, ...again.outcomes].map(({ type }) => type),
      titles: readReplica(synced.value.replica, "").events.map(({ summary }) => summary),
    };
  },
};

const walk = {
  uid: "walk",
  sequence: 0,
  start: Date.UTC(2026, 2, 3, 17),
  end: Date.UTC(2026, 2, 3, 19),
  title: "Spaziergang & Tee ☕",
  status: "TENTATIVE",
  alarmMinutesBefore: null,
} as const;

Object.assign(window, { calendars });
