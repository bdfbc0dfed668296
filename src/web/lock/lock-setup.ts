import { signal, type ReadonlySignal } from "@preact/signals";
import type { Result } from "../../core/result.ts";
import type { Proof } from "../storage/door.ts";
import type { LockActions } from "../storage/lock-actions.ts";

/** What wants the words of the lock first: the one who holds the phone may be another. */
export type Proven = "remove" | "code" | "passkey";

export type LockStep =
  | { readonly type: "rest" }
  /** The words of a first lock, or of another one. `generated` is drawn for the person. */
  | { readonly type: "choose"; readonly isFirst: boolean; readonly generated: string }
  | { readonly type: "prove"; readonly to: Proven }
  | { readonly type: "code"; readonly code: string };

type Problem = { readonly message: string };

export type LockSetupDeps = {
  readonly actions: LockActions;
  readonly createPassphrase: () => string;
  /** Large, so it is loaded when somebody wants words of their own. */
  readonly checkPassphrase: (words: string) => Promise<Result<void, Problem>>;
};

export type LockSetup = {
  readonly step: ReadonlySignal<LockStep>;
  readonly isOwn: ReadonlySignal<boolean>;
  /** How strong the own words are, in words. */
  readonly strength: ReadonlySignal<string>;
  readonly progress: ReadonlySignal<number | null>;
  readonly problem: ReadonlySignal<string | null>;
  readonly choose: (isFirst: boolean) => void;
  readonly drawOthers: () => void;
  readonly useOwn: (isOwn: boolean) => void;
  readonly typed: (words: string) => Promise<void>;
  readonly prove: (to: Proven) => void;
  readonly removePasskey: () => Promise<void>;
  /** `current`: the words there are now, where there is a lock; `own`: the typed ones. */
  readonly set: (current: string, own: string) => Promise<void>;
  readonly finishProof: (words: string) => Promise<void>;
  readonly rest: () => void;
};

const strongEnough = "Strong enough.";

export function createLockSetup(deps: LockSetupDeps): LockSetup {
  const { actions, createPassphrase, checkPassphrase } = deps;
  const step = signal<LockStep>({ type: "rest" });
  const isOwn = signal(false);
  const strength = signal("");
  const progress = signal<number | null>(null);
  const problem = signal<string | null>(null);
  let lastTyped = "";

  function go(next: LockStep): void {
    problem.value = null;
    strength.value = "";
    step.value = next;
  }

  function choose(isFirst: boolean): void {
    isOwn.value = false;
    go({ type: "choose", isFirst, generated: createPassphrase() });
  }

  async function run<T>(
    act: (onProgress: (done: number) => void) => Promise<Result<T, Problem>>,
    next: (value: T) => LockStep,
  ): Promise<void> {
    if (progress.peek() !== null) return;
    problem.value = null;
    progress.value = 0;
    const outcome = await act((done) => (progress.value = done));
    progress.value = null;
    if (outcome.ok) go(next(outcome.value));
    else problem.value = outcome.error.message;
  }

  async function set(current: string, own: string): Promise<void> {
    const now = step.peek();
    if (now.type !== "choose") return;
    const words = isOwn.peek() ? own : now.generated;
    const checked = isOwn.peek() ? await checkPassphrase(words) : null;
    if (checked?.ok === false) {
      problem.value = checked.error.message;
      return;
    }
    if (now.isFirst) {
      return run((told) => actions.setPassphrase(words, told), codeStep);
    }
    return run((told) => actions.changePassphrase(byWords(current), words, told), restStep);
  }

  async function finishProof(words: string): Promise<void> {
    const now = step.peek();
    if (now.type !== "prove") return;
    const proof = byWords(words);
    if (now.to === "remove") return run((told) => actions.removeLock(proof, told), restStep);
    if (now.to === "passkey") return run((told) => actions.setPasskey(proof, told), restStep);
    return run((told) => actions.renewRecoveryCode(proof, told), codeStep);
  }

  return {
    step,
    isOwn,
    strength,
    progress,
    problem,
    choose,
    drawOthers: () => {
      const now = step.peek();
      if (now.type === "choose") step.value = { ...now, generated: createPassphrase() };
    },
    useOwn: (own) => {
      isOwn.value = own;
      problem.value = null;
    },
    typed: async (words) => {
      lastTyped = words;
      problem.value = null;
      const checked = words === "" ? null : await checkPassphrase(words);
      // The estimate of what was typed before comes too late.
      if (lastTyped !== words) return;
      strength.value = checked === null ? "" : checked.ok ? strongEnough : checked.error.message;
    },
    prove: (to) => go({ type: "prove", to }),
    removePasskey: () => run(() => actions.removePasskey(), restStep),
    set,
    finishProof,
    rest: () => go({ type: "rest" }),
  };
}

function restStep(): LockStep {
  return { type: "rest" };
}

function codeStep({ recoveryCode }: { readonly recoveryCode: string }): LockStep {
  return { type: "code", code: recoveryCode };
}

/** The recovery code does where the passphrase does: whoever forgot one can set another with it. */
function byWords(words: string): Proof {
  const isCode = (words.match(/[a-z]+/giu)?.length ?? 0) === recoveryWords;
  return { way: isCode ? "recovery" : "passphrase", words };
}

const recoveryWords = 12;
