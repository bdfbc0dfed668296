import { Temporal } from "temporal-polyfill";
import { assert } from "../assert.ts";
import { modulo, secondsPerDay } from "../calendar/civil.ts";
import { ianaZone } from "../calendar/iana-zone.ts";
import { wallOf } from "../calendar/zone.ts";
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

/** A plan asks for its weeks over and over, for each reason it gives as well. */
const gridsByHorizon = new WeakMap<Horizon, Map<number, Grid>>();

export function createGrid(horizon: Horizon, week: number): Grid {
  const grids = gridsByHorizon.get(horizon) ?? new Map<number, Grid>();
  gridsByHorizon.set(horizon, grids);
  const grid = grids.get(week) ?? cutWeek(horizon, week);
  grids.set(week, grid);
  return grid;
}

function cutWeek({ zone, from, step }: Horizon, week: number): Grid {
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
  const clock = ianaZone(zone);
  assert(clock !== null, `there is no time zone ${zone}`);
  return modulo(wallOf(clock, at / 1000), secondsPerDay) / 60;
}
