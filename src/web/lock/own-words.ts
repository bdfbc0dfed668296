import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Result } from "../../core/result.ts";
import type { Problem } from "./attempt.ts";

/** Words of the person's own for a lock, and how strong they are, said in words. */
export type OwnWords = {
  /** They want their own, and not the drawn ones. */
  readonly isChosen: Signal<boolean>;
  readonly strength: ReadonlySignal<string>;
  readonly typed: (words: string) => Promise<void>;
  readonly clear: () => void;
};

/** The check is large, so it is loaded when somebody wants words of their own. */
export function createOwnWords(check: (words: string) => Promise<Result<void, Problem>>): OwnWords {
  const isChosen = signal(false);
  const strength = signal("");
  let latest = 0;
  return {
    isChosen,
    strength,
    async typed(words) {
      const mine = (latest += 1);
      const checked = words === "" ? null : await check(words);
      // What was found out about fewer letters comes too late.
      if (mine !== latest) return;
      strength.value = checked === null ? "" : wordsFor(checked);
    },
    clear: () => {
      latest += 1;
      isChosen.value = false;
      strength.value = "";
    },
  };
}

function wordsFor(checked: Result<void, Problem>): string {
  return checked.ok ? "Strong enough." : checked.error.message;
}
