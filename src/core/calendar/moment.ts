import { dayOf, daysInMonth, secondsPerDay } from "./civil.ts";
import { epochOf, utc, type Zone } from "./zone.ts";

/**
 * A DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5), as it is written.
 *
 * | form                       | isDate | zone     |
 * | -------------------------- | ------ | -------- |
 * | 20260329                   | true   | `null`   |
 * | 20260329T010000            | false  | `null`   |
 * | 20260329T010000Z           | false  | UTC      |
 * | TZID=…:20260329T010000     | false  | that one |
 */
export type Moment = {
  readonly isDate: boolean;
  /** In seconds since 1970 on the clock of its zone; midnight for a date. */
  readonly wall: number;
  /** `null` floats: it is read wherever the reader is. */
  readonly zone: Zone | null;
};

/** In seconds since 1970 UTC; `floating` is where the reader is. */
export function instantOf({ wall, zone }: Moment, floating: Zone): number {
  return epochOf(zone ?? floating, wall);
}

export type ReadMoment = {
  readonly moment: Moment;
  /** False when there is no such day or time, and the nearest before it is taken. */
  readonly isExact: boolean;
};

/** Also as ISO 8601 writes it, and with a `Z` behind a date: both are met. */
const pattern = /^(\d{4})-?(\d\d)-?(\d\d)(?:Z|T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z)?)?$/iu;

/** `null` when it cannot be read. `zone` is that of its TZID. */
export function parseMoment(text: string, zone: Zone | null): ReadMoment | null {
  const [, year, month, day, hour, minute, second, isUtc] = pattern.exec(text) ?? [];
  if (year === undefined) return null;
  const date = readDate(Number(year), Number(month), Number(day));
  if (hour === undefined) {
    const moment = { isDate: true, wall: date.day * secondsPerDay, zone: null };
    return { moment, isExact: date.isExact };
  }
  const time = readTime(Number(hour), Number(minute), Number(second ?? 0));
  const moment = {
    isDate: false,
    wall: date.day * secondsPerDay + time.second,
    zone: isUtc === undefined ? zone : utc,
  };
  return { moment, isExact: date.isExact && time.isExact };
}

function readDate(year: number, month: number, day: number): { day: number; isExact: boolean } {
  const someMonth = Math.min(12, Math.max(1, month));
  const someDay = Math.min(daysInMonth(year, someMonth), Math.max(1, day));
  return {
    day: dayOf(year, someMonth, someDay),
    isExact: someMonth === month && someDay === day,
  };
}

/** 24:00 is the next midnight; a leap second counts as the one before it (3.3.12). */
function readTime(
  hour: number,
  minute: number,
  second: number,
): { second: number; isExact: boolean } {
  if (hour === 24 && minute === 0 && second === 0) return { second: secondsPerDay, isExact: false };
  const isExact = hour < 24 && minute < 60 && second <= 60;
  const whole = Math.min(hour, 23) * 3600 + Math.min(minute, 59) * 60 + Math.min(second, 59);
  return { second: whole, isExact };
}
