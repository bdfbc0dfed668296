import * as v from "valibot";
import { purposes } from "../need/need.ts";
import { issuesToSentences } from "../parse-issues.ts";
import { answer, answersObject } from "../parse-partner.ts";
import { err, ok, type Result } from "../result.ts";
import { weekOf } from "./week.ts";
import { feelings, isClock, isDay, type Diary } from "./diary.ts";

const longestDay = 24 * 60;
const longestWeek = 7 * longestDay;

const day = v.pipe(v.string(), v.check(isDay, "expected a day of the calendar as 2026-11-28"));
const clock = v.pipe(v.string(), v.check(isClock, "expected a time of the day as 19:30"));
const monday = v.pipe(
  day,
  v.check((text) => isMonday(text), "expected the Monday of a week"),
);
const id = v.pipe(v.string(), v.minLength(1, "expected a name that is not empty"));
const feeling = v.nullish(v.picklist(feelings), null);

const outcome = v.variant("type", [
  v.strictObject({ type: v.literal("planned") }),
  v.strictObject({ type: v.literal("had"), minutes: minutesUpTo(longestDay) }),
  v.strictObject({ type: v.literal("cut-short"), minutes: minutesUpTo(longestDay) }),
  v.strictObject({ type: v.literal("skipped") }),
]);

const block = answersObject({
  id,
  kind: v.picklist(["alone", "together"]),
  day,
  start: v.nullish(clock, null),
  minutesPlanned: v.nullish(minutesUpTo(longestDay), 0),
  outcome: v.nullish(outcome, { type: "planned" }),
  use: v.nullish(v.picklist(purposes), null),
  givesBackFor: v.nullish(id, null),
  before: feeling,
  after: feeling,
});

const checkIn = answersObject({
  week: monday,
  rested: feeling,
  atEase: feeling,
  wasEnough: v.nullish(v.picklist(["yes", "nearly", "no"]), null),
  wasChosen: v.nullish(v.picklist(["yes", "partly", "no"]), null),
  feltClose: v.nullish(v.picklist(["yes", "partly", "no"]), null),
  line: answer,
});

const wanted = answersObject({
  from: day,
  alone: minutesUpTo(longestWeek),
  together: minutesUpTo(longestWeek),
});

const diary = v.pipe(
  answersObject({
    wanted: v.nullish(v.array(wanted), []),
    blocks: v.nullish(v.array(block), []),
    checkIns: v.nullish(v.array(checkIn), []),
  }),
  v.check(({ blocks }) => isDistinct(blocks.map((one) => one.id)), "two blocks have the same id"),
  v.check(
    ({ checkIns }) => isDistinct(checkIns.map(({ week }) => week)),
    "two check-ins are of the same week",
  ),
);

/** One person's side, from an export. What is left out was skipped; what cannot be read is named with its place. */
export function parseDiary(input: unknown): Result<Diary, readonly string[]> {
  const result = v.safeParse(diary, input);
  return result.success ? ok(result.output) : err(issuesToSentences(result.issues, "the diary"));
}

function minutesUpTo(most: number) {
  const message = `expected whole minutes from 0 to ${most}`;
  return v.pipe(v.number(), v.integer(message), v.minValue(0, message), v.maxValue(most, message));
}

function isMonday(text: string): boolean {
  return isDay(text) && weekOf(text) === text;
}

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
