import { createRandom, type Random } from "../src/core/random.ts";
import { createGrid, type Horizon, type Step } from "../src/core/schedule/grid.ts";
import type { Children, Household, Member, Need } from "../src/core/schedule/need.ts";
import { noRequests } from "../src/core/schedule/requests.ts";
import { minute, type Span } from "../src/core/schedule/span.ts";
import type { PlanInput } from "../src/core/schedule/week.ts";

/** One couple and their calendars, made up from a seed. */
export type Instance = {
  readonly weeks: number;
  readonly step: Step;
  readonly isTight: boolean;
  readonly hasChildren: boolean;
  /** Of each of the two, a week. */
  readonly events: number;
  readonly input: PlanInput;
};

/**
 * The fixed set of 96: a change here makes every figure that was measured before worth nothing. `series` gives another
 * 96 of the same shapes, on which nothing was tuned.
 */
export function createInstances(series = 0): readonly Instance[] {
  const shapes = [
    { weeks: 1, seeds: [1, 2] },
    { weeks: 2, seeds: [1] },
    { weeks: 4, seeds: [1] },
  ];
  return shapes.flatMap(({ weeks, seeds }) =>
    ([30, 15] as const).flatMap((step) =>
      [false, true].flatMap((isTight) =>
        [false, true].flatMap((hasChildren) =>
          [20, 50, 80].flatMap((events) =>
            seeds.map((seed) =>
              createInstance(
                { weeks, step, isTight, hasChildren, events },
                seed + 1_000_000 * series,
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function createInstance(shape: Omit<Instance, "input">, seed: number): Instance {
  const { weeks, step, isTight, hasChildren, events } = shape;
  const key =
    seed + 10 * events + 1000 * weeks + (hasChildren ? 10_000 : 0) + (isTight ? 20_000 : 0);
  const random = createRandom(key);
  // The second day of it, a Sunday, has 23 hours: the clocks go forward.
  const horizon: Horizon = { zone: "Europe/Berlin", from: "2026-03-28", weeks, step };
  const household: Household = {
    me: createMember("Ana", isTight ? 480 : 180, randomBusy(horizon, events, random)),
    partner: createMember("Ben", isTight ? 420 : 120, randomBusy(horizon, events, random)),
    together: {
      ...createNeed(isTight ? 480 : 180, 60, 180),
      best: [{ days: [5, 6], from: 18 * 60, to: 22 * 60 }],
      wishes: [],
      withChildren: false,
    },
    children: hasChildren ? children : null,
    growth: null,
    gentle: false,
  };
  return { ...shape, input: { household, horizon, requests: noRequests } };
}

const weekdays = [1, 2, 3, 4, 5];
const daily = [...weekdays, 6, 7];

const children: Children = {
  asleep: [{ days: daily, from: 20 * 60, to: 7 * 60 }],
  away: [{ days: weekdays, from: 8 * 60, to: 15 * 60 }],
  sitter: [],
};

function createMember(name: string, minutes: number, busy: readonly Span[]): Member {
  return {
    name,
    alone: createNeed(minutes, 60, 180),
    sleep: [{ days: daily, from: 22.5 * 60, to: 6.5 * 60 }],
    work: [{ days: weekdays, from: 9 * 60, to: 17 * 60 }],
    quiet: [],
    travel: 15,
    busy,
  };
}

function createNeed(minutes: number, shortest: number, longest: number): Need {
  const best = [{ days: daily, from: 17 * 60, to: 21 * 60 }];
  const worst = [{ days: daily, from: 6 * 60, to: 8 * 60 }];
  return { minutes, shortest, longest, mostADay: 1, best, worst, whatFor: null };
}

const lengths = [30, 45, 60, 60, 90, 120];

/** Anywhere between seven in the morning and ten at night, over one another as in real calendars. */
function randomBusy(horizon: Horizon, events: number, random: Random): readonly Span[] {
  const spans = Array.from({ length: horizon.weeks }, (_, week) => createGrid(horizon, week))
    .flatMap((grid) => Array.from({ length: events }, () => randomEvent(grid.start, random)))
    .toSorted((a, b) => a.start - b.start);
  return merge(spans);
}

function randomEvent(weekStart: number, random: Random): Span {
  const day = Math.floor(random() * 7);
  const at = 7 * 60 + Math.floor(random() * 60) * 15;
  const start = weekStart + (day * 1440 + at) * minute;
  const length = lengths[Math.floor(random() * lengths.length)] ?? 60;
  return { start, end: start + length * minute };
}

function merge(sorted: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
