import { signal, type ReadonlySignal } from "@preact/signals";
import { ok, type Result } from "../../core/result.ts";
import type { Proof } from "../storage/door.ts";
import type { LockActions } from "../storage/lock-actions.ts";
import { createAttempt, type Attempt, type Problem } from "./attempt.ts";
import { createOwnWords, type OwnWords } from "./own-words.ts";

/** What wants the words of the lock first: the one who holds the phone may be another. */
export type Proven = "remove" | "code" | "passkey";

export type LockStep =
  | { readonly type: "rest" }
  /** The words of a first lock, or of another one. `generated` is drawn for the person. */
  | { readonly type: "choose"; readonly isFirst: boolean; readonly generated: string }
  | { readonly type: "prove"; readonly to: Proven }
  | { readonly type: "code"; readonly code: string };

export type LockSetupDeps = {
  readonly actions: LockActions;
  readonly createPassphrase: () => string;
  readonly checkPassphrase: (words: string) => Promise<Result<void, Problem>>;
};

export type LockSetup = Pick<Attempt, "progress" | "problem"> & {
  readonly step: ReadonlySignal<LockStep>;
  readonly own: OwnWords;
  readonly choose: (isFirst: boolean) => void;
  readonly drawOthers: () => void;
  readonly useOwn: (isOwn: boolean) => void;
  readonly prove: (to: Proven) => void;
  readonly removePasskey: () => Promise<void>;
  /** `current`: the words there are now, where there is a lock; `typed`: the person's own new ones. */
  readonly set: (current: string, typed: string) => Promise<void>;
  readonly finishProof: (words: string) => Promise<void>;
  readonly rest: () => void;
};

export function createLockSetup(deps: LockSetupDeps): LockSetup {
  const { actions, createPassphrase, checkPassphrase } = deps;
  const step = signal<LockStep>({ type: "rest" });
  const own = createOwnWords(checkPassphrase);
  const { progress, problem, run } = createAttempt();

  function go(next: LockStep): void {
    problem.value = null;
    own.clear();
    step.value = next;
  }

  async function follow(act: Parameters<typeof run<LockStep>>[0]): Promise<void> {
    const next = await run(act);
    if (next !== null) go(next.value);
  }

  function draw(isFirst: boolean): void {
    go({ type: "choose", isFirst, generated: createPassphrase() });
  }

  return {
    step,
    own,
    progress,
    problem,
    choose: draw,
    drawOthers: () => {
      const now = step.peek();
      if (now.type === "choose") draw(now.isFirst);
    },
    useOwn: (isOwn) => {
      problem.value = null;
      own.isChosen.value = isOwn;
    },
    prove: (to) => go({ type: "prove", to }),
    removePasskey: () => follow(async () => toRest(await actions.removePasskey())),
    set: (current, typed) =>
      follow(async (told) => {
        const now = step.peek();
        if (now.type !== "choose") return ok({ type: "rest" });
        const isOwn = own.isChosen.peek();
        const checked = isOwn ? await checkPassphrase(typed) : null;
        if (checked?.ok === false) return checked;
        const words = isOwn ? typed : now.generated;
        return now.isFirst
          ? toCode(await actions.setPassphrase(words, told))
          : toRest(await actions.changePassphrase(byWords(current), words, told));
      }),
    finishProof: (words) =>
      follow(async (told) => {
        const now = step.peek();
        const proof = byWords(words);
        if (now.type === "prove" && now.to === "code") {
          return toCode(await actions.renewRecoveryCode(proof, told));
        }
        return now.type === "prove" && now.to === "passkey"
          ? toRest(await actions.setPasskey(proof, told))
          : toRest(await actions.removeLock(proof, told));
      }),
    rest: () => go({ type: "rest" }),
  };
}

function toRest(done: Result<void, Problem>): Result<LockStep, Problem> {
  return done.ok ? ok({ type: "rest" }) : done;
}

/** A new code is shown once, and so it is shown now. */
function toCode(
  done: Result<{ readonly recoveryCode: string }, Problem>,
): Result<LockStep, Problem> {
  return done.ok ? ok({ type: "code", code: done.value.recoveryCode }) : done;
}

const recoveryWords = 12;

/** The recovery code does where the passphrase does: whoever forgot one can set another with it. */
function byWords(words: string): Proof {
  const isCode = words.match(/[a-z]+/giu)?.length === recoveryWords;
  return { way: isCode ? "recovery" : "passphrase", words };
}
