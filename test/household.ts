import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { createRandom } from "../src/core/random.ts";
import type { Block } from "../src/core/schedule/block.ts";
import type { Horizon } from "../src/core/schedule/grid.ts";
import type { BlockKind, Household, Member, Need } from "../src/core/schedule/need.ts";
import { draftPlan, type Plan, type PlanTrouble } from "../src/core/schedule/plan.ts";
import { noRequests, type Requests } from "../src/core/schedule/requests.ts";
import type { Span } from "../src/core/schedule/span.ts";
import type { PlanInput } from "../src/core/schedule/week.ts";
import type { Window } from "../src/core/schedule/window.ts";
import type { Result } from "../src/core/result.ts";

/** Ana asks, Ben is her partner. They live in Berlin; the week begins on Monday, 2 March 2026. */
export const zone = "Europe/Berlin";
const horizon: Horizon = { zone, from: "2026-03-02", weeks: 1, step: 30 };

const weekdays = [1, 2, 3, 4, 5];
export const daily = [...weekdays, 6, 7];

export function hours(from: number, to: number, days: readonly number[] = daily): Window {
  return { days, from: 60 * from, to: 60 * to };
}

export const need: Need = {
  minutes: 120,
  shortest: 60,
  longest: 120,
  mostADay: 1,
  best: [],
  worst: [],
  whatFor: null,
};

/** Free from five to ten on weekdays and all day at the weekend. */
export const member: Member = {
  name: "Ana",
  alone: need,
  sleep: [hours(22, 7)],
  work: [hours(7, 17, weekdays)],
  quiet: [],
  travel: 0,
  busy: [],
};

const household: Household = {
  me: member,
  partner: { ...member, name: "Ben" },
  together: { ...need, wishes: [], withChildren: false },
  children: null,
  growth: null,
  gentle: false,
};

/** The time of "2026-03-05T18:00" in Berlin. */
export function at(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/** "2026-03-05", "18:00", "19:30". */
export function span(date: string, from: string, to: string): Span {
  return { start: at(`${date}T${from}`), end: at(`${date}T${to}`) };
}

export function block(kind: BlockKind, date: string, from: string, to: string): Block {
  return { kind, ...span(date, from, to) };
}

export function inputFor(
  changes: Partial<Household> = {},
  requests: Partial<Requests> = {},
  when: Partial<Horizon> = {},
): PlanInput {
  return {
    household: { ...household, ...changes },
    horizon: { ...horizon, ...when },
    requests: { ...noRequests, ...requests },
  };
}

export function draft(input: PlanInput, rounds = 30): Result<Plan, PlanTrouble> {
  return draftPlan(input, { random: createRandom(1), rounds, shouldStop: () => false });
}

const anyHours = fc
  .tuple(fc.integer({ min: 14, max: 42 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => ({ days: daily, from: 30 * from, to: 30 * (from + length) }));

const anyBusy = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 27 }),
      fc.integer({ min: 28, max: 86 }),
      fc.integer({ min: 1, max: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((events) =>
    events
      .map(([day, quarter, length]) => {
        const start = at("2026-03-16T00:00") + day * 86_400_000 + quarter * 900_000;
        return { start, end: start + length * 900_000 };
      })
      .toSorted((a, b) => a.start - b.start),
  );

const anyNeed: fc.Arbitrary<Need> = fc.record({
  minutes: fc.constantFrom(0, 60, 150, 240, 400),
  shortest: fc.constantFrom(30, 45, 60),
  longest: fc.constantFrom(60, 90, 180),
  mostADay: fc.constantFrom(1, 2),
  best: fc.array(anyHours, { maxLength: 1 }),
  worst: fc.array(anyHours, { maxLength: 1 }),
  whatFor: fc.constant(null),
});

const anyMember: fc.Arbitrary<Member> = fc.record({
  name: fc.constantFrom("Ana", "Ben"),
  alone: anyNeed,
  sleep: fc.constant([hours(22, 7)]),
  work: fc.constantFrom([], [hours(9, 17, weekdays)]),
  quiet: fc.array(anyHours, { maxLength: 1 }),
  travel: fc.constantFrom(0, 20),
  busy: anyBusy,
});

const anyHousehold: fc.Arbitrary<Household> = fc.record({
  me: anyMember,
  partner: anyMember,
  together: anyNeed.map((one) => ({ ...one, wishes: [], withChildren: false })),
  children: fc.option(
    fc.record({
      asleep: fc.constant([hours(20, 7)]),
      away: fc.constantFrom([], [hours(8, 15, weekdays)]),
      sitter: fc.array(anyHours, { maxLength: 1 }),
    }),
  ),
  growth: fc.option(
    fc.record({
      minutes: fc.integer({ min: 0, max: 300 }),
      comfort: fc.constantFrom("fine", "uneasy", "worse"),
    }),
  ),
  gentle: fc.boolean(),
});

/** Any couple, over the Sunday on which the clocks go forward. */
export const anyInput: fc.Arbitrary<PlanInput> = fc.record({
  household: anyHousehold,
  horizon: fc.record({
    zone: fc.constant(zone),
    from: fc.constantFrom("2026-03-16", "2026-03-26"),
    weeks: fc.constantFrom(1, 2),
    step: fc.constantFrom(15, 30),
  }),
  requests: fc.constant(noRequests),
});
