import { secondsPerDay } from "./civil.ts";
import { parseMoment } from "./moment.ts";
import {
  frequencies,
  type Frequency,
  type RecurrenceRule,
  type Until,
  type WeekdayNumber,
} from "./recurrence-rule.ts";

export type ReadRule = {
  /** `null` when it does not even say how often. */
  readonly rule: RecurrenceRule | null;
  /** False when a part could not be read that may add days: those of `rule` are then not all. */
  readonly isWhole: boolean;
  /** What could not be taken as it is, in words. */
  readonly problems: readonly string[];
};

type Reading = {
  readonly parts: ReadonlyMap<string, string>;
  readonly problems: string[];
  isWhole: boolean;
};

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const known: ReadonlySet<string> = new Set([
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "WKST",
  "BYMONTH",
  "BYWEEKNO",
  "BYYEARDAY",
  "BYMONTHDAY",
  "BYDAY",
  "BYHOUR",
  "BYMINUTE",
  "BYSECOND",
  "BYSETPOS",
  "RSCALE",
  "SKIP",
]);

/** Never fails: what cannot be read is left out where that only adds times, and told. */
export function parseRule(text: string): ReadRule {
  const reading: Reading = { parts: splitParts(text), problems: [], isWhole: true };
  for (const name of reading.parts.keys()) {
    if (known.has(name) || name.startsWith("X-")) continue;
    const problem = `${name} is no part of a rule that we know`;
    // A part that begins with BY may add days; any other can hardly.
    if (name.startsWith("BY")) miss(reading, problem);
    else reading.problems.push(problem);
  }
  refuseScale(reading);
  const frequency = readFrequency(reading);
  const rule = frequency === null ? null : readRule(reading, frequency);
  if (rule !== null && !canHappen(rule)) reading.problems.push("no month has such a day");
  return { rule, isWhole: reading.isWhole, problems: reading.problems };
}

function splitParts(text: string): ReadonlyMap<string, string> {
  const parts = text
    .toUpperCase()
    .replace(/^\s*RRULE:/u, "")
    .split(";")
    .filter((part) => part.trim() !== "");
  return new Map(
    parts.map((part): [string, string] => {
      const equals = part.indexOf("=");
      return equals === -1
        ? [part.trim(), ""]
        : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    }),
  );
}

/** Something that may add times is not read. */
function miss(reading: Reading, problem: string): void {
  reading.problems.push(problem);
  reading.isWhole = false;
}

/** RFC 7529: other calendars than the Gregorian, and days moved instead of left out. */
function refuseScale(reading: Reading): void {
  const scale = reading.parts.get("RSCALE") ?? "GREGORIAN";
  const skip = reading.parts.get("SKIP") ?? "OMIT";
  if (scale !== "GREGORIAN") miss(reading, `the calendar ${scale} is not supported`);
  if (skip !== "OMIT") miss(reading, `SKIP=${skip} is not supported`);
}

function readFrequency(reading: Reading): Frequency | null {
  const text = reading.parts.get("FREQ");
  const frequency = frequencies.find((one) => one === text) ?? null;
  if (frequency === null) miss(reading, "it does not say how often");
  return frequency;
}

function readRule(reading: Reading, frequency: Frequency): RecurrenceRule {
  const numbers = (name: string, low: number, high: number): readonly number[] =>
    readNumbers(reading, name, low, high);
  return {
    frequency,
    interval: readPositive(reading, "INTERVAL") ?? 1,
    count: readPositive(reading, "COUNT"),
    until: readUntil(reading),
    weekStart: readWeekStart(reading),
    byMonth: numbers("BYMONTH", 1, 12),
    byWeekNumber: numbers("BYWEEKNO", -53, 53),
    byYearDay: numbers("BYYEARDAY", -366, 366),
    byMonthDay: numbers("BYMONTHDAY", -31, 31),
    byDay: readDays(reading, frequency),
    byHour: numbers("BYHOUR", 0, 23),
    byMinute: numbers("BYMINUTE", 0, 59),
    // A leap second counts as the one before it.
    bySecond: unique(numbers("BYSECOND", 0, 60).map((second) => Math.min(second, 59))),
    bySetPosition: numbers("BYSETPOS", -largestPosition, largestPosition),
  };
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 30 February is well formed, and never comes. */
function canHappen({ byMonth, byMonthDay }: RecurrenceRule): boolean {
  if (byMonth.length === 0 || byMonthDay.length === 0) return true;
  const longest = Math.max(...byMonth.map((month) => longestMonths[month - 1] ?? 31));
  return byMonthDay.some((day) => Math.abs(day) <= longest);
}

/** The RFC stops at 366, but sets of hours and minutes are larger, and others read them so. */
const largestPosition = 1_000_000_000;

/** `null`, which bounds nothing, when it is not a whole number above 0. */
function readPositive(reading: Reading, name: string): number | null {
  const text = reading.parts.get(name);
  if (text === undefined) return null;
  if (/^\+?\d{1,15}$/u.test(text) && Number(text) > 0) return Number(text);
  reading.problems.push(`${name} is not a whole number above 0, so it was left out`);
  return null;
}

function readUntil(reading: Reading): Until | null {
  const text = reading.parts.get("UNTIL");
  if (text === undefined) return null;
  const read = parseMoment(text, null);
  if (read === null) {
    reading.problems.push("its end could not be read, so it goes on");
    return null;
  }
  const { isDate, wall, zone } = read.moment;
  if (zone !== null) return { type: "instant", epoch: wall };
  return { type: "wall", wall: isDate ? wall + secondsPerDay - 1 : wall };
}

function readWeekStart(reading: Reading): number {
  const text = reading.parts.get("WKST") ?? "MO";
  const weekday = weekdays.indexOf(text);
  if (weekday === -1) miss(reading, "its start of the week could not be read");
  return Math.max(0, weekday);
}

function readNumbers(reading: Reading, name: string, low: number, high: number): readonly number[] {
  const list = reading.parts.get(name)?.split(",") ?? [];
  const numbers = list.filter((item) => /^[+-]?\d{1,10}$/u.test(item.trim())).map(Number);
  const inRange = numbers.filter(
    (number) => number >= low && number <= high && (low >= 0 || number !== 0),
  );
  if (inRange.length < list.length) miss(reading, `${name} has a value that cannot be`);
  return unique(inRange);
}

function readDays(reading: Reading, frequency: Frequency): readonly WeekdayNumber[] {
  const list = reading.parts.get("BYDAY")?.split(",") ?? [];
  const mayCount = frequency === "YEARLY" || frequency === "MONTHLY";
  return list.flatMap((item) => {
    const [, ordinal, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/u.exec(item.trim()) ?? [];
    const weekday = weekdays.indexOf(name ?? "");
    if (weekday === -1 || (ordinal !== undefined && Number(ordinal) === 0)) {
      miss(reading, "BYDAY has a value that cannot be");
      return [];
    }
    if (ordinal !== undefined && !mayCount) {
      reading.problems.push(`${item.trim()} has no place in a ${frequency} rule; read as ${name}`);
      return [{ weekday, ordinal: 0 }];
    }
    return [{ weekday, ordinal: Number(ordinal ?? 0) }];
  });
}

function unique(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
