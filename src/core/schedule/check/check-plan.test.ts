import { describe, expect, test } from "vitest";
import { at, block, daily, hours, inputFor, member, span } from "../../../../test/household.ts";
import type { Block } from "../block.ts";
import type { Plan } from "../plan.ts";
import type { PlanInput } from "../week.ts";
import { checkPlan } from "./check-plan.ts";
import type { Broken } from "./violation.ts";

const ask = block("alone-me", "2026-03-03", "18:00", "19:00");
const back = block("together", "2026-03-04", "18:00", "19:00");
const bens = block("alone-partner", "2026-03-05", "18:00", "19:00");
const good = [ask, back, bens];
const overMidnight: Block = {
  kind: "alone-partner",
  start: at("2026-03-07T23:30"),
  end: at("2026-03-08T00:30"),
};

const lengthOf = (blocks: readonly Block[], kind: Block["kind"]): number =>
  blocks
    .filter((one) => one.kind === kind)
    .reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);

/** One week with these blocks, its figures in order. */
function planOf(
  blocks: readonly Block[],
  wanted: Partial<Record<"me" | "partner" | "together", number>> = {},
): Plan {
  const planned = {
    me: lengthOf(blocks, "alone-me"),
    partner: lengthOf(blocks, "alone-partner"),
    together: lengthOf(blocks, "together"),
  };
  const aims = { me: 120, partner: 120, together: 120, ...wanted };
  return { weeks: [{ index: 0, blocks, wanted: aims, planned, proof: "good" }] };
}

test("a good plan passes", () => {
  expect(checkPlan(inputFor(), planOf(good))).toEqual([]);
});

const children = { asleep: [hours(20, 7)], away: [], sitter: [] };
const busy = (date: string, from: string, to: string) => ({
  ...member,
  busy: [span(date, from, to)],
});

type Case = {
  readonly what: string;
  readonly input: PlanInput;
  readonly plan: Plan;
  readonly blocks: readonly Block[];
};

/** For every rule a plan that breaks it. The compiler sees to it that none is forgotten. */
const planted: Readonly<Record<Broken, readonly Case[]>> = {
  "outside-its-week": [
    {
      what: "the Monday after",
      input: inputFor(),
      plan: planOf([block("alone-partner", "2026-03-09", "18:00", "19:00")]),
      blocks: [block("alone-partner", "2026-03-09", "18:00", "19:00")],
    },
  ],
  "over-midnight": [
    {
      what: "past twelve",
      input: inputFor({ partner: { ...member, sleep: [] } }),
      plan: planOf([overMidnight]),
      blocks: [overMidnight],
    },
  ],
  "not-free": (
    [
      ["an event", busy("2026-03-05", "18:45", "20:00")],
      ["the way to it", { ...busy("2026-03-05", "19:10", "20:00"), travel: 15 }],
      ["work", { ...member, work: [hours(7, 18.5, daily)] }],
      ["quiet hours", { ...member, quiet: [hours(18.5, 20, [4])] }],
      ["sleep", { ...member, sleep: [hours(18.5, 7)] }],
    ] as const
  ).map(([what, partner]) => ({
    what,
    input: inputFor({ partner: { ...partner, name: "Ben" } }),
    plan: planOf([bens]),
    blocks: [bens],
  })),
  "no-cover": [
    {
      what: "the other is out",
      input: inputFor({ children, me: busy("2026-03-05", "18:30", "18:40") }),
      plan: planOf([bens]),
      blocks: [bens],
    },
    {
      what: "the other sleeps while they are awake",
      input: inputFor({ children, me: { ...member, sleep: [hours(18.5, 7)] } }),
      plan: planOf([bens]),
      blocks: [bens],
    },
  ],
  "children-awake": [
    {
      what: "at six",
      input: inputFor({ children }),
      plan: planOf([back]),
      blocks: [back],
    },
  ],
  "two-places": [
    {
      what: "alone and together at once",
      input: inputFor(),
      plan: planOf([bens, block("together", "2026-03-05", "18:59", "20:00")]),
      blocks: [bens],
    },
  ],
  "too-short": [
    {
      what: "half an hour",
      input: inputFor(),
      plan: planOf([block("alone-partner", "2026-03-05", "18:00", "18:30")]),
      blocks: [block("alone-partner", "2026-03-05", "18:00", "18:30")],
    },
  ],
  "too-long": [
    {
      what: "half an hour too much",
      input: inputFor(),
      plan: planOf([block("alone-partner", "2026-03-05", "18:00", "20:30")]),
      blocks: [block("alone-partner", "2026-03-05", "18:00", "20:30")],
    },
    {
      what: "the first ones in gentle mode are the smallest",
      input: inputFor({ gentle: true }),
      plan: planOf([
        block("together", "2026-03-03", "18:00", "19:00"),
        block("alone-me", "2026-03-05", "18:00", "19:30"),
        block("together", "2026-03-06", "18:00", "19:00"),
      ]),
      blocks: [block("alone-me", "2026-03-05", "18:00", "19:30")],
    },
  ],
  "too-many-a-day": [
    {
      what: "two on one day",
      input: inputFor(),
      plan: planOf([bens, block("alone-partner", "2026-03-05", "20:00", "21:00")]),
      blocks: [bens, block("alone-partner", "2026-03-05", "20:00", "21:00")],
    },
  ],
  "too-much-a-week": [
    {
      what: "the partner's need and more than an hour",
      input: inputFor({ partner: { ...member, alone: { ...member.alone, minutes: 60 } } }),
      plan: planOf([bens, block("alone-partner", "2026-03-06", "18:00", "19:30")], { partner: 60 }),
      blocks: [bens, block("alone-partner", "2026-03-06", "18:00", "19:30")],
    },
    {
      what: "more than the step the asker's time has grown to",
      input: inputFor({ growth: { minutes: 60, comfort: "uneasy" } }),
      plan: planOf([{ ...ask, end: ask.end + 1_800_000 }, back], { me: 60 }),
      blocks: [{ ...ask, end: ask.end + 1_800_000 }],
    },
  ],
  "no-give-back": [
    { what: "none at all", input: inputFor(), plan: planOf([ask]), blocks: [ask] },
    {
      what: "too late by a minute",
      input: inputFor({}, { pinned: [] }),
      plan: planOf([
        block("alone-me", "2026-03-03", "17:00", "18:00"),
        block("together", "2026-03-05", "06:01", "07:30"),
      ]),
      blocks: [block("alone-me", "2026-03-03", "17:00", "18:00")],
    },
    {
      what: "one for two",
      input: inputFor(),
      plan: planOf([
        block("alone-me", "2026-03-03", "19:00", "20:00"),
        block("alone-me", "2026-03-04", "17:00", "18:00"),
        block("together", "2026-03-04", "19:00", "20:00"),
      ]),
      blocks: [block("alone-me", "2026-03-04", "17:00", "18:00")],
    },
  ],
  "not-together-first": [
    {
      what: "in gentle mode",
      input: inputFor({ gentle: true }),
      plan: planOf([
        block("alone-me", "2026-03-05", "18:00", "19:00"),
        block("together", "2026-03-06", "18:00", "19:00"),
      ]),
      blocks: [block("alone-me", "2026-03-05", "18:00", "19:00")],
    },
  ],
  "too-soon": [
    {
      what: "without two days' notice in gentle mode",
      input: inputFor({ gentle: true }),
      plan: planOf([block("together", "2026-03-02", "18:00", "19:00"), ask, back]),
      blocks: [ask],
    },
  ],
  "pin-missing": [
    {
      what: "somewhere else",
      input: inputFor({}, { pinned: [block("alone-partner", "2026-03-06", "18:00", "19:00")] }),
      plan: planOf(good),
      blocks: [block("alone-partner", "2026-03-06", "18:00", "19:00")],
    },
  ],
  refused: [
    {
      what: "a quarter of an hour later",
      input: inputFor({}, { refused: [block("alone-partner", "2026-03-05", "17:15", "18:15")] }),
      plan: planOf(good),
      blocks: [bens],
    },
  ],
  "not-smaller": [
    {
      what: "as long as before",
      input: inputFor({}, { smaller: [bens] }),
      plan: planOf(good),
      blocks: [bens],
    },
    {
      what: "shorter, but not within",
      input: inputFor({}, { smaller: [block("alone-partner", "2026-03-05", "17:30", "18:45")] }),
      plan: planOf(good),
      blocks: [bens],
    },
  ],
  resting: [
    {
      what: "not this week",
      input: inputFor({}, { resting: [{ need: "partner", week: 0 }] }),
      plan: planOf(good, { partner: 0 }),
      blocks: [bens],
    },
  ],
  "wrong-figures": [
    {
      what: "another aim than the need",
      input: inputFor(),
      plan: planOf(good, { partner: 90 }),
      blocks: [bens],
    },
  ],
};

describe.each(Object.entries(planted))("%s", (rule, cases) => {
  test.each(cases.map((one) => [one.what, one] as const))("%s", (_, { input, plan, blocks }) => {
    expect(checkPlan(input, plan)).toContainEqual({ week: 0, rule, blocks });
  });
});
