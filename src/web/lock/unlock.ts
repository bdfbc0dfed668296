import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Result } from "../../core/result.ts";
import type { Proof } from "../storage/door.ts";

type UnlockDeps = {
  /** What the vault does to open; its progress goes from 0 to 1. */
  readonly unlock: (
    proof: Proof,
    onProgress: (done: number) => void,
  ) => Promise<Result<void, { readonly message: string }>>;
  readonly eraseAll: () => Promise<Result<void, { readonly message: string }>>;
  readonly ways: ReadonlySignal<ReadonlySet<string>>;
};

/** The screen of a locked page. */
export type Unlock = {
  readonly by: ReadonlySignal<"passphrase" | "recovery">;
  readonly hasPasskey: ReadonlySignal<boolean>;
  /** `null` while nothing is tried. */
  readonly progress: ReadonlySignal<number | null>;
  readonly problem: ReadonlySignal<string | null>;
  readonly use: (by: "passphrase" | "recovery") => void;
  /** `true`: it is open. The words are kept nowhere. */
  readonly tryWords: (words: string) => Promise<boolean>;
  readonly tryPasskey: () => Promise<boolean>;
  readonly eraseAll: () => Promise<boolean>;
};

export function createUnlock({ unlock, eraseAll, ways }: UnlockDeps): Unlock {
  const by = signal<"passphrase" | "recovery">("passphrase");
  const progress = signal<number | null>(null);
  const problem = signal<string | null>(null);

  async function attempt(
    act: (
      onProgress: (done: number) => void,
    ) => Promise<Result<void, { readonly message: string }>>,
  ): Promise<boolean> {
    if (progress.peek() !== null) return false;
    problem.value = null;
    progress.value = 0;
    const outcome = await act((done) => (progress.value = done));
    progress.value = null;
    if (outcome.ok) by.value = "passphrase";
    else problem.value = outcome.error.message;
    return outcome.ok;
  }

  return {
    by,
    hasPasskey: computed(() => ways.value.has("passkey")),
    progress,
    problem,
    use: (way) => {
      by.value = way;
      problem.value = null;
    },
    tryWords: async (words) => {
      if (words.trim() !== "") return attempt((told) => unlock({ way: by.peek(), words }, told));
      problem.value = emptyWords[by.peek()];
      return false;
    },
    tryPasskey: () => attempt((told) => unlock({ way: "passkey" }, told)),
    eraseAll: () => attempt(() => eraseAll()),
  };
}

const emptyWords = {
  passphrase: "Type the words of your lock first.",
  recovery: "Type the twelve words you wrote down.",
} as const;
