import { err, ok, type Result } from "../../core/result.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { PlanInput } from "../../core/schedule/week.ts";
import type { FromPlanner, PlanOutcome, ReadCalendar, ToPlanner } from "./planner-protocol.ts";
import type { StartWorker } from "./start-worker.ts";

/** `cancelled`: called off, or a newer one came. `failed`: the worker broke. */
type PlannerError = { readonly type: "cancelled" | "failed" };

export type Planner = {
  /** `null`: there is no calendar in it. */
  readonly read: (
    source: { readonly bytes: Uint8Array; readonly span: Span; readonly zone: string },
    onProgress: (done: number, total: number) => void,
  ) => Promise<Result<ReadCalendar | null, PlannerError>>;
  /** `onDraft` has the first answers, `isGood` from the second on; the promise has the last. */
  readonly plan: (
    input: PlanInput,
    onDraft: (outcome: PlanOutcome, isGood: boolean) => void,
  ) => Promise<Result<PlanOutcome, PlannerError>>;
  readonly cancelReading: () => void;
  readonly cancelPlanning: () => void;
};

export type StartPlanner = StartWorker<ToPlanner, FromPlanner>;

/** Reading and planning do not wait for each other: each has a worker, started when it is first needed. */
export function createPlanner(start: StartPlanner): Planner {
  const reading = createDesk(start);
  const planning = createDesk(start);
  return {
    read: (source, onProgress) =>
      reading.ask({ type: "read", ...source }, (message, settle) => {
        if (message.type === "progress") onProgress(message.done, message.total);
        if (message.type === "read") settle(message.calendar);
      }),
    plan: (input, onDraft) =>
      planning.ask({ type: "plan", input }, (message, settle) => {
        if (message.type === "outlined") onDraft(message.outcome, false);
        if (message.type === "drafted") onDraft(message.outcome, true);
        if (message.type === "planned") settle(message.outcome);
      }),
    cancelReading: reading.cancel,
    cancelPlanning: planning.cancel,
  };
}

type Job = {
  readonly hear: (message: FromPlanner) => void;
  readonly fail: (type: PlannerError["type"]) => void;
};

/** One job at a time. What is being worked on cannot hear: to call it off, its worker is stopped. */
function createDesk(start: StartPlanner) {
  let worker: ReturnType<StartPlanner> | null = null;
  let current: Job | null = null;

  function stop(type: PlannerError["type"]): void {
    const job = current;
    if (job === null) return;
    current = null;
    worker?.terminate();
    worker = null;
    job.fail(type);
  }

  function ask<T>(
    message: ToPlanner,
    hear: (answer: FromPlanner, settle: (value: T) => void) => void,
  ): Promise<Result<T, PlannerError>> {
    stop("cancelled");
    return new Promise((resolve) => {
      const settle = (value: T): void => {
        current = null;
        resolve(ok(value));
      };
      current = {
        hear: (answer) => hear(answer, settle),
        fail: (type) => resolve(err({ type })),
      };
      worker ??= start({
        onMessage: (answer) => current?.hear(answer),
        onError: () => stop("failed"),
      });
      worker.send(message);
    });
  }

  return { ask, cancel: () => stop("cancelled") };
}
