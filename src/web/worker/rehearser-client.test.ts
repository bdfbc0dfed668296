import { describe, expect, it } from "vitest";
import { createRehearser } from "./rehearser-client.ts";
import type { FromRehearser, ToRehearser } from "./rehearser-protocol.ts";

/** A worker that answers when it is told to, and a clock that rings when it is told to. */
function setUp() {
  const sent: ToRehearser[] = [];
  const workers: {
    isStopped: boolean;
    readonly onMessage: (message: FromRehearser) => void;
    readonly onError: () => void;
  }[] = [];
  const clocks = new Set<() => void>();
  const rehearser = createRehearser({
    startWorker: (events) => {
      const worker = { ...events, isStopped: false };
      workers.push(worker);
      return {
        send: (message) => sent.push(message),
        terminate: () => {
          worker.isStopped = true;
        },
      };
    },
    after: (_milliseconds, action) => {
      clocks.add(action);
      return () => void clocks.delete(action);
    },
  });
  return { rehearser, sent, workers, clocks };
}

describe("the rehearser", () => {
  it("starts its worker with the first question, and one is enough", async () => {
    const { rehearser, sent, workers, clocks } = setUp();
    expect(workers.length).toBe(0);
    const scenarios = rehearser.scenarios();
    const chair = rehearser.playChair({
      scenarioId: "a",
      seed: 1,
      strategy: "good",
      words: [],
    });
    expect(sent.map(({ type, id }) => [type, id])).toEqual([
      ["scenarios", 1],
      ["chair", 2],
    ]);
    workers[0]?.onMessage({ type: "chair", id: 2, turns: [{ line: "Hello.", isOver: false }] });
    workers[0]?.onMessage({ type: "scenarios", id: 1, scenarios: [] });
    expect(await scenarios).toEqual({ ok: true, value: [] });
    expect(await chair).toEqual({ ok: true, value: [{ line: "Hello.", isOver: false }] });
    expect([workers.length, clocks.size]).toEqual([1, 0]);
  });

  it("stops a worker that takes too long, and asks a new one the next time", async () => {
    const { rehearser, workers, clocks } = setUp();
    const slow = rehearser.scenarios();
    for (const ring of clocks) ring();
    expect(await slow).toEqual({ ok: false, error: { type: "timeout" } });
    const next = rehearser.scenarios();
    expect(workers.map(({ isStopped }) => isStopped)).toEqual([true, false]);
    workers[1]?.onMessage({ type: "scenarios", id: 2, scenarios: [] });
    expect(await next).toEqual({ ok: true, value: [] });
  });

  it("tells all who wait when the worker breaks", async () => {
    const { rehearser, workers } = setUp();
    const both = [rehearser.scenarios(), rehearser.scenarios()];
    workers[0]?.onError();
    const failed = { ok: false, error: { type: "failed" } };
    expect(await Promise.all(both)).toEqual([failed, failed]);
  });
});
