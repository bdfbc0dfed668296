import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Result } from "../../core/result.ts";
import type { Proof } from "../storage/door.ts";
import { createAttempt, type Attempt, type Problem } from "./attempt.ts";

type UnlockDeps = {
  /** What the vault does to open; its progress goes from 0 to 1. */
  readonly unlock: (
    proof: Proof,
    onProgress: (done: number) => void,
  ) => Promise<Result<void, Problem>>;
  readonly eraseAll: () => Promise<Result<void, Problem>>;
  readonly ways: ReadonlySignal<ReadonlySet<string>>;
};

type ByWords = "passphrase" | "recovery";

/** The screen of a locked page. What is typed there is kept nowhere. */
export type Unlock = Pick<Attempt, "progress" | "problem"> & {
  readonly by: ReadonlySignal<ByWords>;
  readonly hasPasskey: ReadonlySignal<boolean>;
  readonly use: (by: ByWords) => void;
  readonly tryWords: (words: string) => Promise<void>;
  readonly tryPasskey: () => Promise<void>;
  readonly eraseAll: () => Promise<void>;
};

export function createUnlock({ unlock, eraseAll, ways }: UnlockDeps): Unlock {
  const by = signal<ByWords>("passphrase");
  const { progress, problem, run } = createAttempt();

  async function attempt(act: Parameters<typeof run<void>>[0]): Promise<void> {
    // The next lock is met with the words again, not with the code.
    if ((await run(act)) !== null) by.value = "passphrase";
  }

  return {
    by,
    progress,
    problem,
    hasPasskey: computed(() => ways.value.has("passkey")),
    use: (way) => {
      by.value = way;
      problem.value = null;
    },
    tryWords: async (words) => {
      if (words.trim() === "") problem.value = emptyWords[by.peek()];
      else await attempt((told) => unlock({ way: by.peek(), words }, told));
    },
    tryPasskey: () => attempt((told) => unlock({ way: "passkey" }, told)),
    eraseAll: () => attempt(() => eraseAll()),
  };
}

const emptyWords: Readonly<Record<ByWords, string>> = {
  passphrase: "Type the words of your lock first.",
  recovery: "Type the twelve words you wrote down.",
};
