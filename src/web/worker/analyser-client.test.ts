import { describe, expect, it } from "vitest";
import { emptyPartner } from "../../core/partner.ts";
import type { ReviewContext } from "../../core/review/context.ts";
import { createAnalyser, type WorkerEvents } from "./analyser-client.ts";
import type { DraftReview, RuleSummary, ToAnalyser } from "./protocol.ts";

const context: ReviewContext = {
  register: "text",
  partner: emptyPartner,
  mutedRuleIds: new Set(),
  ignoredKeys: new Set(),
};
const review: DraftReview = { understood: true, findings: [], points: [], landing: [] };
const rules: readonly RuleSummary[] = [{ id: "hedge", title: "Hedging", tint: null }];

/** A worker that answers when it is told to, and a clock that stands still until it is turned. */
function setUp() {
  const sent: ToAnalyser[] = [];
  const workers: (WorkerEvents & { isStopped: boolean })[] = [];
  const told: (readonly RuleSummary[])[] = [];
  let ring: (() => void) | null = null;
  const analyser = createAnalyser({
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
    onRules: (all) => told.push(all),
    after: (_milliseconds, action) => {
      ring = action;
      return () => {
        ring = null;
      };
    },
  });
  const newest = () => workers.at(-1);
  return {
    analyser,
    sent,
    workers,
    told,
    ready: () => newest()?.onMessage({ type: "ready", rules }),
    answer: (id: number) => newest()?.onMessage({ type: "reviewed", id, review }),
    break: () => newest()?.onError(),
    twoSecondsPass: () => ring?.(),
  };
}

describe("the analyser", () => {
  it("waits for the worker, then reads, and hands on the names of the rules", async () => {
    const { analyser, sent, told, ready, answer } = setUp();
    const outcome = analyser.review("I need an evening", context);
    expect(sent).toEqual([]);
    ready();
    const message = { type: "review", id: 1, source: "I need an evening", context };
    expect(sent).toEqual([{ ...message, wantsLanding: false }]);
    expect(told).toEqual([rules]);
    answer(1);
    expect(await outcome).toEqual({ ok: true, value: review });
  });

  it("reads one draft at a time, and of those that wait only the latest", async () => {
    const { analyser, sent, ready, answer } = setUp();
    ready();
    const first = analyser.review("a", context);
    const second = analyser.review("ab", context);
    const third = analyser.review("abc", context);
    expect(await second).toEqual({ ok: false, error: { type: "superseded" } });
    answer(1);
    answer(3);
    expect(await first).toEqual({ ok: true, value: review });
    expect(await third).toEqual({ ok: true, value: review });
    expect(sent.map(({ id }) => id)).toEqual([1, 3]);
  });

  it("looks for signs after what else there is to read", async () => {
    const { analyser, sent, workers, ready, answer } = setUp();
    const signs = analyser.signs("I'm scared");
    const reviewed = analyser.review("I'm scared", context);
    ready();
    answer(2);
    await reviewed;
    workers[0]?.onMessage({ type: "signs", id: 1, kinds: ["fear"] });
    expect(await signs).toEqual({ ok: true, value: ["fear"] });
    expect(sent.map(({ type, id }) => [type, id])).toEqual([
      ["review", 2],
      ["signs", 1],
    ]);
  });

  it("stops a worker that takes two seconds, and goes on with a new one", async () => {
    const { analyser, workers, sent, ready, answer, twoSecondsPass } = setUp();
    ready();
    const slow = analyser.review("very long", context);
    const next = analyser.review("short", context);
    twoSecondsPass();
    expect(await slow).toEqual({ ok: false, error: { type: "timeout" } });
    expect(workers.map(({ isStopped }) => isStopped)).toEqual([true, false]);
    ready();
    answer(2);
    expect(await next).toEqual({ ok: true, value: review });
    expect(sent.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("takes no late answer for the one it waits for", async () => {
    const { analyser, workers, ready, answer, twoSecondsPass } = setUp();
    ready();
    const slow = analyser.review("very long", context);
    twoSecondsPass();
    await slow;
    ready();
    const next = analyser.review("short", context);
    workers[0]?.onMessage({
      type: "reviewed",
      id: 1,
      review: { ...review, understood: false },
    });
    answer(2);
    expect(await next).toEqual({ ok: true, value: review });
  });

  it("starts again after a break, but not when the worker never was ready", async () => {
    const later = setUp();
    later.ready();
    const cut = later.analyser.review("a", context);
    later.break();
    expect(await cut).toEqual({ ok: false, error: { type: "failed" } });
    expect(later.workers.length).toBe(2);

    const never = setUp();
    const waiting = never.analyser.review("a", context);
    never.break();
    expect(await waiting).toEqual({ ok: false, error: { type: "failed" } });
    expect(await never.analyser.review("b", context)).toEqual({
      ok: false,
      error: { type: "failed" },
    });
    expect(never.workers.length).toBe(1);
  });
});
