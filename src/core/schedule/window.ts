import { err, ok, type Result } from "../result.ts";

/**
 * A span of wall-clock time on some days of the week: Monday is 1, Sunday 7. Minutes since midnight; when `to`
 * is not after `from` it ends the next day.
 */
export type Window = {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
};

const dayMinutes = 1440;

/** A stretch of one day on the wall clock. */
export type WallSpan = {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
};

export function touchesAny(windows: readonly Window[], span: WallSpan): boolean {
  return windows.some(({ days, from, to }) => {
    const begins = days.includes(span.weekday);
    if (from < to) return begins && from < span.to && span.from < to;
    return (begins && from < span.to) || (days.includes(before(span.weekday)) && span.from < to);
  });
}

/** Whether one of them holds the whole stretch: one that goes on into the next day holds its evening or its morning. */
export function isWithinAny(windows: readonly Window[], span: WallSpan): boolean {
  return windows.some(({ days, from, to }) => {
    const begins = days.includes(span.weekday) && from <= span.from;
    if (from < to) return begins && span.to <= to;
    return (
      (begins && span.to <= dayMinutes) || (days.includes(before(span.weekday)) && span.to <= to)
    );
  });
}

function before(weekday: number): number {
  return weekday === 1 ? 7 : weekday - 1;
}

const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const dayGroups: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
};

/** Reads "Mon-Fri 09:00-17:00", "Sat,Sun 08:00-12:00", "daily 22:30-06:30" or "22:30-06:30". */
export function parseWindow(text: string): Result<Window, string> {
  const match = /^(?:(?<days>[a-z,-]+) )?(?<from>\d\d?:\d\d)-(?<to>\d\d?:\d\d)$/.exec(
    text.trim().toLowerCase().replaceAll(/\s+/g, " ").replaceAll(/ ?- ?/g, "-"),
  );
  const days = parseDays(match?.groups?.["days"] ?? "daily");
  const from = parseClock(match?.groups?.["from"] ?? "");
  const to = parseClock(match?.groups?.["to"] ?? "");
  if (match === null || days === null || from === null || to === null || from === to) {
    return err(
      `expected days and times such as "Mon-Fri 09:00-17:00", got ${JSON.stringify(text)}`,
    );
  }
  return ok({ days, from, to });
}

function parseDays(text: string): readonly number[] | null {
  const group = dayGroups[text];
  if (group !== undefined) return group;
  const days = new Set<number>();
  for (const part of text.split(",")) {
    const [first = "", last = first] = part.split("-");
    const from = dayNames.indexOf(first.slice(0, 3));
    const to = dayNames.indexOf(last.slice(0, 3));
    if (from < 0 || to < 0) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day + 1);
      if (day === to) break;
    }
  }
  return [...days].toSorted((a, b) => a - b);
}

function parseClock(text: string): number | null {
  const [hours = Number.NaN, minutes = Number.NaN] = text.split(":").map(Number);
  const isClock = minutes < 60 && hours * 60 + minutes <= dayMinutes;
  return isClock ? hours * 60 + minutes : null;
}
