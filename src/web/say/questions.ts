import { signal, type Signal } from "@preact/signals";
import type { ComposeRequest } from "../../core/compose/request.ts";
import type { Partner } from "../../core/partner.ts";

/** What was typed and tapped, as it was typed and tapped. */
export type Answers = {
  readonly howLong: string;
  readonly when: string;
  readonly often: "once" | "weekly";
  readonly whatFor: string;
  readonly why: string;
  readonly name: string;
  readonly enjoy: string;
  readonly giveBack: string;
};

const noAnswers: Answers = {
  howLong: "",
  when: "",
  often: "once",
  whatFor: "",
  why: "",
  name: "",
  enjoy: "",
  giveBack: "",
};

export type Questions = {
  readonly answers: Signal<Answers>;
  readonly answer: (part: Partial<Answers>) => void;
  /** From another room: only where there is no answer yet. */
  readonly fillIn: (part: Partial<Answers>) => void;
};

export function createQuestions(): Questions {
  const answers = signal(noAnswers);
  return {
    answers,
    answer: (part) => {
      answers.value = { ...answers.value, ...part };
    },
    fillIn: (part) => {
      const said = Object.entries(answers.value).filter(([, words]) => words.trim() !== "");
      answers.value = { ...answers.value, ...part, ...Object.fromEntries(said) };
    },
  };
}

export function requestOf(answers: Answers, partner: Partner): ComposeRequest {
  return {
    need: {
      howLong: answered(answers.howLong),
      when: answered(answers.when),
      often: answers.often,
      whatFor: answered(answers.whatFor),
    },
    why: answered(answers.why),
    them: { ...partner, name: answered(answers.name), enjoy: answered(answers.enjoy) },
    giveBack: answered(answers.giveBack),
  };
}

/** An answer of nothing but white space is a skipped one. */
function answered(typed: string): string | null {
  const words = typed.trim();
  return words === "" ? null : words;
}
