import type { ReadCalendar } from "../worker/planner-protocol.ts";
import type { FreeTimes } from "./free-times.ts";

export const weekdayLabels: Readonly<Record<FreeTimes["weekdays"], string>> = {
  evenings: "Evenings",
  mornings: "Mornings",
  "all-day": "All day",
  hardly: "Late only",
};

export const weekendLabels: Readonly<Record<FreeTimes["weekends"], string>> = {
  "all-day": "All day",
  mornings: "Mornings",
  afternoons: "Afternoons",
  evenings: "Evenings",
};

/** What is known of someone's times, in a line. */
export function timesWords(
  free: FreeTimes | null,
  calendar: ReadCalendar | null,
  served: ReadCalendar | null,
): string {
  const parts = [
    ...(calendar === null ? [] : [calendarWords(calendar)]),
    ...(served === null ? [] : [`On the server: ${eventsWords(served)}.`]),
    ...(free === null ? [] : [freeWords(free)]),
  ];
  if (parts.length > 0) return parts.join(" ");
  return "Nothing said: evenings and weekends are taken as free.";
}

export function calendarWords(calendar: ReadCalendar): string {
  return `A calendar with ${eventsWords(calendar)}.`;
}

export function eventsWords({ events }: ReadCalendar): string {
  return events === 1 ? "one event" : `${events} events`;
}

function freeWords({ weekdays, weekends, bedtime }: FreeTimes): string {
  const working = weekdayLabels[weekdays].toLowerCase();
  const weekend = weekendLabels[weekends].toLowerCase();
  return `Free on weekdays: ${working}. At weekends: ${weekend}. In bed by ${bedtime}.`;
}
