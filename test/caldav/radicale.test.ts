import { afterAll, beforeAll, expect, test } from "vitest";
import { createDav } from "../../src/core/caldav/dav.ts";
import { discoverCalendars } from "../../src/core/caldav/discover.ts";
import { publishBlocks } from "../../src/core/caldav/publish.ts";
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

test("a page of the app may ask it, as docs/caldav.md says, and no other page", async () => {
  const preflight = await fetch(`${radicale().url}/anna/`, {
    method: "OPTIONS",
    headers: {
      Origin: appOrigin,
      "Access-Control-Request-Method": "PROPFIND",
      "Access-Control-Request-Headers": "authorization,content-type,depth",
    },
  });

  const allowed = (name: string) => preflight.headers.get(`Access-Control-Allow-${name}`);
  expect([preflight.status, allowed("Origin")]).toEqual([200, appOrigin]);
  expect(allowed("Methods")?.split(", ")).toEqual(
    expect.arrayContaining(["PROPFIND", "REPORT", "PUT", "DELETE", "MKCALENDAR"]),
  );
});
