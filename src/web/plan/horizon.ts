import { Temporal } from "temporal-polyfill";
import type { Block } from "../../core/schedule/block.ts";
import { createGrid, type Horizon } from "../../core/schedule/grid.ts";
import type { Requests } from "../../core/schedule/requests.ts";

/** What one sees at once on a desk; further ahead few weeks are as they were planned. */
const weeksShown = 2;

/** The first plan begins tomorrow. Later ones move on by whole weeks, so that the second becomes the first. */
export function firstDay(kept: string | null, today: string): string {
  const now = Temporal.PlainDate.from(today);
  if (kept === null) return now.add({ days: 1 }).toString();
  const from = Temporal.PlainDate.from(kept);
  const weeks = Math.floor(from.until(now, { largestUnit: "days" }).days / 7);
  return from.add({ weeks: Math.max(0, weeks) }).toString();
}

export function createHorizon(from: string, zone: string): Horizon {
  return { zone, from, weeks: weeksShown, step: 30 };
}

/** What was said before, as far as it is about these weeks; what was agreed for the week before is its habit. */
export function requestsFor(
  requests: Requests,
  agreed: readonly Block[],
  horizon: Horizon,
): Requests {
  const start = createGrid(horizon, 0).start;
  const end = createGrid(horizon, horizon.weeks - 1).end;
  const before = createGrid(horizon, -1).start;
  const isWithin = (block: Block): boolean => start <= block.start && block.end <= end;
  return {
    ...requests,
    pinned: requests.pinned.filter(isWithin),
    agreed: requests.agreed.filter(isWithin),
    lastWeek: agreed.filter((block) => before <= block.start && block.end <= start),
  };
}

/** A day and a time on its clock, as an instant in milliseconds. */
export function instantAt(date: string, minute: number, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
  }).epochMilliseconds;
}
