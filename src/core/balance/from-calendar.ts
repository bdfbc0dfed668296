import { Temporal } from "temporal-polyfill";
import { minutesOf, type Span } from "../schedule/span.ts";
import type { Block, Day, Diary } from "./diary.ts";
import { weekOf } from "./week.ts";

/** Nobody has a whole day of it without knowing, and a minute is none. */
const shortest = 15;
const longest = 16 * 60;

/**
 * What was on in one's own calendar in a week and is over, as times that may be put in: a calendar gives when, and the
 * person says what it was. What the diary has at that hour already is left out.
 *
 * @param busy in milliseconds since 1970; `now` too
 */
export function calendarTimes(
  busy: readonly Span[],
  { diary, week, now, zone }: Readonly<{ diary: Diary; week: Day; now: number; zone: string }>,
): readonly Block[] {
  const known = new Set(diary.blocks.map(({ day, start }) => `${day} ${start}`));
  return busy
    .filter((span) => span.end <= now && isTime(span))
    .map((span) => blockOf(span, zone))
    .filter(({ day, start }) => weekOf(day) === week && !known.has(`${day} ${start}`));
}

function isTime(span: Span): boolean {
  return minutesOf(span) >= shortest && minutesOf(span) <= longest;
}

function blockOf(span: Span, zone: string): Block {
  const at = Temporal.Instant.fromEpochMilliseconds(span.start).toZonedDateTimeISO(zone);
  const minutes = Math.round(minutesOf(span));
  return {
    id: `calendar@${at.toInstant().toString()}`,
    kind: "alone",
    day: at.toPlainDate().toString(),
    start: at.toPlainTime().toString({ smallestUnit: "minute" }),
    // Nobody promised it, so it counts as no promise.
    minutesPlanned: 0,
    outcome: { type: "had", minutes },
    use: null,
    givesBackFor: null,
    before: null,
    after: null,
  };
}
