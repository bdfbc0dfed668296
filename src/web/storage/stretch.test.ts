import { describe, expect, it } from "vitest";
import { stretch as argon2id } from "../../core/crypto/primitives.ts";
import { usualStretching } from "../../core/crypto/stretch-params.ts";
import { createStretch, type StretchEvents } from "./stretch.ts";
import type { ToStretcher } from "../worker/stretch-protocol.ts";

const password = Uint8Array.of(1, 2, 3);
const salt = new Uint8Array(16).fill(4);
const least = { memory: 19 * 1024, passes: 2, lanes: 1 };

/** Workers that do the real work when they are told to. */
function setUp() {
  const workers: { events: StretchEvents; sent: ToStretcher[]; isStopped: boolean }[] = [];
  const stretch = createStretch((events) => {
    const worker = { events, sent: new Array<ToStretcher>(), isStopped: false };
    workers.push(worker);
    return {
      send: (message) => worker.sent.push(message),
      terminate: () => {
        worker.isStopped = true;
      },
    };
  });
  return { stretch, workers };
}

describe("stretching in a worker", () => {
  it("hands over the work, tells how far it is, and stops the worker when it is done", async () => {
    const { stretch, workers } = setUp();
    const told: number[] = [];
    const stretched = stretch(password, salt, least, (done) => told.push(done));
    const [worker] = workers;
    expect(worker?.sent).toEqual([{ password, salt, params: least }]);
    worker?.events.onMessage({ type: "progress", done: 0.5 });
    const key = argon2id(password, salt, least);
    worker?.events.onMessage({ type: "done", key });
    expect(await stretched).toEqual({ ok: true, value: key });
    expect([told, worker?.isStopped]).toEqual([[0.5], true]);
  });

  it("that breaks, as there is too little memory, says so and stops", async () => {
    const { stretch, workers } = setUp();
    const stretched = stretch(password, salt, usualStretching, () => {});
    workers[0]?.events.onError();
    expect(await stretched).toMatchObject({ ok: false, error: { type: "no-memory" } });
    expect(workers[0]?.isStopped).toBe(true);
  });
});
