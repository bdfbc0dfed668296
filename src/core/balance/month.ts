import type { Day } from "./diary.ts";
import { addDays } from "./week.ts";

/** A month of the calendar, as `2026-11`. */
export type Month = string;

/**
 * The monthly talk: the same two questions for both, each answered alone. They are about the month, never about the
 * other, and are asked in the same words where two share them.
 */
export const monthQuestions = {
  ownTime: "Did you have enough time to yourself?",
  together: "Did you have enough time with each other?",
} as const;

export const enoughAnswers = ["enough", "nearly", "too-little"] as const;
type Enough = (typeof enoughAnswers)[number];

/** One person's answers, as they are shared (`check-in` in `space/kinds.ts`) once the person wants it. */
export type MonthTalk = {
  readonly month: Month;
  readonly ownTime: Enough | null;
  readonly together: Enough | null;
};

/** Asked about in its last week, when it can be told, and in the first of the one after. `null` in between. */
export function monthToTalk(today: Day): Month | null {
  const next = addDays(today, 7);
  if (next.slice(0, 7) !== today.slice(0, 7)) return today.slice(0, 7);
  const before = addDays(today, -7);
  return before.slice(0, 7) === today.slice(0, 7) ? null : before.slice(0, 7);
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}
