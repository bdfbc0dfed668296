import { expect, test } from "vitest";
import { createCalendars } from "./calendars-client.ts";
import type { CalendarsRequest, FromCalendars } from "./calendars-protocol.ts";

type Started = {
  readonly sent: CalendarsRequest["type"][];
  readonly say: (message: FromCalendars) => void;
  readonly break: () => void;
  isStopped: boolean;
};

function setUp() {
  const started: Started[] = [];
  const calendars = createCalendars(({ onMessage, onError }) => {
    const worker: Started = { sent: [], say: onMessage, break: onError, isStopped: false };
    started.push(worker);
    return {
      send: ({ type }) => worker.sent.push(type),
      terminate: () => {
        worker.isStopped = true;
      },
    };
  });
  return { calendars, started };
}

const account = { server: "https://dav.example.org/", user: "anna", password: "secret" };
const openings = { forwardTo: ["dav.example.org"], connectTo: [] };
const failed = { ok: false, error: { type: "failed" } };

/** What is sent goes out in the turn after. */
const sent = () => new Promise((resolve) => setTimeout(resolve));

test("a second request waits until the first is answered, by the same worker", async () => {
  const { calendars, started } = setUp();
  const first = calendars.openings();
  const second = calendars.find(account);
  await sent();
  expect(started[0]?.sent).toEqual(["openings"]);
  started[0]?.say({ type: "openings", result: { ok: true, value: openings } });
  await sent();
  started[0]?.say({ type: "find", result: { ok: false, error: { type: "unauthorized" } } });
  expect([await first, await second]).toEqual([
    { ok: true, value: openings },
    { ok: false, error: { type: "unauthorized" } },
  ]);
  expect(started.map((one) => one.sent)).toEqual([["openings", "find"]]);
});

test("a worker that breaks or is stopped fails what was asked, and the next has another", async () => {
  const { calendars, started } = setUp();
  const first = calendars.find(account);
  await sent();
  started[0]?.break();
  const second = calendars.find(account);
  await sent();
  calendars.stop();
  const third = calendars.openings();
  await sent();
  started[2]?.say({ type: "openings", result: { ok: true, value: openings } });
  expect([await first, await second, await third]).toEqual([
    failed,
    failed,
    { ok: true, value: openings },
  ]);
  expect(started.map(({ isStopped }) => isStopped)).toEqual([true, true, false]);
});
