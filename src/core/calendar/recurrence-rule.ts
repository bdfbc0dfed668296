/** RECUR (RFC 5545, 3.3.10), read and in order. */
export type RecurrenceRule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Until | null;
  /** Monday is 0. */
  readonly weekStart: number;
  readonly byMonth: readonly number[];
  readonly byWeekNumber: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly WeekdayNumber[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPosition: readonly number[];
};

export const frequencies = [
  "YEARLY",
  "MONTHLY",
  "WEEKLY",
  "DAILY",
  "HOURLY",
  "MINUTELY",
  "SECONDLY",
] as const;

export type Frequency = (typeof frequencies)[number];

/** `-1SU` is `{ weekday: 6, ordinal: -1 }`; `SU` has the ordinal 0. */
export type WeekdayNumber = { readonly weekday: number; readonly ordinal: number };

/** In seconds: on the wall of the series, or since 1970 UTC. A date lasts until its last second. */
export type Until =
  | { readonly type: "wall"; readonly wall: number }
  | { readonly type: "instant"; readonly epoch: number };
