import { numberToWords, parseNumber, withArticle } from "./number.ts";
import type { PartOfDay } from "../idea.ts";

export type Duration = {
  /** As it stands in "I need ... to myself": "three hours", "an evening". */
  readonly words: string;
  /** `null` when it cannot be told: "a while". */
  readonly minutes: number | null;
  /** A stretch of the day rather than an amount: "an evening" and "Friday" make "Friday evening". */
  readonly part: PartOfDay | "day" | "weekend" | null;
};

const unitMinutes: Readonly<Record<string, number>> = {
  m: 1,
  min: 1,
  minute: 1,
  h: 60,
  hr: 60,
  hour: 60,
  d: 1440,
  day: 1440,
  night: 720,
  w: 10_080,
  week: 10_080,
  month: 43_200,
};

const amount =
  /(?:(?:about|around|roughly|maybe|some|at least|up to|like|just)\s+)?(\d+(?:[.,]\d+)?½?|a couple of|a few|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:full |whole |good |solid |quiet )?(minutes?|mins?|m|hours?|hrs?|h|days?|d|nights?|weeks?|w|months?)(?![a-z])(?:\s+(?:and a half|and (?:a )?quarter)|\s*(\d{1,2})\s*(?:m|min|mins|minutes)?(?![a-z\d]))?/iu;
const range = /(\d+)\s*(?:-|–|to|or)\s*(\d+)\s*(hours?|hrs?|h|minutes?|mins?|days?)(?![a-z])/iu;

/** "3h", "three hours", "180 minutes", "an evening", "the whole day". Anything else keeps its words. */
export function parseDuration(answer: string): Duration {
  const text = answer
    .replace(/^(?:for|about|around|roughly|maybe|just)\s+/iu, "")
    .replace(
      /\s+(?:or so|max|maximum|please|alone|to myself|on my own|off|of quiet|a week|every week|each week|per week|once a week|weekly)$/iu,
      "",
    );
  return (
    partDuration(text) ??
    measuredDuration(text) ?? { words: withMissingArticle(text), minutes: null, part: null }
  );
}

function partDuration(text: string): Duration | null {
  const match =
    /^(?:an?|one|the|my|some)?\s*((?:whole|full|entire|quiet|free|single|long|lazy)\s+)?(morning|afternoon|evening|night|day|weekend)$/iu.exec(
      text,
    );
  if (match === null) return null;
  const noun = (match[2] ?? "").toLowerCase();
  const adjective = (match[1] ?? "").toLowerCase();
  const words =
    text.includes(" ") && /^(?:the|my|some|one)\b/iu.test(text)
      ? text.toLowerCase()
      : withArticle(adjective + noun);
  if (noun === "night") return { words, minutes: null, part: "evening" };
  if (noun === "day" || noun === "weekend") return { words, minutes: null, part: noun };
  return noun === "morning" || noun === "afternoon" || noun === "evening"
    ? { words, minutes: null, part: noun }
    : null;
}

function measuredDuration(text: string): Duration | null {
  const minutes = parseMinutes(text);
  return minutes === null ? null : { words: minutesToWords(minutes), minutes, part: null };
}

function parseMinutes(text: string): number | null {
  if (/^\d{1,3}$/u.test(text)) return bareNumber(Number(text));
  const between = range.exec(text);
  if (between !== null) return Number(between[2]) * unitOf(between[3] ?? "");
  const match = amount.exec(text);
  if (match === null) return null;
  const [whole, count = "", unit = "", extra] = match;
  const base = countOf(count) * unitOf(unit);
  if (/and a half/iu.test(whole)) return base + unitOf(unit) / 2;
  if (/quarter/iu.test(whole)) return base + unitOf(unit) / 4;
  return base + Number(extra ?? 0);
}

/** "3" means hours, "90" minutes. */
function bareNumber(count: number): number | null {
  if (count === 0) return null;
  return count <= 12 ? count * 60 : count;
}

function countOf(words: string): number {
  const text = words.toLowerCase().replace(",", ".");
  if (text.startsWith("a couple")) return 2;
  if (text.startsWith("a few")) return 3;
  if (text.startsWith("half")) return 0.5;
  return parseNumber(text) ?? 1;
}

function unitOf(unit: string): number {
  const singular = unit.toLowerCase().replace(/s$/u, "");
  return unitMinutes[singular] ?? 60;
}

/** 90 to "an hour and a half". */
export function minutesToWords(minutes: number): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return daysToWords(minutes / 1440);
  if (minutes === 30) return "half an hour";
  if (minutes === 45) return "three quarters of an hour";
  if (minutes === 60) return "an hour";
  if (minutes === 90) return "an hour and a half";
  if (minutes < 120) return `${numberToWords(Math.round(minutes))} minutes`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 30) return `${numberToWords(hours)} and a half hours`;
  return `${numberToWords(rest > 30 ? hours + 1 : hours)} hours`;
}

function daysToWords(days: number): string {
  if (days === 1) return "a day";
  if (days === 7) return "a week";
  if (days > 7 && days % 7 === 0) return `${numberToWords(days / 7)} weeks`;
  return `${numberToWords(days)} days`;
}

function withMissingArticle(text: string): string {
  return /^(?:while|bit|moment|few|couple|break|breather)\b/iu.test(text)
    ? withArticle(text)
    : text;
}
