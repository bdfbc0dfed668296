import type { ComposedDraft, ComposeRequest } from "../../core/compose/request.ts";
import { emptyPartner } from "../../core/partner.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Register, ReviewContext } from "../../core/review/context.ts";
import type { SignKind } from "../../core/safety/sign.ts";
import type { DraftReview, FromAnalyser, RuleSummary, ToAnalyser } from "./protocol.ts";

/**
 * - `superseded`: a newer draft came in before this one was read.
 * - `timeout`: reading took too long; the worker was stopped and a new one is at work.
 * - `failed`: the worker broke.
 */
export type AnalysisError = { readonly type: "superseded" | "timeout" | "failed" };

export type Analyser = {
  /** Only the latest draft matters: an older one still waiting is `superseded`. */
  readonly review: (
    source: string,
    context: ReviewContext,
  ) => Promise<Result<DraftReview, AnalysisError>>;
  readonly compose: (
    request: ComposeRequest,
    register: Register,
    seed: number,
  ) => Promise<Result<readonly ComposedDraft[], AnalysisError>>;
  /** What suggests that talking may not be safe, in the order of the text. */
  readonly signs: (source: string) => Promise<Result<readonly SignKind[], AnalysisError>>;
  /** For good: what the worker remembers of the words it read goes with it. */
  readonly stop: () => void;
};

/** A worker that was started, as far as it is used: tests pass another. */
type RunningWorker = {
  readonly send: (message: ToAnalyser) => void;
  readonly terminate: () => void;
};
export type WorkerEvents = {
  readonly onMessage: (message: FromAnalyser) => void;
  readonly onError: () => void;
};

export type AnalyserDeps = {
  readonly startWorker: (events: WorkerEvents) => RunningWorker;
  readonly onRules: (rules: readonly RuleSummary[]) => void;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

/** Past this a person would think the page is broken. */
const patience = 2_000;

type Job = {
  readonly message: ToAnalyser;
  readonly settle: (outcome: Result<FromAnalyser, AnalysisError>) => void;
};

export function createAnalyser(deps: AnalyserDeps): Analyser {
  const { send, stop } = createQueue(deps);
  let lastId = 0;
  return {
    stop,
    async review(source, context) {
      const wantsLanding = context.partner !== emptyPartner;
      const id = (lastId += 1);
      const answer = await send({ type: "review", id, source, context, wantsLanding });
      if (!answer.ok) return answer;
      return answer.value.type === "reviewed" ? ok(answer.value.review) : err({ type: "failed" });
    },
    async compose(request, register, seed) {
      const answer = await send({ type: "compose", id: (lastId += 1), request, register, seed });
      if (!answer.ok) return answer;
      return answer.value.type === "composed" ? ok(answer.value.drafts) : err({ type: "failed" });
    },
    async signs(source) {
      const answer = await send({ type: "signs", id: (lastId += 1), source });
      if (!answer.ok) return answer;
      return answer.value.type === "signs" ? ok(answer.value.kinds) : err({ type: "failed" });
    },
  };
}

/** One job at work, at most one of each kind waiting. */
function createQueue({ startWorker, onRules, after }: AnalyserDeps) {
  const waiting = new Map<ToAnalyser["type"], Job>();
  let current: Job | null = null;
  let worker = start();
  let state: "starting" | "ready" | "broken" = "starting";
  let stopClock = nothing;

  function start(): RunningWorker {
    return startWorker({
      onMessage: (message) => {
        if (message.type === "ready") ready(message.rules);
        else if (message.id === current?.message.id) finish(ok(message));
      },
      onError: () => restart("failed"),
    });
  }

  function ready(rules: readonly RuleSummary[]): void {
    state = "ready";
    onRules(rules);
    next();
  }

  function next(): void {
    if (state !== "ready" || current !== null) return;
    // Drafts were asked for with a press of a button; a review is always overtaken by the next key; for signs it waits
    // until somebody pauses.
    const job = waiting.get("compose") ?? waiting.get("review") ?? waiting.get("signs");
    if (job === undefined) return;
    waiting.delete(job.message.type);
    current = job;
    stopClock = after(patience, () => restart("timeout"));
    worker.send(job.message);
  }

  function finish(outcome: Result<FromAnalyser, AnalysisError>): void {
    const job = current;
    current = null;
    stopClock();
    job?.settle(outcome);
    next();
  }

  function restart(reason: "timeout" | "failed"): void {
    worker.terminate();
    // A worker that breaks before it is ready would break again, for ever.
    state = state === "ready" ? "starting" : "broken";
    if (state === "starting") worker = start();
    else for (const job of waiting.values()) job.settle(err({ type: "failed" }));
    finish(err({ type: reason }));
  }

  function stop(): void {
    stopClock();
    state = "broken";
    current = null;
    waiting.clear();
    worker.terminate();
  }

  function send(message: ToAnalyser): Promise<Result<FromAnalyser, AnalysisError>> {
    return new Promise((settle) => {
      if (state === "broken") return settle(err({ type: "failed" }));
      waiting.get(message.type)?.settle(err({ type: "superseded" }));
      waiting.set(message.type, { message, settle });
      next();
    });
  }

  return { send, stop };
}

function nothing(): void {}
