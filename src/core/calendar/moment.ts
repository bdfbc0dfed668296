import { type CivilDate, dayOf, daysInMonth, secondsPerDay } from "./civil.ts";
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

/** `null` when it cannot be read. `zone` is that of its TZID. */
export function parseMoment(text: string, zone: Zone | null): ReadMoment | null {
  const fields = readBasic(text) ?? readExtended(text);
  if (fields === null) return null;
  const date = readDate(fields);
  if (fields.time === null) {
    const moment = { isDate: true, wall: date.day * secondsPerDay, zone: null };
    return { moment, isExact: date.isExact };
  }
  const time = readTime(fields.time);
  const wall = date.day * secondsPerDay + time.second;
  const moment = { isDate: false, wall, zone: fields.isUtc ? utc : zone };
  return { moment, isExact: date.isExact && time.isExact };
}

/** As written, whether or not there is such a day or time. */
type Fields = CivilDate & { readonly time: Time | null; readonly isUtc: boolean };

type Time = { readonly hour: number; readonly minute: number; readonly second: number };

/** The form of the RFC, sign by sign: a large calendar has tens of thousands of them. */
function readBasic(text: string): Fields | null {
  const isUtc = text.length === 16 && text.charCodeAt(15) === letterZ;
  const isTime = (isUtc || text.length === 15) && text.charCodeAt(8) === letterT;
  if (!isTime && text.length !== 8) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 4, 6);
  const day = digits(text, 6, 8);
  const time = isTime ? timeAt(text, 9) : null;
  const sum = year + month + day + (time === null ? 0 : time.hour + time.minute + time.second);
  return Number.isNaN(sum) ? null : { year, month, day, time, isUtc };
}

const [letterT, letterZ, zero] = [0x54, 0x5a, 0x30];

function timeAt(text: string, at: number): Time {
  return {
    hour: digits(text, at, at + 2),
    minute: digits(text, at + 2, at + 4),
    second: digits(text, at + 4, at + 6),
  };
}

/** NaN when anything else stands there. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Also as ISO 8601 writes it, and with a `Z` behind a date: both are met. */
const pattern = /^(\d{4})-?(\d\d)-?(\d\d)(?:Z|T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z)?)?$/iu;

function readExtended(text: string): Fields | null {
  const [, year, month, day, hour, minute, second, isUtc] = pattern.exec(text) ?? [];
  if (year === undefined) return null;
  const time =
    hour === undefined
      ? null
      : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time,
    isUtc: isUtc !== undefined,
  };
}

function readDate({ year, month, day }: CivilDate): { day: number; isExact: boolean } {
  const someMonth = Math.min(12, Math.max(1, month));
  // Every month has 28.
  const last = day <= 28 ? 28 : daysInMonth(year, someMonth);
  const someDay = Math.min(last, Math.max(1, day));
  return {
    day: dayOf(year, someMonth, someDay),
    isExact: someMonth === month && someDay === day,
  };
}

/** 24:00 is the next midnight; a leap second counts as the one before it (3.3.12). */
function readTime({ hour, minute, second }: Time): { second: number; isExact: boolean } {
  if (hour === 24 && minute === 0 && second === 0) return { second: secondsPerDay, isExact: false };
  const isExact = hour < 24 && minute < 60 && second <= 60;
  const whole = Math.min(hour, 23) * 3600 + Math.min(minute, 59) * 60 + Math.min(second, 59);
  return { second: whole, isExact };
}
