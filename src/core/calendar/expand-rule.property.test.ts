import * as fc from "fast-check";
import { rrulestr } from "rrule";
import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, test } from "vitest";
import { assert } from "../assert.ts";
import { createBudget, stepsPerSeries } from "./budget.ts";
import { formatInstant, secondsPerDay } from "./civil.ts";
import { expandRule } from "./expand-rule.ts";
import { parseRule } from "./parse-rule.ts";

/** A rule from a wall time, over some years; all of it in UTC, where every implementation means the same. */
type Case = { readonly rule: string; readonly start: number; readonly years: number };

function ours({ rule, start, years }: Case): readonly string[] {
  const parsed = parseRule(rule).rule;
  assert(parsed !== null, `${rule} can be read`);
  const range = { from: start, to: endOf({ start, years }) };
  return expandRule(
    parsed,
    { wall: start, isDate: false },
    range,
    createBudget(stepsPerSeries),
  ).walls.map(formatInstant);
}

function byRrule(one: Case): readonly string[] {
  const [from, to] = [new Date(one.start * 1000), new Date(endOf(one) * 1000 - 1)];
  const dates = rrulestr(textOf(one)).between(from, to, true);
  return dates.map((date) => date.toISOString().replace(".000", ""));
}

function byRruleTemporal(one: Case): readonly string[] {
  const [from, to] = [new Date(one.start * 1000), new Date(endOf(one) * 1000 - 1)];
  const dates = new RRuleTemporal({ rruleString: textOf(one) }).between(from, to, true);
  return dates.map((date) => date.toInstant().toString());
}

/** UNTIL, so that nobody has to look for the next one up to the year 9999. */
function textOf(one: Case): string {
  const until = compact(endOf(one) - 1);
  return `DTSTART:${compact(one.start)}\nRRULE:${one.rule};UNTIL=${until}`;
}

function compact(wall: number): string {
  return formatInstant(wall).replaceAll(/[-:]/gu, "");
}

function endOf({ start, years }: Pick<Case, "start" | "years">): number {
  return start + years * 366 * secondsPerDay;
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const numbers = (low: number, high: number, most: number): fc.Arbitrary<string> =>
  fc
    .uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: most })
    .map((list) => list.toSorted((a, b) => a - b).join(","));

const days = (most: number): fc.Arbitrary<string> =>
  fc
    .uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: most })
    .map((list) => list.join(","));

const ordinalDays = fc
  .uniqueArray(fc.constantFrom("1MO", "2TU", "-1FR", "3SU", "-2WE", "4SA"), {
    minLength: 1,
    maxLength: 3,
  })
  .map((list) => list.join(","));

const start = fc
  .integer({ min: Date.UTC(1996, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })
  .map((minute) => minute * 60);

const interval = fc.integer({ min: 1, max: 5 }).map(String);

/** The parts of a rule, each there or not. */
function rules(
  frequency: string,
  years: number,
  parts: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<Case> {
  const some = fc.record({ INTERVAL: interval, ...parts }, { requiredKeys: [] });
  return fc.record({ start, parts: some }).map((one) => ({
    start: one.start,
    years,
    rule: [`FREQ=${frequency}`, ...Object.entries(one.parts).map(([k, v]) => `${k}=${v}`)].join(
      ";",
    ),
  }));
}

const byMonth = numbers(1, 12, 3);
const everyday = fc.oneof(
  rules("DAILY", 1, { BYMONTH: byMonth, BYDAY: days(4), BYHOUR: numbers(0, 23, 2) }),
  rules("WEEKLY", 1, {
    BYDAY: days(4),
    WKST: fc.constantFrom(...weekdays),
    BYHOUR: numbers(0, 23, 2),
  }),
  rules("WEEKLY", 3, { BYMONTH: byMonth, WKST: fc.constantFrom(...weekdays) }),
  rules("MONTHLY", 3, { BYMONTHDAY: numbers(-31, -1, 3), BYMONTH: byMonth }),
  rules("MONTHLY", 3, { BYMONTHDAY: numbers(1, 31, 3), BYDAY: days(3) }),
  rules("MONTHLY", 3, { BYDAY: ordinalDays, BYHOUR: numbers(0, 23, 2) }),
  rules("YEARLY", 12, { BYMONTH: byMonth, BYMONTHDAY: numbers(1, 31, 3) }),
  rules("YEARLY", 12, { BYMONTH: byMonth, BYDAY: ordinalDays }),
  rules("YEARLY", 12, { BYYEARDAY: numbers(1, 366, 4) }),
);

/** The seeds are set: what other libraries do wrong elsewhere is theirs, and listed below. */
const runs = { numRuns: 60, seed: 20_260_329 };

describe("everyday rules give what other implementations give", () => {
  test("rrule-temporal", () => {
    fc.assert(
      fc.property(everyday, (one) => {
        expect(ours(one)).toEqual(byRruleTemporal(one));
      }),
      runs,
    );
  });

  test("rrule", () => {
    fc.assert(
      fc.property(everyday, (one) => {
        expect(ours(one)).toEqual(byRrule(one));
      }),
      runs,
    );
  });
});

function at(text: string): number {
  return Date.parse(text) / 1000;
}

function first(list: readonly string[]): readonly string[] {
  return list.slice(0, 3);
}

/** Found by comparing; in each the text of RFC 5545, 3.3.10, decides, and for us. */
describe("where the others differ", () => {
  test.each([
    {
      who: "rrule-temporal",
      other: byRruleTemporal,
      why: "BYDAY limits BYYEARDAY (note 2 of the table): it does not add to it",
      one: {
        rule: "FREQ=YEARLY;BYYEARDAY=1,2,3;BYDAY=FR",
        start: at("2026-01-02T09:00Z"),
        years: 3,
      },
      is: ["2026-01-02T09:00:00Z", "2027-01-01T09:00:00Z"],
    },
    {
      who: "rrule-temporal",
      other: byRruleTemporal,
      why: "BYDAY with a number limits BYMONTHDAY too (note 2)",
      one: { rule: "FREQ=YEARLY;BYMONTHDAY=4;BYDAY=1SU", start: at("2026-01-04T09:00Z"), years: 6 },
      is: ["2026-01-04T09:00:00Z", "2032-01-04T09:00:00Z"],
    },
    {
      who: "rrule",
      other: byRrule,
      why: "a place in a set is a place in time, in whatever order the hours are written",
      one: {
        rule: "FREQ=DAILY;BYHOUR=20,8,12;BYSETPOS=1",
        start: at("2026-01-01T08:00Z"),
        years: 1,
      },
      is: ["2026-01-01T08:00:00Z", "2026-01-02T08:00:00Z", "2026-01-03T08:00:00Z"],
    },
    {
      who: "rrule",
      other: byRrule,
      why: "each day of a list adds its own, numbered or not",
      one: { rule: "FREQ=MONTHLY;BYDAY=TH,1TH", start: at("2026-01-01T08:00Z"), years: 1 },
      is: ["2026-01-01T08:00:00Z", "2026-01-08T08:00:00Z", "2026-01-15T08:00:00Z"],
    },
    {
      who: "rrule",
      other: byRrule,
      why: "an occurrence that two places name is one",
      one: { rule: "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1,-1", start: at("2026-01-05T08:00Z"), years: 1 },
      is: ["2026-01-05T08:00:00Z", "2026-01-12T08:00:00Z", "2026-01-19T08:00:00Z"],
    },
  ])("$who: $why", ({ other, one, is }) => {
    expect(first(ours(one))).toEqual(is);
    expect(first(other(one))).not.toEqual(is);
  });
});

test("a range is what lies in it, whatever its ends", () => {
  const offsets = fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }));
  fc.assert(
    fc.property(
      everyday,
      offsets,
      fc.option(fc.integer({ min: 1, max: 40 })),
      (one, ends, count) => {
        const parsed = parseRule(count === null ? one.rule : `${one.rule};COUNT=${count}`).rule;
        assert(parsed !== null, `${one.rule} can be read`);
        const within = (from: number, to: number): readonly number[] =>
          expandRule(parsed, { wall: one.start, isDate: false }, { from, to }, createBudget(1e6))
            .walls;
        const [low, high] = ends.toSorted((a, b) => a - b).map((day) => one.start + day * 90_000);
        const [from, to] = [low ?? 0, high ?? 0];

        const all = within(one.start, endOf(one));

        expect(within(from, to)).toEqual(all.filter((wall) => wall >= from && wall < to));
      },
    ),
    { numRuns: 200 },
  );
});
