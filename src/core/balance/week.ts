import { formatDay, weekdayOf } from "../calendar/civil.ts";
import { dayNumber, minutesHad, type Block, type Day, type Diary, type Wanted } from "./diary.ts";

/** Wanted and had of one week, in minutes. */
export type Week = {
  /** Its Monday. */
  readonly start: Day;
  readonly wanted: { readonly alone: number; readonly together: number };
  readonly had: { readonly alone: number; readonly together: number };
};

/** The Monday of the week a day is in. */
export function weekOf(day: Day): Day {
  return formatDay(mondayOf(day));
}

function mondayOf(day: Day): number {
  const number = dayNumber(day);
  return number - weekdayOf(number);
}

/** A week is asked about from its Thursday, when it can be told, to the Wednesday after it. */
export function weekToCheck(today: Day): Day {
  return weekOf(addDays(today, -3));
}

export function addDays(day: Day, days: number): Day {
  return formatDay(dayNumber(day) + days);
}

/** Every week from the first that is known of to that of `today`, also those in which nothing was. */
export function weeksOf(diary: Diary, today: Day): readonly Week[] {
  const days = [...diary.blocks.map(({ day }) => day), ...diary.wanted.map(({ from }) => from)];
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest), today);
  const blocksByWeek = Map.groupBy(diary.blocks, ({ day }) => weekOf(day));
  const wanted = diary.wanted.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return mondays(weekOf(first), weekOf(today)).map((start, index, all) =>
    weekFrom(start, blocksByWeek.get(start) ?? [], wantedBefore(all[index + 1] ?? null, wanted)),
  );
}

function mondays(first: Day, last: Day): readonly Day[] {
  const from = mondayOf(first);
  const weeks = (mondayOf(last) - from) / 7 + 1;
  return Array.from({ length: Math.max(0, weeks) }, (_, week) => formatDay(from + 7 * week));
}

function weekFrom(start: Day, blocks: readonly Block[], wanted: Wanted | undefined): Week {
  const { alone = 0, together = 0 } = wanted ?? {};
  return {
    start,
    wanted: { alone, together },
    had: { alone: sumOf(blocks, "alone"), together: sumOf(blocks, "together") },
  };
}

/** What was wanted last. `next`: the Monday after, `null` in the week that is now. */
function wantedBefore(next: Day | null, sorted: readonly Wanted[]): Wanted | undefined {
  return sorted.findLast(({ from }) => next === null || from < next);
}

function sumOf(blocks: readonly Block[], kind: Block["kind"]): number {
  return blocks
    .filter((block) => block.kind === kind)
    .reduce((sum, block) => sum + minutesHad(block), 0);
}
