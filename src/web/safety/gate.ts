import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { assess, noAnswers, type Assessment, type GateAnswers } from "../../core/safety/assess.ts";

/**
 * The private page that asks whether it is safe to talk. Nothing of it is kept: answers are thrown away
 * as soon as they are read, and what follows from them ends with the visit.
 */
export type Gate = {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly answers: ReadonlySignal<GateAnswers>;
  /** The coaching for this conversation has stopped. */
  readonly isStopped: ReadonlySignal<boolean>;
  /** Shows the questions, also to someone who has answered before. */
  readonly open: () => void;
  readonly answer: (part: Partial<GateAnswers>) => void;
  /** Reads the answers, throws them away and closes. */
  readonly finish: () => Assessment;
  /** Closes without an answer. Nobody is asked twice. */
  readonly dismiss: () => void;
  /** The person decides to go on after all. */
  readonly resume: () => void;
  /** Before a rehearsal or sharing: asks once a visit, and says whether to go on. */
  readonly pass: () => Promise<Assessment>;
};

export function createGate(): Gate {
  const isOpen = signal(false);
  const answers: Signal<GateAnswers> = signal(noAnswers);
  const outcome = signal<Assessment | null>(null);
  let waiting: readonly ((assessment: Assessment) => void)[] = [];

  function settle(assessment: Assessment): Assessment {
    answers.value = noAnswers;
    outcome.value = assessment;
    isOpen.value = false;
    const resolves = waiting;
    waiting = [];
    for (const resolve of resolves) resolve(assessment);
    return assessment;
  }

  return {
    isOpen,
    answers,
    isStopped: computed(() => outcome.value === "stop"),
    open: () => {
      isOpen.value = true;
    },
    answer: (part) => {
      answers.value = { ...answers.value, ...part };
    },
    finish: () => settle(assess(answers.value)),
    dismiss: () => {
      settle(outcome.value ?? "take-care");
    },
    resume: () => {
      outcome.value = "take-care";
    },
    pass: () => {
      if (outcome.value !== null) return Promise.resolve(outcome.value);
      isOpen.value = true;
      return new Promise((resolve) => {
        waiting = [...waiting, resolve];
      });
    },
  };
}
