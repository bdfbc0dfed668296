import { Temporal } from "temporal-polyfill";
import type { Span } from "./span.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function dayWord(at: number, zone: string): string {
  return weekdays[zoned(at, zone).dayOfWeek - 1] ?? "";
}

export function clockWord(at: number, zone: string): string {
  const { hour, minute } = zoned(at, zone);
  return `${pad(hour)}:${pad(minute)}`;
}

/** "Thursday from 18:00 to 19:30". */
export function spanWords({ start, end }: Span, zone: string): string {
  return `${dayWord(start, zone)} from ${clockWord(start, zone)} to ${clockWord(end, zone)}`;
}

/** "an hour and a half", "3 hours", "45 minutes". */
export function lengthWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  if (minutes === 60) return "an hour";
  if (minutes === 90) return "an hour and a half";
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const whole = hours === 1 ? "an hour" : `${hours} hours`;
  if (rest === 30) return `${hours} and a half hours`;
  return rest === 0 ? whole : `${whole} and ${rest} minutes`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
