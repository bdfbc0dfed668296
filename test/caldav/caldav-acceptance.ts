import { assert, beforeAll, describe, expect, test } from "vitest";
import { findCounterProposals } from "../../src/core/caldav/counter-proposal.ts";
import { settleProposal } from "../../src/core/caldav/proposal.ts";
import { createDav, type Dav } from "../../src/core/caldav/dav.ts";
import { discoverCalendars, openOwnCalendar } from "../../src/core/caldav/discover.ts";
import { publishBlocks, type Written, writtenAfter } from "../../src/core/caldav/publish.ts";
import { readReplica } from "../../src/core/caldav/read-replica.ts";
import { emptyReplica, syncReplica } from "../../src/core/caldav/replica.ts";
import { expandCalendar } from "../../src/core/calendar/expand-calendar.ts";
import { formatPoint } from "../../src/core/calendar/occurrence.ts";
import { type IcsEvent, writeIcs } from "../../src/core/calendar/write-ics.ts";
import { ianaZone } from "../../src/core/calendar/iana-zone.ts";
import { utc } from "../../src/core/calendar/zone.ts";
import type { Result } from "../../src/core/result.ts";
import type { TestServer } from "./servers.ts";

const zone = ianaZone("Europe/Berlin") ?? utc;
export const options = { now: Date.UTC(2026, 2, 1), zone: "Europe/Berlin" };
const hour = 3_600_000;

export function block(uid: string, day: number, hours = 2): IcsEvent {
  const start = Date.UTC(2026, 2, day, 17);
  return {
    uid: `${uid}.elbowroom`,
    sequence: 0,
    start,
    end: start + hours * hour,
    title: null,
    status: "TENTATIVE",
    alarmMinutesBefore: null,
  };
}

/** As another program of the person would write it. */
const standup = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Another//Program//EN",
  "BEGIN:VEVENT",
  "UID:stand-up@work & co",
  "DTSTAMP:20260101T000000Z",
  "DTSTART:20260302T080000Z",
  "DTEND:20260302T081500Z",
  "RRULE:FREQ=DAILY;COUNT=3",
  "EXDATE:20260303T080000Z",
  "SUMMARY:Müller <said> “yes” & ate 😀",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

function value<T>(result: Result<T, unknown>): T {
  assert(result.ok, `it should work: ${JSON.stringify(result)}`);
  return result.value;
}

function times({ event }: Written): Pick<IcsEvent, "start" | "end"> {
  return { start: event.start, end: event.end };
}

/** What has to be so with every CalDAV server; `server` has been started when the tests run. */
export function describeCaldav(name: string, server: () => TestServer): void {
  describe(`with ${name}`, () => {
    acceptance(server);
  });
}

function acceptance(server: () => TestServer): void {
  let dav: Dav;
  /** One calendar a test, so that none sees what another did. */
  const open = async (path: string): Promise<string> => {
    const { home } = value(await discoverCalendars(dav, server().url));
    assert(home !== null, "a person has a home");
    return value(await openOwnCalendar(dav, home, { path, displayName: `Busy <${path}> & so` }))
      .url;
  };

  beforeAll(() => {
    dav = createDav({ fetch, authorization: server().authorization });
  });

  test("from the address of the server to the calendars, and a new one among them", async () => {
    const url = await open("rooms");

    const { calendars } = value(await discoverCalendars(dav, server().url));
    const again = await open("rooms");
    const alone = value(await discoverCalendars(dav, url));

    const made = { url, displayName: "Busy <rooms> & so" };
    expect(calendars.filter((one) => one.url === url)).toEqual([made]);
    expect(again).toBe(url);
    expect(alone.calendars).toEqual([made]);
  });

  test("all of a calendar comes in, and then only what changed", async () => {
    const url = await open("changes");
    value(await dav.put(`${url}stand-up.ics`, standup, { type: "none-there" }));

    const first = value(await syncReplica(dav, url, emptyReplica));
    const idle = value(await syncReplica(dav, url, first.replica));
    await publishBlocks(dav, url, { wanted: [block("walk", 5)], known: [] }, options);
    const etag = first.replica.objects[0]?.etag ?? "";
    value(await dav.remove(`${url}stand-up.ics`, etag));
    const last = value(await syncReplica(dav, url, first.replica));

    const calendar = readReplica(first.replica, "changes");
    const { occurrences } = expandCalendar(calendar.events, { from: 0, to: 8e9 }, zone);
    expect(occurrences.map(({ event, start: at }) => [event.summary, formatPoint(at)])).toEqual([
      ["Müller <said> “yes” & ate 😀", "2026-03-02T08:00:00Z"],
      ["Müller <said> “yes” & ate 😀", "2026-03-04T08:00:00Z"],
    ]);
    expect({ ...idle, replica: idle.replica.objects }).toEqual({
      replica: first.replica.objects,
      changed: [],
      removed: [],
      by: "token",
    });
    expect([last.by, last.changed, last.removed]).toEqual([
      "token",
      [`${url}walk_2e_elbowroom.ics`],
      [`${url}stand-up.ics`],
    ]);
  });

  test("a token that the server does not know costs one comparison of all ETags", async () => {
    const url = await open("tokens");
    const wanted = [block("a", 3), block("b", 4), block("c", 5)];
    await publishBlocks(dav, url, { wanted: wanted.slice(0, 2), known: [] }, options);
    const { replica } = value(await syncReplica(dav, url, emptyReplica));
    await publishBlocks(dav, url, { wanted: wanted.slice(2), known: [] }, options);
    const [first, second] = replica.objects;
    assert(first !== undefined && second !== undefined, "both came in");
    value(await dav.remove(first.url, first.etag));

    const stale = { ...replica, syncToken: "http://radicale.org/ns/sync/0123456789abcdef" };
    const { by, changed, removed, replica: fresh } = value(await syncReplica(dav, url, stale));
    const idle = value(await syncReplica(dav, url, fresh));

    expect({ by, changed, removed }).toEqual({
      by: "etags",
      changed: [`${url}c_2e_elbowroom.ics`],
      removed: [first.url],
    });
    expect([idle.by, idle.changed, idle.removed]).toEqual(["token", [], []]);
  });

  test("blocks are written, moved and taken away, and say no more than Busy", async () => {
    const url = await open("blocks");
    const [walk, swim] = [block("walk", 10), block("swim", 11)];

    const first = await publishBlocks(dav, url, { wanted: [walk, swim], known: [] }, options);
    const known = writtenAfter([], first.outcomes);
    const later = { ...walk, start: walk.start + hour, end: walk.end + hour };
    const second = await publishBlocks(dav, url, { wanted: [later], known }, options);
    const { replica } = value(await syncReplica(dav, url, emptyReplica));
    const kept = writtenAfter(known, second.outcomes);

    expect(second.outcomes.map(({ type }) => type)).toEqual(["written", "removed"]);
    expect(kept.map(({ event }) => event)).toEqual([{ ...later, sequence: 1 }]);
    expect(replica.objects.map(({ url: at, etag }) => [at, etag])).toEqual(
      kept.map((one) => [one.url, one.etag]),
    );
    const { events } = readReplica(replica, "");
    expect(events.map(({ summary, sequence, status }) => [summary, sequence, status])).toEqual([
      ["Busy", 1, "TENTATIVE"],
    ]);
  });

  test("what someone changed in between is shown beside ours, and never overwritten", async () => {
    const url = await open("clashes");
    const [walk, swim] = [block("walk", 10), block("swim", 11)];
    const first = await publishBlocks(dav, url, { wanted: [walk, swim], known: [] }, options);
    const known = writtenAfter([], first.outcomes);
    await change(known[0], { start: walk.start + 24 * hour, end: walk.end + 24 * hour });
    await change(known[1], { end: swim.end + hour });

    // One to be moved, one to be taken away, one that is new but already there.
    const moved = { ...walk, start: walk.start - hour };
    const again = await publishBlocks(dav, url, { wanted: [moved], known }, options);
    const anew = await publishBlocks(dav, url, { wanted: [swim], known: [] }, options);

    const objects = value(await syncReplica(dav, url, emptyReplica)).replica.objects;
    const there = (uid: string) => objects.find((one) => one.url.includes(`/${uid}_`));
    expect([...again.outcomes, ...anew.outcomes]).toEqual([
      {
        type: "clash",
        clash: {
          uid: walk.uid,
          ours: { ...moved, sequence: 1 },
          theirs: there("walk"),
          base: known[0],
        },
      },
      {
        type: "clash",
        clash: { uid: swim.uid, ours: null, theirs: there("swim"), base: known[1] },
      },
      { type: "clash", clash: { uid: swim.uid, ours: swim, theirs: there("swim"), base: null } },
    ]);
    expect(there("walk")?.data).toContain("20260311T180000");
    expect(writtenAfter(known, again.outcomes)).toEqual(known);
  });

  test("a block that is moved or deleted in the calendar comes back as a proposal", async () => {
    const url = await open("counters");
    const wanted = [block("walk", 10), block("swim", 11), block("read", 12), block("sing", 13)];
    const first = await publishBlocks(dav, url, { wanted, known: [] }, options);
    const known = writtenAfter([], first.outcomes);
    const [walk, swim, read] = known;
    assert(walk !== undefined && swim !== undefined && read !== undefined, "all were written");
    const to = { start: walk.event.start + 24 * hour, end: walk.event.end + 25 * hour };
    await change(walk, to);
    value(await dav.remove(swim.url, swim.etag));
    await change(read, { title: "Novel" });

    const { replica } = value(await syncReplica(dav, url, emptyReplica));
    const { proposals, written } = findCounterProposals(known, replica, zone);
    const settled = proposals.reduce(settleProposal, written);
    const declined = await publishBlocks(dav, url, { wanted, known: settled }, options);

    const object = replica.objects.find((one) => one.url === walk.url);
    const there = {
      event: { ...walk.event, ...to, sequence: 7 },
      url: walk.url,
      etag: object?.etag,
    };
    expect(proposals).toEqual([
      { type: "moved", uid: walk.event.uid, from: times(walk), to, there },
      { type: "deleted", uid: swim.event.uid, from: times(swim) },
    ]);
    expect(declined.outcomes.map(({ type }) => type)).toEqual([
      "written",
      "written",
      "unchanged",
      "unchanged",
    ]);
    const after = value(await syncReplica(dav, url, emptyReplica)).replica;
    const now = writtenAfter(settled, declined.outcomes);
    expect(findCounterProposals(now, after, zone)).toEqual({ proposals: [], written: now });
  });

  test("what is there is never written over as if it were new", async () => {
    const url = await open("twice");
    value(await dav.put(`${url}a.ics`, standup, { type: "none-there" }));

    const again = await dav.put(`${url}a.ics`, standup, { type: "none-there" });

    expect(again).toEqual({ ok: false, error: { type: "refused", status: 412 } });
  });

  /** As the person would in their own program. */
  async function change(one: Written | undefined, what: Partial<IcsEvent>): Promise<void> {
    assert(one !== undefined, "it was written");
    const data = writeIcs([{ ...one.event, ...what, sequence: 7 }], { ...options, method: null });
    value(await dav.put(one.url, data, { type: "unchanged", etag: one.etag }));
  }
}
