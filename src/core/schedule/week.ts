import { Temporal } from "temporal-polyfill";
import { type Availability, readAvailability } from "./availability.ts";
import { type Block, isSameBlock } from "./block.ts";
import { createGrid, type Grid, type Horizon } from "./grid.ts";
import type { Household } from "./need.ts";
import { readRegrets, type Regrets } from "./regret.ts";
import type { Requests } from "./requests.ts";
import { hour, overlaps } from "./span.ts";
import { type Amounts, type Targets, targetsOf } from "./wanted.ts";

/** A sensitive partner hears of it this long before. */
const gentleNotice = 48 * hour;

export type PlanInput = {
  readonly household: Household;
  readonly horizon: Horizon;
  readonly requests: Requests;
};

/** What the week before leaves behind. */
export type Past = { readonly shortfall: Amounts; readonly blocks: readonly Block[] };

/** All there is to know about one week before anything is chosen. */
export type Week = {
  readonly index: number;
  readonly grid: Grid;
  readonly household: Household;
  readonly availability: Availability;
  readonly requests: Requests;
  readonly targets: Targets;
  readonly regrets: Regrets;
  /** Of the plan both agreed on: what is still wanted. */
  readonly agreed: readonly Block[];
  /** The week before, seven days on: people like a rhythm. */
  readonly habit: readonly Block[];
  /** In gentle mode nothing for the asker alone begins earlier. */
  readonly notBefore: number;
};

export function createWeek(input: PlanInput, index: number, past: Past): Week {
  const { household, horizon, requests } = input;
  const grid = createGrid(horizon, index);
  const resting = new Set(
    requests.resting.filter(({ week }) => week === index).map(({ need }) => need),
  );
  const agreed = requests.agreed.filter((block) => overlaps(block, grid));
  return {
    index,
    grid,
    household,
    availability: readAvailability(household, grid),
    requests,
    regrets: readRegrets(household, grid),
    targets: targetsOf(household, index, past.shortfall, resting, horizon.step),
    agreed: agreed.filter((block) => !isTakenBack(block, requests)),
    habit: agreed.length > 0 ? [] : past.blocks.map((block) => aWeekOn(block, horizon.zone)),
    notBefore: household.gentle
      ? createGrid(horizon, 0).start + gentleNotice
      : Number.NEGATIVE_INFINITY,
  };
}

function isTakenBack(block: Block, { refused, smaller }: Requests): boolean {
  return [...refused, ...smaller].some((other) => isSameBlock(block, other));
}

/** By the wall clock: after the clocks change, seven in the evening is still seven in the evening. */
function aWeekOn(block: Block, zone: string): Block {
  const move = (at: number): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ weeks: 1 })
      .epochMilliseconds;
  return { kind: block.kind, start: move(block.start), end: move(block.end) };
}
