import { expect, test } from "vitest";
import { found, lost, multistatus, scriptServer } from "../../../test/caldav/scripted.ts";
import type { IcsEvent } from "../calendar/write-ics.ts";
import { publishBlocks, type Written, writtenAfter } from "./publish.ts";

const calendar = "https://dav.example.org/anna/elbowroom/";
const options = { now: 0, zone: "Europe/Berlin" };
const event = (uid: string): IcsEvent => ({
  uid,
  sequence: 3,
  start: Date.UTC(2026, 2, 3, 17),
  end: Date.UTC(2026, 2, 3, 19),
  title: null,
  status: "TENTATIVE",
  alarmMinutesBefore: null,
});
const written = (uid: string, etag: string): Written => ({
  event: event(uid),
  url: `${calendar}${uid}.ics`,
  etag: `"${etag}"`,
});
const done = (status: number, etag: string) => ({ status, headers: { ETag: etag } });
const [walk, swim] = [event("walk"), event("swim")];

test.each([200, 201, 204])("a PUT answered with %i is written", async (status) => {
  const { dav, requests } = scriptServer([done(status, '"1"')]);

  const published = await publishBlocks(dav, calendar, { wanted: [walk], known: [] }, options);

  expect([published, requests]).toEqual([
    { outcomes: [{ type: "written", written: written("walk", "1") }], stopped: null },
    ["PUT /anna/elbowroom/walk.ics *"],
  ]);
});

test.each([202, 207, 302, 403, 405, 415, 507])(
  "a PUT answered with %i has failed, and the next is tried",
  async (status) => {
    const { dav } = scriptServer([done(status, '"1"'), done(201, '"2"')]);

    const published = await publishBlocks(
      dav,
      calendar,
      { wanted: [walk, swim], known: [] },
      options,
    );

    expect(published).toEqual({
      outcomes: [
        { type: "failed", uid: "walk", trouble: { type: "refused", status } },
        { type: "written", written: written("swim", "2") },
      ],
      stopped: null,
    });
    expect(writtenAfter([], published.outcomes)).toEqual([written("swim", "2")]);
  },
);

test.each([
  ["401", [{ status: 401 }], { type: "unauthorized" } as const],
  ["nobody there", [], { type: "unreachable" } as const],
])("after %s not one more is sent", async (_, answers, trouble) => {
  const { dav, requests } = scriptServer(answers);

  const published = await publishBlocks(
    dav,
    calendar,
    { wanted: [walk, swim], known: [written("read", "1")] },
    options,
  );

  expect([published, requests.length]).toEqual([
    { outcomes: [{ type: "failed", uid: "walk", trouble }], stopped: trouble },
    1,
  ]);
});

test.each([
  ["none", {}],
  ["a weak one", { ETag: 'W/"1"' }],
])("with %s in the answer the ETag is asked for", async (_, headers) => {
  const { dav } = scriptServer([
    { status: 201, headers },
    multistatus(
      found(
        "/anna/elbowroom/walk.ics",
        '<d:getetag>"7"</d:getetag><c:calendar-data>x</c:calendar-data>',
      ),
    ),
  ]);

  const { outcomes } = await publishBlocks(dav, calendar, { wanted: [walk], known: [] }, options);

  expect(outcomes).toEqual([{ type: "written", written: written("walk", "7") }]);
});

test("every change and removal says what it must still be; the same again is not sent", async () => {
  const { dav, requests } = scriptServer([done(204, '"8"'), { status: 204 }, { status: 404 }]);
  const known = ["walk", "swim", "read", "sing"].map((uid) => written(uid, "1"));
  const later = { ...walk, sequence: 0, end: walk.end + 60_000 };

  const { outcomes } = await publishBlocks(
    dav,
    calendar,
    { wanted: [later, swim], known },
    options,
  );

  expect(requests).toEqual([
    'PUT /anna/elbowroom/walk.ics "1"',
    'DELETE /anna/elbowroom/read.ics "1"',
    'DELETE /anna/elbowroom/sing.ics "1"',
  ]);
  expect(writtenAfter(known, outcomes)).toEqual([
    { ...written("walk", "8"), event: { ...later, sequence: 4 } },
    written("swim", "1"),
  ]);
});

test("412 for what is no longer there shows that, and writes nothing", async () => {
  const { dav, requests } = scriptServer([
    { status: 412 },
    multistatus(lost("/anna/elbowroom/walk.ics", "404 Not Found")),
  ]);
  const base = written("walk", "1");
  const later = { ...walk, end: walk.end + 60_000 };

  const { outcomes } = await publishBlocks(
    dav,
    calendar,
    { wanted: [later], known: [base] },
    options,
  );

  const ours = { ...later, sequence: 4 };
  expect([outcomes, requests.length]).toEqual([
    [{ type: "clash", clash: { uid: "walk", ours, theirs: null, base } }],
    2,
  ]);
});

test("no two UIDs share a file", async () => {
  const uids = ["a/b", "a_b", "A", "a", "a@x", "a.x", "ä", "a_2f_b"];
  const { dav, requests } = scriptServer(uids.map(() => done(201, '"1"')));

  await publishBlocks(dav, calendar, { wanted: uids.map(event), known: [] }, options);

  expect(new Set(requests).size).toBe(uids.length);
});
