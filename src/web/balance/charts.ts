import type { Block, Day, Diary, Feeling } from "../../core/balance/diary.ts";
import { byTime, minutesHad } from "../../core/balance/diary.ts";
import { addDays, weekOf, type Week } from "../../core/balance/week.ts";
import { purposes, type Purpose } from "../../core/need/need.ts";

/** What the charts show, and the tables beside them: the same numbers from one place. */

/** As many weeks as a phone can show apart from one another: a season. */
const weeksShown = 12;
const momentsShown = 12;

export type WeekRow = { readonly start: Day; readonly wanted: number; readonly had: number };

export function weekRows(weeks: readonly Week[], kind: Block["kind"]): readonly WeekRow[] {
  return weeks
    .slice(-weeksShown)
    .map(({ start, wanted, had }) => ({ start, wanted: wanted[kind], had: had[kind] }));
}

/** Whether there is anything to draw. */
export function hasMinutes(rows: readonly WeekRow[]): boolean {
  return rows.some(({ wanted, had }) => wanted > 0 || had > 0);
}

/** The end of the scale in minutes: whole hours that part into halves well, and never below two. */
export function topOf(rows: readonly WeekRow[]): number {
  const most = Math.max(120, ...rows.flatMap(({ wanted, had }) => [wanted, had]));
  const step = most <= 240 ? 120 : most <= 720 ? 240 : 600;
  return Math.ceil(most / step) * step;
}

export type UseRow = { readonly use: Purpose | null; readonly minutes: number };

/** Time alone of the last weeks by what it was used for, the most first; `null`: nobody said. */
export function useRows({ blocks }: Diary, today: Day): readonly UseRow[] {
  const from = addDays(weekOf(today), -7 * (weeksShown - 1));
  const recent = blocks.filter(({ kind, day }) => kind === "alone" && day >= from);
  return [...purposes, null]
    .map((use) => ({ use, minutes: sumOf(recent.filter((block) => block.use === use)) }))
    .filter(({ minutes }) => minutes > 0)
    .toSorted((a, b) => Number(a.use === null) - Number(b.use === null) || b.minutes - a.minutes);
}

export type Moment = { readonly day: Day; readonly before: Feeling; readonly after: Feeling };

/** The last times alone with a feeling told before and after. */
export function moments({ blocks }: Diary): readonly Moment[] {
  return blocks
    .toSorted(byTime)
    .flatMap(({ kind, day, before, after }) =>
      kind === "alone" && before !== null && after !== null ? [{ day, before, after }] : [],
    )
    .slice(-momentsShown);
}

function sumOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + minutesHad(block), 0);
}
