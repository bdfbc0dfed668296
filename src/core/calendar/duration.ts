import { secondsPerDay } from "./civil.ts";

/** RFC 5545, 3.3.6: days follow the calendar, whatever the clocks do in them; seconds are exact. */
export type Duration = { readonly days: number; readonly seconds: number };

const pattern = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/iu;

/** `null` when it cannot be read. Both parts are negative for a negative one. */
export function parseDuration(text: string): Duration | null {
  const match = pattern.exec(text);
  if (match === null || !/\d/u.test(text)) return null;
  const [, sign, weeks, days, hours, minutes, seconds] = match;
  const factor = sign === "-" ? -1 : 1;
  const duration = {
    days: factor * (amount(weeks) * 7 + amount(days)),
    seconds: factor * (amount(hours) * 3600 + amount(minutes) * 60 + amount(seconds)),
  };
  return Math.abs(duration.days) + Math.abs(duration.seconds) / secondsPerDay < longest
    ? duration
    : null;
}

/** In days: more than all the years that a date can have. */
const longest = 4_000_000;

function amount(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}
