import { Temporal } from "temporal-polyfill";
import type { Clock, Day } from "../../core/balance/diary.ts";
import type { Month } from "../../core/balance/month.ts";
import { minutesToWords } from "../../core/compose/grammar/duration.ts";

/** "Tuesday 24 November", and the year where it is another than now. */
export function dayToWords(day: Day, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return Temporal.PlainDate.from(day)
    .toLocaleString("en-GB", {
      weekday: "long",
      day: "numeric",
      month: "long",
      ...(isThisYear ? {} : { year: "numeric" }),
    })
    .replace(",", "");
}

/** "24 Nov", for what is narrow. */
export function dayToLabel(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString("en-GB", { day: "numeric", month: "short" });
}

/** For sentences: "two and a half hours", or "none". */
export function amountToWords(minutes: number): string {
  return minutes === 0 ? "none" : minutesToWords(minutes);
}

/** For steps, tables and charts: "2 h 30". */
export function minutesToLabel(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return rest === 0 ? "0" : `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")}`;
}

/** "this week", "last week", "3 weeks ago". */
export function weekToWords(week: Day, thisWeek: Day): string {
  const { days } = Temporal.PlainDate.from(week).until(thisWeek);
  const weeks = Math.round(days / 7);
  if (weeks === 0) return "This week";
  if (weeks === 1) return "Last week";
  if (weeks === -1) return "Next week";
  return weeks > 0 ? `${weeks} weeks ago` : `In ${-weeks} weeks`;
}

/** "November", and the year where it is another than now is clear from where it stands. */
export function monthToWords(month: Month): string {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toLocaleString("en-GB", {
    month: "long",
  });
}

/** "at 19:30", or nothing where only the day is known. */
export function clockToWords(start: Clock | null): string {
  return start === null ? "" : ` at ${start}`;
}
