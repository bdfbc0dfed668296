import { request as httpRequest } from "node:http";
import { afterAll, assert, beforeAll, expect, test } from "vitest";
import { createMemoryIo } from "../../src/cli/memory-io.ts";
import { runCli } from "../../src/cli/run.ts";
import { createDav } from "../../src/core/caldav/dav.ts";
import { discoverCalendars, openOwnCalendar } from "../../src/core/caldav/discover.ts";
import { parsePublished } from "../../src/core/caldav/parse-written.ts";
import { publishBlocks } from "../../src/core/caldav/publish.ts";
import { emptyReplica, syncReplica } from "../../src/core/caldav/replica.ts";
import { writeIcs } from "../../src/core/calendar/write-ics.ts";
import { createForwarder } from "../../src/relay/forwarder.ts";
import { createForwardedFetch } from "../../src/web/caldav/forwarded-fetch.ts";
import { block, describeCaldav, options } from "./caldav-acceptance.ts";
import { appOrigin, basic, person, startRadicale, type TestServer } from "./servers.ts";

let server: TestServer | undefined;
beforeAll(async () => {
  server = await startRadicale();
}, 60_000);
afterAll(() => server?.stop());

function radicale(): TestServer {
  if (server === undefined) throw new Error("Radicale did not start");
  return server;
}

describeCaldav("Radicale", radicale);

const needs = JSON.stringify({
  me: { alone: { minutes: 180 } },
  partner: { alone: { minutes: 120 } },
  together: { minutes: 180 },
});

/** A machine with much else to do takes its time over several plans. */
const planning = 120_000;

function kinds(plan: string): ReadonlySet<string> {
  return new Set(plan.match(/(?<="kind": ")[\w-]+/gu));
}

test("a wrong password ends it at once", async () => {
  let requests = 0;
  const count: typeof fetch = (...request) => {
    requests += 1;
    return fetch(...request);
  };
  const authorization = basic({ ...person, password: "wrong" });
  const stranger = createDav({ fetch: count, authorization });
  const wanted = [block("a", 3), block("b", 4)];

  const found = await discoverCalendars(stranger, radicale().url);
  const calendar = `${radicale().url}/anna/closed/`;
  const published = await publishBlocks(stranger, calendar, { wanted, known: [] }, options);

  const trouble = { type: "unauthorized" };
  expect([found, published, requests]).toEqual([
    { ok: false, error: trouble },
    { outcomes: [{ type: "failed", uid: wanted[0]?.uid, trouble }], stopped: trouble },
    2,
  ]);
});

test("the command line lists the calendars, and what is on in them", async () => {
  const { url, authorization } = radicale();
  const dav = createDav({ fetch, authorization });
  const calendar = `${url}/anna/evenings/`;
  await dav.makeCalendar(calendar, "Evenings");
  await publishBlocks(dav, calendar, { wanted: [block("walk", 3)], known: [] }, options);
  const run = async (args: readonly string[], typed: readonly string[]) => {
    const io = createMemoryIo({ typed, isTerminal: true });
    const code = await runCli(["calendar", "--caldav", url, ...args], io);
    return [code, io.output()];
  };
  const mine = ["--user", person.user];
  const days = ["--from", "2026-03-01", "--to", "2026-03-05", "--zone", "Europe/Berlin"];

  const asked = { stderr: "Password: " };
  expect(await run([...mine, "--name", "Evenings", ...days], [person.password])).toEqual([
    0,
    { ...asked, stdout: 'Tue 3 Mar 2026\n  18:00–20:00   "Busy" (not sure yet)\n' },
  ]);
  const listed = await run([...mine, "--json"], [person.password]);
  expect(JSON.stringify(listed)).toContain(JSON.stringify(calendar).slice(1, -1));
  const unknown = await run([...mine, "--name", "Mornings", ...days], [person.password]);
  expect(JSON.stringify(unknown)).toMatch(
    /There is no calendar .+Mornings.+ There are: .+Evenings/,
  );
  expect(await run(mine, ["wrong"])).toEqual([
    2,
    {
      stdout: "",
      stderr:
        "Password: The calendar server does not know this name with this password. Nothing more was tried.\n",
    },
  ]);
});

test(
  "a plan goes round what is in the calendars there",
  async () => {
    const { url, authorization } = radicale();
    const calendar = `${url}/anna/planned/`;
    const dav = createDav({ fetch, authorization });
    await dav.makeCalendar(calendar, "Planned");
    const own = await openOwnCalendar(dav, `${url}/anna/`);
    assert(own.ok, "it can be made");
    const away = { ...block("away", 9), start: Date.UTC(2026, 2, 8), end: Date.UTC(2026, 2, 17) };
    const week = ["--from", "2026-03-09", "--zone", "Europe/Berlin", "--quick", "--json"];
    const plan = async (): Promise<string> => {
      const env = { ELBOWROOM_CALDAV_PASSWORD: person.password };
      const io = createMemoryIo({ env, files: { "needs.json": needs } });
      const mine = ["--caldav", url, "--user", person.user];
      await runCli(["plan", "--needs", "needs.json", ...mine, ...week], io);
      const { stdout, stderr } = io.output();
      return stdout + stderr;
    };

    // What was planned before is no reason to be busy.
    await publishBlocks(dav, own.value.url, { wanted: [away], known: [] }, options);
    const free = await plan();
    await publishBlocks(dav, calendar, { wanted: [away], known: [] }, options);
    const busy = await plan();

    // Busy all week: of all blocks only the partner's own is left.
    expect([kinds(free), kinds(busy)]).toEqual([
      new Set(["alone-me", "alone-partner", "together"]),
      new Set(["alone-partner"]),
    ]);
  },
  planning,
);

test(
  "a plan is written there, and what someone moved is asked about first",
  async () => {
    const { url, authorization } = radicale();
    const dav = createDav({ fetch, authorization });
    const own = await openOwnCalendar(dav, `${url}/anna/`);
    assert(own.ok, "it can be made");
    // Nobody is busy in these weeks, whatever other tests did.
    const days = ["--from", "2027-03-08", "--zone", "Europe/Berlin", "--quick"];
    const mine = ["--caldav", url, "--user", person.user, "--publish", "record.json"];
    const files: Record<string, string> = { "needs.json": needs };
    const publish = async (more: readonly string[]) => {
      // Asked once, though the server is read and written.
      const io = createMemoryIo({ typed: [person.password], isTerminal: true, files });
      const code = await runCli(["plan", "--needs", "needs.json", ...mine, ...days, ...more], io);
      Object.assign(files, io.written());
      return [code, io.output().stdout, io.output().stderr];
    };

    const first = await publish([]);
    const record = parsePublished(JSON.parse(files["record.json"] ?? ""));
    const [block1, block2] = record?.written ?? [];
    assert(block1 !== undefined && block2 !== undefined, "a plan has blocks");
    const later = { ...block1.event, start: block1.event.start + 3_600_000, sequence: 1 };
    const data = writeIcs([later], { ...options, method: null });
    await dav.put(block1.url, data, { type: "unchanged", etag: block1.etag });
    await dav.remove(block2.url, block2.etag);
    const second = await publish([]);
    const third = await publish(["--settled"]);
    const fourth = await publish([]);

    const total = record?.written.length ?? 0;
    expect(first).toEqual([0, `Written: ${total}. Taken away: 0. As before: 0.\n`, "Password: "]);
    expect(second).toEqual([
      1,
      expect.stringMatching(
        /^Written: 0\. Taken away: 0\. As before: \d+\.\nMoved in the calendar: .+ is now .+\.\nDeleted in the calendar: .+\.\nTalk about it/u,
      ),
      "Password: ",
    ]);
    expect(third).toEqual([
      0,
      `Written: 2. Taken away: 0. As before: ${total - 2}.\n`,
      "Password: ",
    ]);
    expect(fourth).toEqual([0, `Written: 0. Taken away: 0. As before: ${total}.\n`, "Password: "]);
  },
  planning,
);

test("by way of the forwarder it is the same server, redirects and all", async () => {
  const { port } = new URL(radicale().url);
  const forwarder = createForwarder(["dav.example.org"], {
    resolve: async () => ["93.184.215.14"],
    open: (wish, onResponse) => httpRequest({ ...wish, host: "127.0.0.1", port }, onResponse),
    timeout: () => AbortSignal.timeout(30_000),
  });
  const endpoint = "http://localhost:5173/calendar-forwarder";
  const send: typeof fetch = async (_, init) => forwarder.request(endpoint, init);
  const forwarded = createDav({
    fetch: createForwardedFetch(send, endpoint),
    authorization: radicale().authorization,
  });
  const wanted = [block("walk", 3)];

  // Radicale sends everyone on from here to where it begins.
  const start = "https://dav.example.org/.well-known/caldav";
  const found = await discoverCalendars(forwarded, start);
  const calendar = "https://dav.example.org/anna/forwarded/";
  const made = await forwarded.makeCalendar(calendar, "Busy");
  const { outcomes } = await publishBlocks(forwarded, calendar, { wanted, known: [] }, options);
  const clash = await publishBlocks(forwarded, calendar, { wanted, known: [] }, options);
  const synced = await syncReplica(forwarded, calendar, emptyReplica);

  assert(found.ok && made.ok && synced.ok, "the forwarder is no hindrance");
  expect(found.value.home).toBe("https://dav.example.org/anna/");
  expect(outcomes).toEqual([
    {
      type: "written",
      written: {
        event: wanted[0],
        url: `${calendar}walk_2e_elbowroom.ics`,
        etag: synced.value.replica.objects[0]?.etag,
      },
    },
  ]);
  expect(clash.outcomes.map(({ type }) => type)).toEqual(["clash"]);
});

test("a page of the app may ask it, as docs/caldav.md says, and no other page", async () => {
  const preflight = await fetch(`${radicale().url}/anna/`, {
    method: "OPTIONS",
    headers: {
      Origin: appOrigin,
      "Access-Control-Request-Method": "PROPFIND",
      "Access-Control-Request-Headers": "authorization,content-type,depth",
    },
  });

  const { status, headers } = await fetch(`${radicale().url}/anna/`, {
    method: "PROPFIND",
    headers: { Origin: appOrigin, Authorization: basic(person), Depth: "0" },
  });

  expect([
    status,
    headers.get("Access-Control-Allow-Origin"),
    headers.get("Access-Control-Expose-Headers"),
  ]).toEqual([207, appOrigin, "ETag"]);
  const allowed = (name: string) => preflight.headers.get(`Access-Control-Allow-${name}`);
  expect([preflight.status, allowed("Origin")]).toEqual([200, appOrigin]);
  expect(allowed("Methods")?.split(", ")).toEqual(
    expect.arrayContaining(["PROPFIND", "REPORT", "PUT", "DELETE", "MKCALENDAR"]),
  );
});
