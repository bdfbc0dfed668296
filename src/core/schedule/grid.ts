import { Temporal } from "temporal-polyfill";
import { minute } from "./span.ts";
import type { WallSpan } from "./window.ts";

export type Step = 15 | 30;

/** Where and when: `from` is a date in `zone`, `2026-03-02`. */
export type Horizon = {
  readonly zone: string;
  readonly from: string;
  readonly weeks: number;
  readonly step: Step;
};

export type Slot = WallSpan & {
  readonly start: number;
  /** Counts from the first day of the week that is planned. */
  readonly day: number;
};

/** Seven days as people see them, cut into slots: a day of 23 hours has 92 quarters, one of 25 hours 100. */
export type Grid = {
  readonly step: Step;
  readonly slots: readonly Slot[];
  readonly start: number;
  readonly end: number;
};

export function createGrid({ zone, from, step }: Horizon, week: number): Grid {
  const first = Temporal.PlainDate.from(from).add({ weeks: week });
  const dates = Array.from({ length: 7 }, (_, day) => first.add({ days: day }));
  return {
    step,
    slots: dates.flatMap((date, day) => slotsOf(date, day, zone, step)),
    start: startOf(first, zone),
    end: startOf(first.add({ weeks: 1 }), zone),
  };
}

function slotsOf(date: Temporal.PlainDate, day: number, zone: string, step: Step): readonly Slot[] {
  const start = startOf(date, zone);
  const length = (startOf(date.add({ days: 1 }), zone) - start) / minute;
  const isPlain = length === 1440;
  return Array.from({ length: Math.floor(length / step) }, (_, index) => {
    const at = start + index * step * minute;
    const from = isPlain ? index * step : wallMinute(at, zone);
    return { start: at, day, weekday: date.dayOfWeek, from, to: from + step };
  });
}

function startOf(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds;
}

function wallMinute(at: number, zone: string): number {
  const { hour, minute: past } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return hour * 60 + past;
}
