import * as v from "valibot";
import { issuesToSentences } from "../parse-issues.ts";
import { answersObject } from "../parse-partner.ts";
import { err, ok, type Result } from "../result.ts";
import { choices, noMinutes, obstacles, purposes, pushes, type NeedAnswers } from "./need.ts";

const week = 7 * 24 * 60;
const perWeek = `expected whole minutes a week, from 0 to ${week}`;
const minutes = v.nullish(
  v.pipe(v.number(), v.integer(perWeek), v.minValue(0, perWeek), v.maxValue(week, perWeek)),
  0,
);
const byKind = v.nullish(
  answersObject({ home: minutes, out: minutes, activity: minutes, friends: minutes }),
  noMinutes,
);

const need = answersObject({
  had: byKind,
  wanted: byKind,
  chosen: v.nullish(v.picklist(choices), null),
  purposes: v.nullish(v.array(v.picklist(purposes)), []),
  obstacles: v.nullish(v.array(v.picklist(obstacles)), []),
  pushes: v.nullish(v.array(v.picklist(pushes)), []),
});

/** The answers of the finder, from storage or a file. What is left out was skipped. */
export function parseNeed(input: unknown): Result<NeedAnswers, readonly string[]> {
  const result = v.safeParse(need, input);
  return result.success ? ok(result.output) : err(issuesToSentences(result.issues, "the need"));
}
