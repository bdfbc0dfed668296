import { expect, test } from "vitest";
import { type Answer, found, multistatus, scriptServer } from "../../../test/caldav/scripted.ts";
import { parseServer, resolveHref } from "./address.ts";
import { discoverCalendars, openOwnCalendar } from "./discover.ts";

const server = "https://dav.example.org/";
const principal = multistatus(
  found("/", "<d:current-user-principal><d:href>/p/anna/</d:href></d:current-user-principal>"),
);
const homes = multistatus(
  found(
    "/p/anna/",
    "<c:calendar-home-set><d:href>/c/anna</d:href><d:href>https://b.example/</d:href></c:calendar-home-set>",
  ),
);
const calendarType = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>";
const comps = (...names: readonly string[]) =>
  `<c:supported-calendar-component-set>${names.map((name) => `<c:comp name="${name}"/>`).join("")}</c:supported-calendar-component-set>`;
const ours = multistatus(
  found("/c/anna/", "<d:resourcetype><d:collection/></d:resourcetype>"),
  found(
    "/c/anna/office/",
    `${calendarType}<d:displayname>2026</d:displayname>${comps("VEVENT", "VTODO")}`,
  ),
  found("/c/anna/tasks/", `${calendarType}${comps("VTODO")}`),
  found("/c/anna/all/", `${calendarType}<d:displayname/>`),
  found("/c/anna/inbox/", "<d:resourcetype><d:collection/><c:schedule-inbox/></d:resourcetype>"),
);

test("from the principal to the homes to the calendars that hold events", async () => {
  const { dav, requests } = scriptServer([principal, homes, ours, multistatus()]);

  const discovered = await discoverCalendars(dav, server);

  expect(discovered).toEqual({
    ok: true,
    value: {
      home: "https://dav.example.org/c/anna/",
      calendars: [
        { url: "https://dav.example.org/c/anna/office/", displayName: "2026" },
        { url: "https://dav.example.org/c/anna/all/", displayName: "all" },
      ],
    },
  });
  expect(requests).toEqual(["PROPFIND /", "PROPFIND /p/anna/", "PROPFIND /c/anna/", "PROPFIND /"]);
});

const login: Answer = {
  status: 200,
  body: "<!DOCTYPE html>",
  headers: { "Content-Type": "text/html" },
};

test("an address that leads nowhere is looked for in the well-known place", async () => {
  const { dav, requests } = scriptServer([{ status: 405 }, principal, homes, ours, multistatus()]);

  const discovered = await discoverCalendars(dav, "https://dav.example.org/login");

  expect([discovered.ok, requests.slice(0, 2)]).toEqual([
    true,
    ["PROPFIND /login", "PROPFIND /.well-known/caldav"],
  ]);
});

test.each<readonly [string, readonly Answer[], object, number]>([
  ["a page to sign in", [login, login], { type: "not-caldav" }, 2],
  ["a wrong password", [{ status: 401 }], { type: "unauthorized" }, 1],
  ["nothing there", [], { type: "unreachable" }, 1],
  ["no CalDAV", [{ status: 404 }, { status: 405 }], { type: "not-caldav" }, 2],
  ["trouble", [{ status: 503 }, { status: 404 }], { type: "refused", status: 503 }, 2],
  ["a principal without a home", [principal, multistatus()], { type: "not-caldav" }, 2],
  ["a broken answer", [{ ...multistatus(), body: "<a><b></a>" }, login], { type: "not-caldav" }, 2],
])("%s is told as what it is", async (_, answers, error, requests) => {
  const server404 = scriptServer(answers);

  const discovered = await discoverCalendars(server404.dav, server);

  expect([discovered, server404.requests.length]).toEqual([{ ok: false, error }, requests]);
});

test("a calendar of our own that cannot be made is told; 207 is not made", async () => {
  const { dav } = scriptServer([ours, multistatus(found("/c/anna/elbowroom/", ""))]);
  const name = { path: "elbowroom", displayName: "Busy" };

  const made = await openOwnCalendar(dav, "https://dav.example.org/c/anna/", name);

  expect(made).toEqual({ ok: false, error: { type: "refused", status: 207 } });
});

test.each([
  ["cloud.example.org", { ok: true, value: "https://cloud.example.org/" }],
  [
    " https://Cloud.Example.org:8443/dav/A ",
    { ok: true, value: "https://cloud.example.org:8443/dav/A" },
  ],
  ["http://localhost:5232", { ok: true, value: "http://localhost:5232/" }],
  ["http://[::1]:5232/a/", { ok: true, value: "http://[::1]:5232/a/" }],
  ["http://nas.local", { ok: false, error: "insecure" }],
  ["http://localhost.example.org", { ok: false, error: "insecure" }],
  ["http://127.0.0.1.example.org", { ok: false, error: "insecure" }],
  ["https://anna:secret@cloud.example.org", { ok: false, error: "not-an-address" }],
  ["https://cloud.example.org/?a=b", { ok: false, error: "not-an-address" }],
  ["ftp://cloud.example.org", { ok: false, error: "not-an-address" }],
  ["", { ok: false, error: "not-an-address" }],
  ["two words", { ok: false, error: "not-an-address" }],
])("the server %j", (text, server404) => {
  expect(parseServer(text)).toEqual(server404);
});

test.each([
  ["/a/b.ics", "https://dav.example.org/a/b.ics"],
  ["https://b.example/a/", "https://b.example/a/"],
  ["http://dav.example.org/a/", null],
  ["http://127.0.0.1/a/", null],
  ["//evil.example/a/", null],
  ["b.ics", null],
  ["javascript:alert(1)", null],
])("the link %j of a server over https leads to %j", (href, url) => {
  expect(resolveHref(href, "https://dav.example.org/dav/")).toBe(url);
});
