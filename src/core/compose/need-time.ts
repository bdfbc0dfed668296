import type { ComposeRequest } from "./request.ts";
import type { PartOfDay } from "./idea.ts";
import type { Random } from "../random.ts";
import { pick } from "./choose.ts";
import { cleanAnswer, isNoAnswer } from "./grammar/clean.ts";
import { formatClock, type Clock } from "./grammar/clock.ts";
import { minutesToWords, parseDuration, type Duration } from "./grammar/duration.ts";
import { clockRange, parseWhen, type When } from "./grammar/when.ts";

/** The time alone, ready for sentences. */
export type NeedTime = {
  readonly weekly: boolean;
  /** Around "to myself": "three hours" … "on Saturday morning", or "Saturday morning" … "". */
  readonly block: { readonly head: string; readonly tail: string };
  /** "on Saturday morning" */
  readonly on: string;
  /** "three hours" */
  readonly time: string;
  /** "noon"; `null` when the answers give no clock to reckon from. */
  readonly by: string | null;
  /** "until noon", "for three hours" */
  readonly until: string;
  /** "lunch", when the end falls on one. */
  readonly meal: string | null;
  /** Away over night: then being in touch matters. */
  readonly overnight: boolean;
  /** A day or near it: nobody would call that a small step. */
  readonly isBig: boolean;
  readonly minutes: number | null;
  readonly part: PartOfDay | "day" | "weekend" | null;
  readonly when: When;
};

const usualStart: Readonly<Record<PartOfDay, Clock>> = {
  morning: 9 * 60,
  afternoon: 14 * 60,
  evening: 19 * 60,
};
const usualEnd: Readonly<Record<PartOfDay | "day", Clock>> = {
  morning: 12 * 60,
  afternoon: 17 * 60,
  evening: 22 * 60,
  day: 18 * 60,
};

/** Fills in what was skipped, so that an end and a return are always there. */
export function needTime(request: ComposeRequest, random: Random): NeedTime {
  const { need, them } = request;
  const length = givenDuration(cleanAnswer(need.howLong));
  const answer = usable(cleanAnswer(need.when)) ?? usualWhen(length, need.often, random);
  const said = parseWhen(answer, need.often);
  const given = length !== null && fitsIn(length, said) ? length : null;
  const when = withPart(said, given);
  const part = when.part ?? given?.part ?? partAt(when.start);
  const duration = given ?? usualDuration(when, them.sensitivity === 3);
  const end = endOf(when, duration, part);
  const overnight = duration.part === "weekend" || (duration.minutes ?? 0) >= 1440;
  return {
    weekly: when.weekly,
    block: blockOf(when, given, duration),
    on: when.adverb + clockTail(when),
    time: duration.words,
    ...endWords(end, duration),
    meal: end === null ? null : mealAt(end),
    overnight,
    isBig: overnight || duration.part === "day" || (duration.minutes ?? 0) >= 300,
    minutes: duration.minutes,
    part,
    when,
  };
}

/** "a while" tells no one when it ends: then a plain length is better. */
function givenDuration(length: string | null): Duration | null {
  if (
    length === null ||
    /\b(?:while|bit|long|much|ever|possible|needed?|takes|sure|know|whatever|depends|some time)\b/iu.test(
      length,
    )
  )
    return null;
  if (length.split(" ").length > 6) return null;
  const duration = parseDuration(length);
  const isKnown = duration.minutes !== null || duration.part !== null;
  return isKnown || !isNoAnswer(length) ? duration : null;
}

/** A weekend does not fit into tomorrow evening, nor half an hour into "six to nine": then the when is believed. */
function fitsIn({ minutes, part }: Duration, when: When): boolean {
  if (when.start !== null && when.end !== null) return false;
  if (when.part === null || when.part === "weekend" || when.part === "day") return true;
  return part !== "weekend" && part !== "day" && (minutes ?? 0) <= 600;
}

function partAt(start: Clock | null): PartOfDay | null {
  if (start === null) return null;
  if (start < 12 * 60) return "morning";
  return start < 17 * 60 ? "afternoon" : "evening";
}

function endWords(end: Clock | null, duration: Duration): Pick<NeedTime, "by" | "until"> {
  if (end !== null) return { by: formatClock(end), until: `until ${formatClock(end)}` };
  if (duration.part === "weekend") return { by: "Sunday evening", until: "until Sunday evening" };
  return { by: null, until: `for ${duration.words}` };
}

/** A when of many words is a story, not a time. */
function usable(answer: string | null): string | null {
  return answer !== null &&
    answer.split(" ").length <= 10 &&
    (!isNoAnswer(answer) || /\d[:.\d]*\s*(?:-|–|to)\s*\d/u.test(answer))
    ? answer
    : null;
}

function usualWhen(given: Duration | null, often: "once" | "weekly", random: Random): string {
  if (given?.part === "weekend") return "next weekend";
  if (given?.part === "day" || (given?.minutes ?? 0) > 360)
    return pick(random, ["Saturday", "Sunday"]);
  if (given?.part === "evening" || ((given?.minutes ?? 999) <= 90 && often === "weekly"))
    return pick(random, ["Tuesday evening", "Thursday evening"]);
  if (given?.part === "morning") return pick(random, ["Saturday morning", "Sunday morning"]);
  if (given?.part === "afternoon") return pick(random, ["Saturday afternoon", "Sunday afternoon"]);
  return pick(random, ["Saturday morning", "Sunday afternoon", "Thursday evening"]);
}

/** "an evening" and "this Friday" make "this Friday evening". */
function withPart(when: When, given: Duration | null): When {
  const part = given?.part ?? null;
  if (part === null || part === "weekend" || part === "day") return when;
  if (when.part !== null || when.object === null || when.day === null || when.end !== null)
    return when;
  if (!when.object.endsWith(when.day)) return when;
  return { ...when, part, adverb: `${when.adverb} ${part}`, object: `${when.object} ${part}` };
}

function usualDuration(when: When, sensitive: boolean): Duration {
  if (when.start !== null && when.end !== null) {
    const minutes = when.end - when.start;
    return { words: minutesToWords(minutes), minutes, part: null };
  }
  const isStretch = when.object !== null && when.part !== null && when.part !== "weekend";
  if (isStretch && when.start === null && !afterWork(when))
    return { words: `the ${when.part}`, minutes: null, part: when.part };
  if (sensitive && !isStretch) return { words: "an hour", minutes: 60, part: null };
  return { words: "a couple of hours", minutes: 120, part: null };
}

function endOf(when: When, duration: Duration, part: NeedTime["part"]): Clock | null {
  if (when.end !== null) return when.end;
  const { minutes } = duration;
  if (minutes !== null && minutes >= 720) return null;
  if (when.start !== null && minutes !== null) return when.start + minutes;
  if (duration.part === "day") return usualEnd.day;
  if (part === null || part === "weekend" || part === "day") return null;
  if (minutes === null) return duration.part === null ? null : usualEnd[part];
  // Nobody knows when within the morning half an hour begins; three hours fill it.
  return minutes < 120 ? null : (afterWork(when) ? 18 * 60 : usualStart[part]) + minutes;
}

function afterWork(when: When): boolean {
  return /after (?:work|school)/u.test(when.adverb);
}

/** Clock times the person gave, said after the day: "from six to nine". */
function clockTail(when: When): string {
  if (when.start !== null && when.end !== null) return ` ${clockRange(when.start, when.end)}`;
  return when.start === null ? "" : ` from ${formatClock(when.start)}`;
}

/** "Saturday morning" alone where that says how long; else "three hours" and the day after it. */
function blockOf(when: When, given: Duration | null, duration: Duration): NeedTime["block"] {
  const hasRange = when.start !== null && when.end !== null;
  const samePart =
    duration.part !== null &&
    (duration.part === when.part || (duration.part === "day" && when.part === null));
  const isStretch = hasRange || samePart || (given === null && afterWork(when));
  if (when.object !== null && isStretch) return { head: when.object + clockTail(when), tail: "" };
  const adverb = (when.adverb + clockTail(when)).trim();
  return { head: duration.words, tail: adverb === "" ? "" : ` ${adverb}` };
}

function mealAt(end: Clock): string | null {
  if (end >= 11 * 60 + 30 && end <= 13 * 60) return "lunch";
  if (end >= 17 * 60 && end <= 19 * 60 + 30) return "dinner";
  return null;
}
