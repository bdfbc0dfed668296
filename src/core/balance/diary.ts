import { dayOf, daysInMonth } from "../calendar/civil.ts";
import type { Purpose } from "../need/need.ts";

/** A day of the calendar, as `2026-11-28`. */
export type Day = string;

/** By the clock on the wall, as `19:30`. */
export type Clock = string;

/** From 0, low, to 4, high. */
export const feelings = [0, 1, 2, 3, 4] as const;
export type Feeling = (typeof feelings)[number];

/** What became of a block. Who or what was in the way is nobody's business here: no blame is kept. */
type Outcome =
  | { readonly type: "planned" }
  | { readonly type: "had"; readonly minutes: number }
  | { readonly type: "cut-short"; readonly minutes: number }
  | { readonly type: "skipped" };

/** A span of time alone or together: from the plan, from a calendar, or put in by hand. */
export type Block = {
  readonly id: string;
  readonly kind: "alone" | "together";
  readonly day: Day;
  /** `null` when only the day is known. */
  readonly start: Clock | null;
  /** 0 when it just happened. */
  readonly minutesPlanned: number;
  readonly outcome: Outcome;
  readonly use: Purpose | null;
  /** For time together: the time alone it gives back for. */
  readonly givesBackFor: string | null;
  readonly before: Feeling | null;
  readonly after: Feeling | null;
};

/** The answers of one week, each of which can be skipped. */
export type CheckIn = {
  /** The Monday of the week. */
  readonly week: Day;
  /** Worn out to rested. */
  readonly rested: Feeling | null;
  /** On edge to at ease. */
  readonly atEase: Feeling | null;
  readonly wasEnough: "yes" | "nearly" | "no" | null;
  readonly wasChosen: "yes" | "partly" | "no" | null;
  readonly feltClose: "yes" | "partly" | "no" | null;
  /** One line for oneself. */
  readonly line: string | null;
};

/** What was wanted from a day on, in minutes a week. */
export type Wanted = {
  readonly from: Day;
  readonly alone: number;
  readonly together: number;
};

/** One person's side of it. There is no other side in it, so that no one can be compared with anyone. */
export type Diary = {
  readonly wanted: readonly Wanted[];
  readonly blocks: readonly Block[];
  readonly checkIns: readonly CheckIn[];
};

export const emptyDiary: Diary = { wanted: [], blocks: [], checkIns: [] };

/** Minutes that truly were, 0 for what is still ahead or fell through. */
export function minutesHad({ outcome }: Block): number {
  return outcome.type === "had" || outcome.type === "cut-short" ? outcome.minutes : 0;
}

export function isClock(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Its end has passed. Where only its day is known, that is when the day has. */
export function isOver({ day, start, minutesPlanned }: Block, today: Day, now: Clock): boolean {
  if (day !== today || start === null) return day < today;
  return minutesOfClock(now) >= minutesOfClock(start) + minutesPlanned;
}

function minutesOfClock(clock: Clock): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** In the order of time; what has only its day comes first on it. */
export function byTime(a: Block, b: Block): number {
  const [first, second] = [`${a.day}${a.start ?? ""}`, `${b.day}${b.start ?? ""}`];
  return first < second ? -1 : Number(first > second);
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01: in whole numbers three years of a diary are soon counted. */
export function dayNumber(day: Day): number {
  return dayOf(...partsOf(day));
}

function partsOf(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}
