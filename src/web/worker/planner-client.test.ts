import { expect, test } from "vitest";
import { inputFor } from "../../../test/household.ts";
import { createPlanner } from "./planner-client.ts";
import type { FromPlanner, ToPlanner } from "./planner-protocol.ts";

type Started = {
  readonly sent: ToPlanner[];
  readonly say: (message: FromPlanner) => void;
  readonly break: () => void;
  isStopped: boolean;
};

const noInput = inputFor({ children: null });

function setUp() {
  const started: Started[] = [];
  const planner = createPlanner(({ onMessage, onError }) => {
    const worker: Started = { sent: [], say: onMessage, break: onError, isStopped: false };
    started.push(worker);
    return {
      send: (message) => worker.sent.push(message),
      terminate: () => {
        worker.isStopped = true;
      },
    };
  });
  const read = (onProgress: (done: number, total: number) => void = () => undefined) =>
    planner.read({ bytes: new Uint8Array(), span: { start: 0, end: 1 }, zone: "UTC" }, onProgress);
  return { planner, started, read };
}

test("tells how far it is, then what was read, and reads the next with the same worker", async () => {
  const { started, read } = setUp();
  const told: number[][] = [];
  const reading = read((done, total) => told.push([done, total]));
  started[0]?.say({ type: "progress", done: 1, total: 4 });
  started[0]?.say({ type: "read", calendar: null });
  expect(await reading).toEqual({ ok: true, value: null });
  expect(told).toEqual([[1, 4]]);
  void read();
  expect(started.map(({ sent }) => sent.length)).toEqual([2]);
});

test("called off, its worker is stopped, and the next gets another", async () => {
  const { planner, started, read } = setUp();
  const reading = read();
  planner.cancelReading();
  expect(await reading).toEqual({ ok: false, error: { type: "cancelled" } });
  void read();
  expect(started.map(({ isStopped }) => isStopped)).toEqual([true, false]);
});

test("a newer one takes the place of the one under way", async () => {
  const { started, read } = setUp();
  const first = read();
  const second = read();
  started[1]?.say({ type: "read", calendar: null });
  expect(await first).toEqual({ ok: false, error: { type: "cancelled" } });
  expect(await second).toEqual({ ok: true, value: null });
});

test("a worker that breaks fails what it was at, and nothing else", async () => {
  const { started, read } = setUp();
  const reading = read();
  started[0]?.break();
  expect(await reading).toEqual({ ok: false, error: { type: "failed" } });
  started[0]?.break();
  expect(started.length).toBe(1);
});

const outcome = (words: string) => ({ type: "trouble", words }) as const;

test("a plan is shown as it comes: the first of all, a good one, the last", async () => {
  const { planner, started } = setUp();
  const shown: unknown[] = [];
  const planning = planner.plan(noInput, (...draft) => shown.push(draft));
  started[0]?.say({ type: "outlined", outcome: outcome("first") });
  started[0]?.say({ type: "drafted", outcome: outcome("good") });
  started[0]?.say({ type: "planned", outcome: outcome("last") });
  expect(await planning).toEqual({ ok: true, value: outcome("last") });
  expect(shown).toEqual([
    [outcome("first"), false],
    [outcome("good"), true],
  ]);
});
