import type { Day } from "./diary.ts";
import { addDays } from "./week.ts";

/** A month of the calendar, as `2026-11`. */
export type Month = string;

/**
 * The monthly talk: the same two questions for both, each answered alone and in one's own words. They are about the
 * month, never about the other.
 */
export const monthQuestions = {
  good: "What was good this month, in your time apart and in your time together?",
  change: "What would you like a little different next month?",
} as const;

/** One person's answers. Ready to be shown beside the other's, once both are in. */
export type MonthTalk = {
  readonly month: Month;
  readonly good: string;
  readonly change: string;
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
