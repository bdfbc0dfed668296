import { expect, test } from "vitest";
import {
  type Answer,
  found,
  lost,
  multistatus,
  scriptServer,
} from "../../../test/caldav/scripted.ts";
import { emptyReplica, type Replica, syncReplica } from "./replica.ts";

const calendar = "https://dav.example.org/anna/office/";
const object = (name: string, etag: string) => ({
  url: `${calendar}${name}.ics`,
  etag: `"${etag}"`,
  data: `BEGIN:${name}${etag}`,
});
const known: Replica = { syncToken: "t1", objects: [object("a", "1"), object("b", "1")] };

const etag = (name: string, tag: string) =>
  found(`/anna/office/${name}.ics`, `<d:getetag>"${tag}"</d:getetag>`);
const data = (name: string, tag: string) =>
  found(
    `/anna/office/${name}.ics`,
    `<d:getetag>"${tag}"</d:getetag><c:calendar-data>BEGIN:${name}${tag}</c:calendar-data>`,
  );
const token = (value: string) => `<d:sync-token>${value}</d:sync-token>`;
const self = found(
  "/anna/office/",
  `<d:resourcetype><d:collection/></d:resourcetype>${token("t9")}`,
);

test.each([403, 409, 410, 500])(
  "a token refused with %i costs one comparison of all ETags, and gives a new token",
  async (status) => {
    const { dav, requests } = scriptServer([
      { status },
      multistatus(self, etag("a", "1"), etag("c", "1")),
      multistatus(data("c", "1")),
    ]);

    const synced = await syncReplica(dav, calendar, known);

    expect(synced).toEqual({
      ok: true,
      value: {
        replica: { syncToken: "t9", objects: [object("a", "1"), object("c", "1")] },
        changed: [object("c", "1").url],
        removed: [object("b", "1").url],
        by: "etags",
      },
    });
    expect(requests).toEqual([
      "REPORT /anna/office/",
      "PROPFIND /anna/office/",
      "REPORT /anna/office/",
    ]);
  },
);

test("a list in parts is asked for to its end", async () => {
  const { dav, requests } = scriptServer([
    multistatus(etag("a", "2"), lost("/anna/office/", "507 Insufficient Storage"), token("t2")),
    multistatus(lost("/anna/office/b.ics", "404 Not Found"), token("t3")),
    multistatus(data("a", "2")),
  ]);

  const synced = await syncReplica(dav, calendar, known);

  expect(synced).toEqual({
    ok: true,
    value: {
      replica: { syncToken: "t3", objects: [object("a", "2")] },
      changed: [object("a", "2").url],
      removed: [object("b", "1").url],
      by: "token",
    },
  });
  expect(requests).toHaveLength(3);
});

test("a server that repeats one part for ever is compared by ETags instead", async () => {
  const part = multistatus(lost("/anna/office/", "507 Insufficient Storage"), token("t1"));
  const { dav, requests } = scriptServer([part, multistatus(self, etag("a", "1"), etag("b", "1"))]);

  const synced = await syncReplica(dav, calendar, known);

  expect([synced, requests.length]).toEqual([
    {
      ok: true,
      value: {
        replica: { syncToken: "t9", objects: known.objects },
        changed: [],
        removed: [],
        by: "etags",
      },
    },
    2,
  ]);
});

test("without a token to go by, what is not listed is gone", async () => {
  const { dav } = scriptServer([multistatus(etag("a", "1"), token("t2"))]);

  const synced = await syncReplica(dav, calendar, { ...known, syncToken: null });

  expect(synced).toEqual({
    ok: true,
    value: {
      replica: { syncToken: "t2", objects: [object("a", "1")] },
      changed: [],
      removed: [object("b", "1").url],
      by: "token",
    },
  });
});

test("a server without sync-collection is compared by ETags each time", async () => {
  const { dav } = scriptServer([
    { status: 501 },
    multistatus(
      found("/anna/office", "<d:resourcetype><d:collection/></d:resourcetype>"),
      etag("a", "1"),
    ),
    multistatus(data("a", "1")),
  ]);

  const synced = await syncReplica(dav, calendar, emptyReplica);

  expect(synced).toEqual({
    ok: true,
    value: {
      replica: { syncToken: null, objects: [object("a", "1")] },
      changed: [object("a", "1").url],
      removed: [],
      by: "etags",
    },
  });
});

test("what was removed between the list and its fetching is gone, not wrong", async () => {
  const { dav } = scriptServer([
    multistatus(etag("a", "2"), token("t2")),
    multistatus(lost("/anna/office/a.ics", "404 Not Found")),
  ]);

  const synced = await syncReplica(dav, calendar, known);

  expect(synced).toEqual({
    ok: true,
    value: {
      replica: { syncToken: "t2", objects: [object("b", "1")] },
      changed: [],
      removed: [object("a", "1").url],
      by: "token",
    },
  });
});

const login: Answer = {
  status: 200,
  body: "<!DOCTYPE html>",
  headers: { "Content-Type": "text/html" },
};

test.each<readonly [string, readonly Answer[], object, number]>([
  ["401", [{ status: 401 }, multistatus(self)], { type: "unauthorized" }, 1],
  ["503", [{ status: 503 }, multistatus(self)], { type: "refused", status: 503 }, 1],
  ["nothing", [], { type: "unreachable" }, 1],
  ["a page to sign in", [login, login], { type: "not-caldav" }, 2],
  [
    "an object without its text",
    [multistatus(etag("a", "2"), token("t2")), multistatus(etag("a", "2"))],
    { type: "refused", status: 207 },
    2,
  ],
])("%s leaves the replica as it was", async (_, answers, error, requests) => {
  const server = scriptServer(answers);

  const synced = await syncReplica(server.dav, calendar, known);

  expect([synced, server.requests.length]).toEqual([{ ok: false, error }, requests]);
});
