import type { Day, Diary } from "./diary.ts";
import { insightOfBlocks, insightOfWeeks } from "./insight.ts";
import { nextStep, type NextStep } from "./next-step.ts";
import { promisesOf } from "./promises.ts";
import { addDays, weekOf, weeksOf, type Week } from "./week.ts";
import { insightStateToWords } from "./words.ts";

/** What the room Balance shows of one person's diary. No part of it is a score. */
export type Balance = {
  readonly weeks: readonly Week[];
  /** Over the last four weeks, this one included. */
  readonly promises: {
    readonly kept: number;
    readonly partly: number;
    readonly fellThrough: number;
  };
  readonly insights: { readonly blocks: string; readonly weeks: string };
  readonly nextStep: NextStep | null;
};

export function balanceOf(diary: Diary, today: Day): Balance {
  return { ...balanceAtOnce(diary, today), insights: insightsOf(diary, today) };
}

/** What is there as soon as it is asked for. */
export function balanceAtOnce(diary: Diary, today: Day): Omit<Balance, "insights"> {
  const promises = promisesOf(diary, addDays(weekOf(today), -21), today);
  return {
    weeks: weeksOf(diary, today),
    promises: {
      kept: promises.kept.length,
      partly: promises.partly.length,
      fellThrough: promises.fellThrough.length,
    },
    nextStep: nextStep(diary, today),
  };
}

/** Drawing what chance alone would do takes its time over years of answers: a page shows itself first. */
export function insightsOf(diary: Diary, today: Day): Balance["insights"] {
  return {
    blocks: insightStateToWords(
      insightOfBlocks(diary),
      "answers before and after time to yourself",
    ),
    weeks: insightStateToWords(insightOfWeeks(diary, today), "check-ins"),
  };
}
