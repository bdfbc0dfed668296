/**
 * The proleptic Gregorian calendar in whole numbers: a day is counted from 1970-01-01, a wall time in seconds from its
 * midnight, on a clock that knows no zone. Recurrence rules (RFC 5545, 3.3.10) count on such a clock; a million of these
 * steps must cost less than a blink, which objects with fields would not.
 */

export const secondsPerDay = 86_400;

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

/** Months are 1 to 12, and may run over either end. */
export function dayOf(year: number, month: number, day: number): number {
  const monthIndex = year * 12 + month - 1;
  const y = Math.floor(monthIndex / 12);
  const m = monthIndex - y * 12 + 1;
  // Counted from March, so that the leap day is the last of its year.
  const shifted = m > 2 ? y : y - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}

export function dateOf(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
  return modulo(day + 3, 7);
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The first day of week 1: the first week with four days in the year, weeks starting on `weekStart`. */
export function firstWeekOf(year: number, weekStart: number): number {
  const fourth = dayOf(year, 1, 4);
  return fourth - modulo(weekdayOf(fourth) - weekStart, 7);
}

/** Never negative, as `%` is. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

export function dayOfWall(wall: number): number {
  return Math.floor(wall / secondsPerDay);
}

/** `2026-03-29` */
export function formatDay(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  const padded = String(Math.abs(year)).padStart(year < 0 || year > 9999 ? 6 : 4, "0");
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${padded}-${pad(month)}-${pad(ofMonth)}`;
}

/** `2026-03-29T01:00:00Z`, of seconds since 1970 in UTC. */
export function formatInstant(epoch: number): string {
  const day = dayOfWall(epoch);
  const second = epoch - day * secondsPerDay;
  const [hour, minute] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  return `${formatDay(day)}T${pad(hour)}:${pad(minute)}:${pad(second % 60)}Z`;
}

export function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
