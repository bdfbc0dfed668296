import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Result } from "../../core/result.ts";

export type Problem = { readonly message: string };

/** Something that takes a while and may not come off: one at a time, with how far it is. */
export type Attempt = {
  /** From 0 to 1; `null` while nothing is under way. */
  readonly progress: ReadonlySignal<number | null>;
  readonly problem: Signal<string | null>;
  /** `null`: it did not come off, and why is told; or another one is under way. */
  readonly run: <T>(
    act: (onProgress: (done: number) => void) => Promise<Result<T, Problem>>,
  ) => Promise<{ readonly value: T } | null>;
};

export function createAttempt(): Attempt {
  const progress = signal<number | null>(null);
  const problem = signal<string | null>(null);
  return {
    progress,
    problem,
    async run(act) {
      if (progress.peek() !== null) return null;
      problem.value = null;
      progress.value = 0;
      const outcome = await act((done) => (progress.value = done));
      progress.value = null;
      if (outcome.ok) return { value: outcome.value };
      problem.value = outcome.error.message;
      return null;
    },
  };
}
