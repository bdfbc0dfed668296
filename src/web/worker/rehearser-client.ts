import type { Prompt } from "../../core/rehearsal/language-model.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { ChairTurn, ScenarioSummary, Scene } from "../practise/scene.ts";
import type { Chair, Script } from "../practise/script.ts";
import type { FromRehearser, ToRehearser } from "./rehearser-protocol.ts";
import type { StartWorker } from "./start-worker.ts";

/**
 * - `timeout`: it took too long; the worker was stopped, and the next question starts a new one.
 * - `failed`: the worker broke.
 */
type RehearsalError = { readonly type: "timeout" | "failed" };
type Answer<T> = Promise<Result<T, RehearsalError>>;

export type Rehearser = {
  readonly scenarios: () => Answer<readonly ScenarioSummary[]>;
  readonly play: (script: Script) => Answer<Scene>;
  /** What to ask a model for the line that answers the last turn; `null` where only ours will do. */
  readonly promptFor: (script: Script) => Answer<Prompt | null>;
  /** The model's line, if it may stand there. */
  readonly takeIfFit: (script: Script, answer: string) => Answer<string | null>;
  readonly playChair: (chair: Chair) => Answer<readonly ChairTurn[]>;
};

type RehearserDeps = {
  readonly startWorker: StartWorker<ToRehearser, FromRehearser>;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

/** A long rehearsal is played again from its first turn by a new worker, on a slow phone. */
const patience = 10_000;

type Settle = (outcome: Result<FromRehearser, RehearsalError>) => void;

export function createRehearser(deps: RehearserDeps): Rehearser {
  const send = createLine(deps);
  let lastId = 0;
  return {
    async scenarios() {
      const answer = await send({ type: "scenarios", id: (lastId += 1) });
      if (!answer.ok) return answer;
      const { value } = answer;
      return value.type === "scenarios" ? ok(value.scenarios) : err({ type: "failed" });
    },
    async play(script) {
      const answer = await send({ type: "play", id: (lastId += 1), script });
      if (!answer.ok) return answer;
      return answer.value.type === "play" ? ok(answer.value.scene) : err({ type: "failed" });
    },
    async promptFor(script) {
      const answer = await send({ type: "prompt", id: (lastId += 1), script });
      if (!answer.ok) return answer;
      return answer.value.type === "prompt" ? ok(answer.value.prompt) : err({ type: "failed" });
    },
    async takeIfFit(script, line) {
      const answer = await send({ type: "fit", id: (lastId += 1), script, answer: line });
      if (!answer.ok) return answer;
      return answer.value.type === "fit" ? ok(answer.value.reply) : err({ type: "failed" });
    },
    async playChair(chair) {
      const answer = await send({ type: "chair", id: (lastId += 1), chair });
      if (!answer.ok) return answer;
      return answer.value.type === "chair" ? ok(answer.value.turns) : err({ type: "failed" });
    },
  };
}

/** The worker starts with the first question. Nothing is lost with it: a question carries all it needs. */
function createLine({ startWorker, after }: RehearserDeps) {
  const open = new Map<number, Settle>();
  let worker: ReturnType<RehearserDeps["startWorker"]> | null = null;

  function start() {
    return startWorker({
      onMessage: (message) => open.get(message.id)?.(ok(message)),
      onError: () => stop("failed"),
    });
  }

  function stop(type: RehearsalError["type"]): void {
    worker?.terminate();
    worker = null;
    for (const settle of open.values()) settle(err({ type }));
  }

  return (message: ToRehearser): Promise<Result<FromRehearser, RehearsalError>> =>
    new Promise((resolve) => {
      const stopClock = after(patience, () => stop("timeout"));
      open.set(message.id, (outcome) => {
        open.delete(message.id);
        stopClock();
        resolve(outcome);
      });
      worker ??= start();
      worker.send(message);
    });
}
