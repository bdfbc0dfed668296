import { expect, test } from "vitest";
import { type IcsEvent, writeIcs } from "../../core/calendar/write-ics.ts";
import { found, multistatus } from "../../../test/caldav/scripted.ts";
import { createCalendarService } from "./calendar-service.ts";
import type { Openings } from "./calendars-protocol.ts";

type Answer = ReturnType<typeof multistatus>;

/** A server on paper, asked in one of the two ways; what was asked, and how. */
function setUp(openings: Openings, answers: readonly Answer[]) {
  const asked: string[] = [];
  const left = [...answers];
  const way =
    (name: string): typeof fetch =>
    async (input, init) => {
      const { url, method, credentials } = new Request(input, init);
      asked.push(`${name} ${method} ${url} ${credentials}`);
      const { status, body = null, headers = {} } = left.shift() ?? { status: 500 };
      return new Response(body, { status, headers });
    };
  const service = createCalendarService({
    loadOpenings: async () => openings,
    direct: way("direct"),
    forwarded: way("forwarded"),
  });
  return { service, asked };
}

const account = { server: "https://dav.example.org/", user: "Ännä", password: "zwei Räume" };
const home = "https://dav.example.org/anna/";
const span = { start: Date.UTC(2026, 2, 2), end: Date.UTC(2026, 2, 9) };
const zone = "Europe/Berlin";

test.each([
  ["nothing was opened", { forwardTo: [], connectTo: [] }],
  ["another was opened", { forwardTo: ["a.example"], connectTo: ["https://b.example"] }],
  [
    "the same name was opened at another port",
    { forwardTo: ["dav.example.org:8443"], connectTo: [] },
  ],
])("where %s, no password goes anywhere", async (_, openings) => {
  const { service, asked } = setUp(openings, []);

  expect(await service.find(account)).toEqual({
    ok: false,
    error: { type: "closed", host: "dav.example.org" },
  });
  expect(asked).toEqual([]);
});

test("each request goes the way that was opened to its own server", async () => {
  const openings = { forwardTo: ["dav.example.org"], connectTo: ["https://files.example.org"] };
  const homeSet =
    "<c:calendar-home-set><d:href>https://files.example.org/anna/</d:href></c:calendar-home-set>";
  const { service, asked } = setUp(openings, [
    multistatus(found("/", homeSet)),
    multistatus(found("/anna/", "<d:resourcetype><d:collection/></d:resourcetype>")),
  ]);

  expect(await service.find(account)).toEqual({
    ok: true,
    value: { home: "https://files.example.org/anna/", calendars: [] },
  });
  expect(asked).toEqual([
    "forwarded PROPFIND https://dav.example.org/ same-origin",
    "direct PROPFIND https://files.example.org/anna/ omit",
  ]);
});

const walk: IcsEvent = {
  uid: "alone-me@2026-03-03T17:00:00Z.elbowroom",
  sequence: 0,
  start: Date.UTC(2026, 2, 3, 17),
  end: Date.UTC(2026, 2, 3, 18),
  title: "Heron",
  status: "TENTATIVE",
  alarmMinutesBefore: null,
};
const text = writeIcs([walk], { now: 0, zone, method: null });
const etag = (name: string) => `<d:getetag>"${name}"</d:getetag>`;
const data = (name: string) => `${etag(name)}<c:calendar-data>${text}</c:calendar-data>`;
const token = (name: string): string => `<d:sync-token>${name}</d:sync-token>`;
const openAll = { forwardTo: ["dav.example.org"], connectTo: [] };

test("busy times go out and no title; the second look asks only what changed", async () => {
  const { service, asked } = setUp(openAll, [
    multistatus(found("/anna/days/a.ics", etag("1")), token("one")),
    multistatus(found("/anna/days/a.ics", data("1"))),
    multistatus(token("two")),
  ]);
  const calendars = [{ url: `${home}work/`, whose: "partner" as const }];
  const request = { account, calendars, span, zone, published: null };

  const first = await service.read(request);
  const second = await service.read(request);

  expect(first).toEqual({
    ok: true,
    value: {
      byPerson: {
        me: null,
        partner: { events: 1, busy: [{ start: walk.start, end: walk.end }], issues: [] },
      },
      proposals: [],
      published: null,
    },
  });
  expect(second).toEqual(first);
  expect(JSON.stringify(first)).not.toContain("Heron");
  expect(asked.map((one) => one.split(" ")[1])).toEqual(["REPORT", "REPORT", "REPORT"]);
});

test("a calendar of ours that is gone took its blocks along: each comes back as a proposal", async () => {
  const calendar = `${home}elbowroom/`;
  const written = { event: walk, url: `${calendar}a.ics`, etag: '"1"' };
  const gone = { status: 404 };
  const { service } = setUp(openAll, [gone, gone]);
  const published = { calendar, written: [written] };

  const read = await service.read({ account, calendars: [], span, zone, published });

  expect(read).toEqual({
    ok: true,
    value: {
      byPerson: { me: null, partner: null },
      proposals: [{ uid: walk.uid, from: { start: walk.start, end: walk.end }, type: "deleted" }],
      published,
    },
  });
});
