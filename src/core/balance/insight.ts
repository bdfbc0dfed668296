import { median } from "simple-statistics";
import { createRandom } from "../random.ts";
import type { Block, Day, Diary, Feeling } from "./diary.ts";
import {
  areGroupsRare,
  arePairsRare,
  intervalOfGroups,
  intervalOfPairs,
  type Interval,
} from "./statistics.ts";
import { weeksOf } from "./week.ts";

/** So many of so many. */
type Share = { readonly count: number; readonly of: number };

/** What a person's own answers bear out about time alone. It is what was, not what will be, and never about the partner. */
export type Insight =
  /** Feelings after time alone against before it. */
  | {
      readonly type: "blocks";
      readonly better: number;
      readonly worse: number;
      readonly of: number;
      /** In steps of the scale. */
      readonly change: Interval;
    }
  /** Weeks with at least `minutes` alone against the others. */
  | {
      readonly type: "weeks";
      readonly minutes: number;
      readonly rested: { readonly withTime: Share; readonly without: Share };
      /** In steps of the scale. */
      readonly change: Interval;
    };

export type InsightState =
  | { readonly type: "shown"; readonly insight: Insight }
  /** So many more answers until the first, or the next, look. */
  | { readonly type: "too-few"; readonly missing: number }
  /** Enough to look, and nothing stands out so far. */
  | { readonly type: "nothing-yet"; readonly missing: number };

/**
 * The answers are looked at only when so many are there. To look after every one and stop when something shows
 * would find something in nearly every year of pure chance.
 */
const looks = [12, 20, 30, 42, 56, 75, 100, 130, 170] as const;

/**
 * How rare by chance a difference must be at one look. With all the looks of a year at both questions, chance alone
 * is shown to fewer than one person in twenty; `balance/insight.test.ts` counts it.
 */
const rareness = 0.01;

/** Weeks that may change places when chance is drawn: within a season, not across the year. */
const season = 8;

/** How one felt after time alone, beside before. */
export function insightOfBlocks({ blocks }: Diary): InsightState {
  const changes = blocks.flatMap(changeOf);
  return look(changes, (some) => {
    if (!arePairsRare(some, rareness, createRandom(some.length))) return null;
    return {
      type: "blocks",
      better: some.filter((change) => change > 0).length,
      worse: some.filter((change) => change < 0).length,
      of: some.length,
      change: intervalOfPairs(some, createRandom(some.length)),
    };
  });
}

/** How rested one felt in weeks with more time alone, beside weeks with less. */
export function insightOfWeeks(diary: Diary, today: Day): InsightState {
  const hours = new Map(weeksOf(diary, today).map(({ start, had }) => [start, had.alone]));
  const answered = diary.checkIns
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
    .flatMap(({ week, rested }) =>
      rested === null ? [] : [{ rested, minutes: hours.get(week) ?? 0 }],
    );
  return look(answered, compareWeeks);
}

type Answered = { readonly rested: Feeling; readonly minutes: number };

function compareWeeks(weeks: readonly Answered[]): Insight | null {
  const minutes = middle(weeks);
  const isMore = (week: Answered): boolean => week.minutes >= minutes;
  const [more, less] = [weeks.filter(isMore), weeks.filter((week) => !isMore(week))];
  if (Math.min(more.length, less.length) < weeks.length / 4) return null;
  const grouped = weeks.map((week) => ({ value: week.rested, isFirst: isMore(week) }));
  if (!areGroupsRare(grouped, season, rareness, createRandom(weeks.length))) return null;
  const [withTime, without] = [restedIn(more), restedIn(less)];
  const change = intervalOfGroups(
    more.map(({ rested }) => rested),
    less.map(({ rested }) => rested),
    createRandom(weeks.length),
  );
  // The sentence tells counts. Where they say less than the averages do, there is no true sentence to tell.
  const isTold = (withTime.count / withTime.of - without.count / without.of) * change.low > 0;
  return isTold ? { type: "weeks", minutes, rested: { withTime, without }, change } : null;
}

/**
 * The hours that part the weeks in two halves, in half hours. Taken from the hours alone: a line drawn where the
 * feelings part best would always find a difference.
 */
function middle(weeks: readonly Answered[]): number {
  return Math.max(30, Math.round(median(weeks.map(({ minutes }) => minutes)) / 30) * 30);
}

function restedIn(weeks: readonly Answered[]): Share {
  return { count: weeks.filter(({ rested }) => rested >= 3).length, of: weeks.length };
}

function changeOf({ kind, before, after }: Block): readonly number[] {
  return kind === "alone" && before !== null && after !== null ? [after - before] : [];
}

function look<T>(
  answers: readonly T[],
  find: (some: readonly T[]) => Insight | null,
): InsightState {
  const last = looks.findLast((count) => count <= answers.length);
  const next = looks.find((count) => count > answers.length);
  const missing = next === undefined ? 0 : next - answers.length;
  if (last === undefined) return { type: "too-few", missing };
  const insight = find(answers.slice(0, last));
  return insight === null ? { type: "nothing-yet", missing } : { type: "shown", insight };
}
