import { expect, test } from "vitest";
import { vectors } from "../../../test/calendar/vectors.ts";
import { assert } from "../assert.ts";
import { createBudget, stepsPerSeries } from "./budget.ts";
import { formatDay, formatInstant, dayOfWall, secondsPerDay } from "./civil.ts";
import { type Expansion, expandRule } from "./expand-rule.ts";
import { parseMoment } from "./moment.ts";
import { parseRule } from "./parse-rule.ts";

const years = 366 * secondsPerDay * 20;

function expand(rule: string, start: string, steps = stepsPerSeries, length = years): Expansion {
  const read = parseMoment(start, null);
  const parsed = parseRule(rule).rule;
  assert(read !== null && parsed !== null, `${rule} from ${start} can be read`);
  const { moment } = read;
  const range = { from: moment.wall, to: moment.wall + length };
  return expandRule(parsed, moment, range, createBudget(steps));
}

test.each(vectors)("$what", ({ rule, start, gives, isAll }) => {
  const isShort = /FREQ=(?:HOUR|MINUTE|SECOND)LY/u.test(rule);
  const { walls, cutAt } = expand(
    rule,
    start,
    stepsPerSeries,
    isShort ? 10 * secondsPerDay : years,
  );
  const format = start.includes("T") ? formatTime : formatDate;
  const expected = gives.split(" ");

  const given = walls.map(format);

  expect(isAll === true ? given : given.slice(0, expected.length)).toEqual(expected);
  expect(cutAt).toBeNull();
});

function formatTime(wall: number): string {
  return formatInstant(wall).replaceAll(/[-:Z]/gu, "");
}

function formatDate(wall: number): string {
  return formatDay(dayOfWall(wall)).replaceAll("-", "");
}

test("a range far from the start gives what was there all along", () => {
  const rule = parseRule("FREQ=MONTHLY;INTERVAL=5;BYDAY=2TU,-1SA;BYHOUR=7,19").rule;
  const moment = parseMoment("20010109T070000", null)?.moment;
  assert(rule !== null && moment !== undefined, "both can be read");
  const until = moment.wall + years;

  const all = expandRule(rule, moment, { from: moment.wall, to: until }, createBudget(1e6)).walls;
  const from = all[100] ?? 0;
  const late = expandRule(rule, moment, { from, to: until }, createBudget(1e6)).walls;

  expect(late).toEqual(all.slice(100));
});

test.each([
  ["FREQ=SECONDLY", "20000101T000000"],
  ["FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,1,2;BYSECOND=1,2,3", "20000101T000000"],
  ["FREQ=MINUTELY;INTERVAL=7;BYDAY=MO", "20000103T000000"],
])("%s stops when its budget is spent, and says where", (rule, start) => {
  const few = expand(rule, start, 1_000);
  const more = expand(rule, start, 2_000);

  expect(few.cutAt).toBe(more.walls[few.walls.length]);
  expect(few.walls).toEqual(more.walls.slice(0, few.walls.length));
});

test.each([
  ["a count no one will ever reach", "FREQ=SECONDLY;COUNT=999999999;BYMINUTE=7", "20000101T000000"],
  ["a count of weekdays over a thousand years", "FREQ=WEEKLY;BYDAY=MO,TU;COUNT=900000", "10000101"],
  ["every second of a day, and the last of them", everySecond("BYSETPOS=-1"), "20000101T235959"],
  ["every second of a year, and a few of them", yearOfSeconds(), "20000101T000000"],
])("%s costs no more than the days it takes", (_, rule, start) => {
  const read = parseMoment(start, null);
  const parsed = parseRule(rule).rule;
  assert(read !== null && parsed !== null, `${rule} from ${start} can be read`);
  const from = Date.UTC(2026, 2, 1) / 1000;

  const range = { from, to: from + secondsPerDay };
  const { cutAt } = expandRule(parsed, read.moment, range, createBudget(stepsPerSeries));

  expect(cutAt).toBeNull();
});

function upTo(end: number): string {
  return Array.from({ length: end }, (_, index) => index).join(",");
}

function everySecond(more: string): string {
  return `FREQ=DAILY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)};${more}`;
}

function yearOfSeconds(): string {
  return everySecond("BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1,86401,-1").replace("DAILY", "YEARLY");
}
