import { Temporal } from "temporal-polyfill";
import type { Span } from "../span.ts";
import type { Window } from "../window.ts";

/** A minute of somebody's life, and where it lies on the wall clock: minutes since Monday, midnight. */
export type Minute = { readonly at: number; readonly ofWeek: number };

const length = 60_000;
const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;

export function minutesIn({ start, end }: Span, zone: string): readonly Minute[] {
  const count = Math.ceil((end - start) / length);
  const first = minuteOfWeek(start, zone);
  // Only where the clocks change on the way does every minute have to be asked for.
  const isEven = (minuteOfWeek(end, zone) - first - count) % weekMinutes === 0;
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * length;
    return { at, ofWeek: isEven ? (first + index) % weekMinutes : minuteOfWeek(at, zone) };
  });
}

export function dateOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** Midnight at the start of a date so many days after another. */
export function midnight(from: string, days: number, zone: string): number {
  return Temporal.PlainDate.from(from).add({ days }).toZonedDateTime(zone).epochMilliseconds;
}

export function isIn(windows: readonly Window[], { ofWeek }: Minute): boolean {
  return windows.some(({ days, from, to }) => {
    const lasts = to > from ? to - from : to - from + dayMinutes;
    return days.some((day) => {
      const begins = (day - 1) * dayMinutes + from;
      return (ofWeek - begins + weekMinutes) % weekMinutes < lasts;
    });
  });
}

function minuteOfWeek(at: number, zone: string): number {
  const { dayOfWeek, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return (dayOfWeek - 1) * dayMinutes + hour * 60 + minute;
}
