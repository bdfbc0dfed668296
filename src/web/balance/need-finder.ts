import { signal, type ReadonlySignal } from "@preact/signals";
import { emptyNeed, type Kind, type NeedAnswers } from "../../core/need/need.ts";

/** The answers as they are given. Nothing is kept before the person says so at the end. */
export type NeedFinder = {
  readonly answers: ReadonlySignal<NeedAnswers>;
  /** Time together that is wanted, in minutes a week. */
  readonly together: ReadonlySignal<number>;
  readonly startFrom: (answers: NeedAnswers | null, together: number) => void;
  readonly answer: (part: Partial<NeedAnswers>) => void;
  readonly setMinutes: (of: "had" | "wanted", kind: Kind, minutes: number) => void;
  readonly wantTogether: (minutes: number) => void;
};

export function createNeedFinder(): NeedFinder {
  const answers = signal(emptyNeed);
  const together = signal(0);
  return {
    answers,
    together,
    startFrom: (earlier, minutes) => {
      answers.value = earlier ?? emptyNeed;
      together.value = minutes;
    },
    answer: (part) => {
      answers.value = { ...answers.value, ...part };
    },
    setMinutes: (of, kind, minutes) => {
      answers.value = { ...answers.value, [of]: { ...answers.value[of], [kind]: minutes } };
    },
    wantTogether: (minutes) => {
      together.value = minutes;
    },
  };
}

/** With the choice if it was missing, without it if it was there. */
export function toggled<T>(chosen: readonly T[], choice: T): readonly T[] {
  return chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice];
}
