import { expect, test } from "vitest";
import { assert } from "../../core/assert.ts";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import type { Written } from "../../core/caldav/publish.ts";
import type { IcsEvent } from "../../core/calendar/write-ics.ts";
import { ok } from "../../core/result.ts";
import type { Calendars } from "../caldav/calendars-client.ts";
import type { ReadAnswer, WriteRequest } from "../caldav/calendars-protocol.ts";
import { createServer } from "./server.ts";
import { createMemoryServer, parseKeptServer, type ServerStore } from "./server-store.ts";

const now = Date.UTC(2026, 2, 2);
const calendar = "https://dav.example.org/anna/elbowroom/";
const event = (uid: string, day: number): IcsEvent => ({
  uid,
  sequence: 0,
  start: Date.UTC(2026, 2, day, 17),
  end: Date.UTC(2026, 2, day, 18),
  title: null,
  status: "TENTATIVE",
  alarmMinutesBefore: null,
});
const written = (one: IcsEvent): Written => ({
  event: one,
  url: `${calendar}${one.uid}.ics`,
  etag: '"1"',
});
const [kept, moved, past] = [event("kept", 3), event("moved", 4), event("past", 1)];

const movedThere: CounterProposal = {
  uid: "moved",
  from: { start: moved.start, end: moved.end },
  type: "moved",
  to: { start: moved.start + 3_600_000, end: moved.end + 3_600_000 },
  there: { ...written(moved), etag: '"2"' },
};
const pastGone: CounterProposal = {
  uid: "past",
  from: { start: past.start, end: past.end },
  type: "deleted",
};
const busy = { events: 1, busy: [{ start: now, end: now + 1 }], issues: [] };

/** A server that says this when it is read, and takes all that is written. */
function setUp({ store = createMemoryServer(), read = {} }: Given = {}) {
  const asked: string[] = [];
  const writes: WriteRequest[] = [];
  const served: unknown[] = [];
  const calendars: Calendars = {
    openings: async () => {
      asked.push("openings");
      return ok({ forwardTo: ["dav.example.org"], connectTo: [] });
    },
    find: async () => {
      asked.push("find");
      const link = { url: "https://dav.example.org/anna/days/", displayName: "Work" };
      return ok({ home: "https://dav.example.org/anna/", calendars: [link] });
    },
    read: async ({ published }) => {
      asked.push("read");
      return ok({ byPerson: { me: busy, partner: null }, proposals: [], published, ...read });
    },
    write: async (request) => {
      asked.push("write");
      writes.push(request);
      const outcomes = request.wanted.map(() => "written" as const);
      const all = request.wanted.map(written);
      return ok({ outcomes, trouble: null, published: { calendar, written: all } });
    },
    stop: () => asked.push("stop"),
  };
  const server = createServer({
    calendars,
    store,
    sources: { serve: (...one) => served.push(one) },
    zone: "Europe/Berlin",
    span: () => ({ start: now, end: now + 1 }),
    now: () => now,
  });
  return { server, asked, writes, served };
}

type Given = { readonly store?: ServerStore; readonly read?: Partial<ReadAnswer> };

async function connected(given: Given = {}) {
  const room = setUp(given);
  await room.server.load();
  await room.server.connect("dav.example.org", " anna ", "two rooms");
  return room;
}

test("another visit knows the account, and asks nobody by itself", async () => {
  const store = createMemoryServer();
  await connected({ store });
  const again = setUp({ store });
  await again.server.load();

  expect(again.server.kept.value?.account).toEqual({
    server: "https://dav.example.org/",
    user: "anna",
    password: "two rooms",
  });
  expect(again.asked).toEqual([]);
});

test("an address without encryption, or none at all, gets no password", async () => {
  const { server, asked } = setUp();
  const told = [];
  for (const address of ["http://dav.example.org", "", "my calendar"]) {
    await server.connect(address, "anna", "two rooms");
    told.push(server.trouble.value.split(" ")[0]);
  }

  expect([told, asked]).toEqual([["It", "That", "That"], []]);
});

test("a calendar that is left out is not read, and the busy times go to their owner", async () => {
  const { server, served } = await connected();
  server.choose("https://dav.example.org/anna/days/", null);
  await server.read();

  expect(server.kept.value?.calendars.map(({ whose }) => whose)).toEqual([null]);
  expect(served).toEqual([
    ["me", busy],
    ["partner", null],
  ]);
});

test("what was moved there waits for an answer: it is read first, and not written over", async () => {
  const published = { calendar, written: [written(kept), written(moved), written(past)] };
  const { server, asked, writes } = await connected({
    read: { proposals: [movedThere, pastGone], published },
  });
  await server.write([kept, moved]);

  expect(asked).toEqual(["find", "read", "write"]);
  // A day that is over is nobody's proposal.
  expect(server.proposals.value).toEqual([movedThere]);
  expect(writes[0]?.wanted).toEqual([kept]);
  expect(writes[0]?.published?.written.map((one) => one.event.uid)).toEqual(["kept", "past"]);
  expect(server.kept.value?.published?.written.map((one) => one.event.uid)).toEqual([
    "kept",
    "moved",
  ]);
  expect(server.told.value).toBe(
    "One time is in your calendar. One you changed there yourself, and nothing was written over.",
  );
});

test("answered, the next plan may be written over it", async () => {
  const published = { calendar, written: [written(moved)] };
  const { server } = await connected({ read: { proposals: [movedThere], published } });
  await server.read();
  const [proposal] = server.proposals.value;
  assert(proposal !== undefined, "one was moved");
  server.settle(proposal);

  expect(server.proposals.value).toEqual([]);
  expect(server.kept.value?.published?.written).toEqual([movedThere.there]);
});

test("disconnected, nothing of it is left, neither here nor in what is kept", async () => {
  const store = createMemoryServer();
  const { server, asked, served } = await connected({ store });
  await server.read();
  server.disconnect();

  expect(await store.load()).toBeNull();
  expect([server.kept.value, asked.includes("stop")]).toEqual([null, true]);
  expect(served.slice(-2)).toEqual([
    ["me", null],
    ["partner", null],
  ]);
});

test("what cannot be understood is as if none was connected", () => {
  expect([parseKeptServer(null), parseKeptServer({ account: "anna" })]).toEqual([null, null]);
});
