import { describe, expect, test } from "vitest";
import { block, draft, hours, inputFor, member, need, span } from "../../../test/household.ts";
import { assert } from "../assert.ts";
import { addAnswer } from "./answer.ts";
import { type Block, isSameBlock } from "./block.ts";
import { checkPlan } from "./check/check-plan.ts";
import type { PlannedWeek } from "./plan.ts";
import type { PlanInput } from "./week.ts";

function weeksOf(input: PlanInput): readonly PlannedWeek[] {
  const plan = draft(input, 60);
  assert(plan.ok, "it can be planned");
  expect(checkPlan(input, plan.value)).toEqual([]);
  return plan.value.weeks;
}

const blocksOf = (input: PlanInput): readonly Block[] =>
  weeksOf(input).flatMap(({ blocks }) => blocks);
const wantedOf = (input: PlanInput) => weeksOf(input).map(({ wanted }) => wanted.me);

const sixHours = { ...member, alone: { ...need, minutes: 360, longest: 180 } };

describe("the asker's time grows", () => {
  test("by a third and a little a week, up to the need", () => {
    const growth = { minutes: 120, comfort: "fine" } as const;
    expect(wantedOf(inputFor({ me: sixHours, growth }, {}, { weeks: 5 }))).toEqual([
      150, 210, 270, 360, 360,
    ]);
  });

  test("not at all while the partner is uneasy", () => {
    const growth = { minutes: 120, comfort: "uneasy" } as const;
    expect(wantedOf(inputFor({ me: sixHours, growth }, {}, { weeks: 3 }))).toEqual([120, 120, 120]);
  });

  test("back a step when it got worse, and never under what is of any use", () => {
    const growth = { minutes: 180, comfort: "worse" } as const;
    expect(wantedOf(inputFor({ me: sixHours, growth }, {}, { weeks: 2 }))).toEqual([120, 120]);
    expect(wantedOf(inputFor({ me: sixHours, growth: { minutes: 10, comfort: "worse" } }))).toEqual(
      [60],
    );
  });
});

test("half of what a week falls short of is made up for in the next", () => {
  const away = { ...member, busy: [span("2026-03-02", "00:00", "23:00")] };
  const busy = [
    {
      start: span("2026-03-02", "00:00", "01:00").start,
      end: span("2026-03-09", "00:00", "01:00").start,
    },
  ];
  const weeks = weeksOf(inputFor({ partner: { ...away, busy } }, {}, { weeks: 3 }));

  expect(weeks.map(({ wanted }) => wanted.partner)).toEqual([120, 180, 120]);
  expect(weeks.slice(0, 2).map(({ planned }) => planned.partner)).toEqual([0, 180]);
});

const clocksChange = span("2026-03-29", "12:00", "13:00").start;

test("a week keeps the rhythm of the one before, by the clock on the wall", () => {
  const weeks = weeksOf(inputFor({}, {}, { from: "2026-03-23", weeks: 2 }));
  const [first = [], second = []] = weeks.map(({ blocks }) => blocks);
  const hour = 3_600_000;
  const week = 7 * 24 * hour;

  expect(second).toEqual(
    first.map(({ kind, start, end }) => {
      const shift = week - (start > clocksChange ? 0 : hour);
      return { kind, start: start + shift, end: end + shift };
    }),
  );
});

describe("gentle mode", () => {
  test("begins small, late and with something together", () => {
    const asks = { ...member, alone: { ...need, minutes: 240 } };
    const together = { ...need, minutes: 240, wishes: [], withChildren: false };
    const blocks = blocksOf(inputFor({ gentle: true, me: asks, together }));
    const mine = blocks.filter(({ kind }) => kind === "alone-me");

    expect(mine.length).toBeGreaterThan(1);
    expect(blocks.find(({ kind }) => kind !== "alone-partner")?.kind).toBe("together");
    for (const { start, end } of mine) {
      expect(end - start).toBe(3_600_000);
      expect(start).toBeGreaterThanOrEqual(span("2026-03-04", "00:00", "01:00").start);
    }
  });

  test("lets the times grow once there was a first", () => {
    const asks = { ...member, alone: { ...need, minutes: 120 } };
    const growth = { minutes: 90, comfort: "fine" } as const;
    const lastWeek = [block("alone-me", "2026-02-26", "18:00", "19:30")];
    const blocks = blocksOf(inputFor({ gentle: true, me: asks, growth }, { lastWeek }));
    const mine = blocks.filter(({ kind }) => kind === "alone-me");
    expect(mine.map(({ start, end }) => (end - start) / 60_000)).toEqual([120]);
  });
});

describe("children", () => {
  const children = { asleep: [hours(20, 7)], away: [], sitter: [] };

  test("are never alone, and time together waits until they sleep", () => {
    const weeks = blocksOf(inputFor({ children }));
    const together = weeks.filter(({ kind }) => kind === "together");

    expect(together.length).toBeGreaterThan(0);
    for (const { start } of together)
      expect(new Date(start).getUTCHours()).toBeGreaterThanOrEqual(19);
  });

  test("with a sitter it need not", () => {
    const sitter = [hours(10, 12, [6])];
    const evenings = { ...need, minutes: 60, best: sitter, wishes: [], withChildren: false };

    expect(
      blocksOf(inputFor({ children: { ...children, sitter }, together: evenings })).filter(
        ({ kind, start }) =>
          kind === "together" && start < span("2026-03-07", "12:00", "13:00").end,
      ),
    ).not.toEqual([]);
  });
});

describe("what they say about a plan", () => {
  const before = blocksOf(inputFor());
  const asked = before.find(({ kind }) => kind === "alone-me");
  assert(asked !== undefined, "the asker has time of their own");

  const after = (answer: Parameters<typeof addAnswer>[2]): readonly Block[] =>
    blocksOf(inputFor({}, addAnswer(inputFor().requests, before, answer)));

  test("a refused block does not come back near its time", () => {
    const again = after({ type: "refuse", block: asked });

    expect(
      again.filter(
        ({ kind, start, end }) => kind === "alone-me" && start < asked.end && asked.start < end,
      ),
    ).toEqual([]);
    expect(before.filter((one) => again.some((other) => isSameBlock(one, other)))).toEqual(
      before.filter((one) => one !== asked),
    );
  });

  test("a counter is taken as it is", () => {
    const instead = block("alone-me", "2026-03-04", "17:10", "18:25");
    const again = after({ type: "counter", block: asked, instead });

    expect(again).toContainEqual(instead);
    expect(again).not.toContainEqual(asked);
  });

  test("smaller is the same time, less of it", () => {
    const again = after({ type: "smaller", block: asked, minutes: 45 });

    expect(again).toContainEqual({ ...asked, end: asked.start + 45 * 60_000 });
    expect(again).not.toContainEqual(asked);
  });

  test("not this week leaves it out, and does not make up for it", () => {
    const requests = addAnswer(inputFor().requests, [], {
      type: "not-this-week",
      need: "me",
      week: 0,
    });
    const weeks = weeksOf(inputFor({}, requests, { weeks: 2 }));

    expect(weeks.map(({ wanted, planned }) => [wanted.me, planned.me])).toEqual([
      [0, 0],
      [120, 120],
    ]);
  });
});
