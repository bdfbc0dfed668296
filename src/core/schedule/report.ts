import { Temporal } from "temporal-polyfill";
import { blockId } from "./block.ts";
import { coverOf, describeBlocks } from "./block-words.ts";
import { explainUnmet } from "./explain.ts";
import { describeUnmet } from "./explain-words.ts";
import { type BlockKind, needFor, type NeedId, needIds, type Person } from "./need.ts";
import { type Plan, type PlannedWeek, pastOf } from "./plan.ts";
import type { Proof } from "./solve.ts";
import { createWeek, type PlanInput } from "./week.ts";

/** A plan for people and programs to read. Instants in UTC, all lengths in minutes. */
export type PlanReport = { readonly weeks: readonly WeekReport[] };

export type WeekReport = {
  /** The first day, as a date. */
  readonly from: string;
  readonly blocks: readonly BlockReport[];
  readonly needs: readonly NeedReport[];
  readonly unmet: readonly {
    readonly need: NeedId;
    readonly reason: string;
    readonly wouldFree: string | null;
  }[];
  /** "good": not proven to be the best. */
  readonly proof: Proof;
};

export type BlockReport = {
  readonly id: string;
  readonly kind: BlockKind;
  readonly start: string;
  readonly end: string;
  /** Who is there for the children meanwhile. */
  readonly covers: Person | null;
  readonly why: string;
};

/** `wanted` is what this week aims at: it may still be growing up to the need, or make up for the last. */
export type NeedReport = {
  readonly who: NeedId;
  readonly need: number;
  readonly wanted: number;
  readonly planned: number;
};

export function reportPlan(input: PlanInput, { weeks }: Plan): PlanReport {
  return {
    weeks: weeks.map((week, index) => reportWeek(input, week, weeks[index - 1], explainUnmet)),
  };
}

/** The same without reasons: to find those takes far longer than a first plan. */
export function outlinePlan(input: PlanInput, { weeks }: Plan): PlanReport {
  return { weeks: weeks.map((week, index) => reportWeek(input, week, weeks[index - 1], () => [])) };
}

function reportWeek(
  input: PlanInput,
  planned: PlannedWeek,
  before: PlannedWeek | undefined,
  explain: typeof explainUnmet,
): WeekReport {
  const past = pastOf(input, before);
  const week = createWeek(input, planned.index, past);
  const { zone, from } = input.horizon;
  const why = describeBlocks(week, planned.blocks, zone);
  return {
    from: Temporal.PlainDate.from(from).add({ weeks: planned.index }).toString(),
    blocks: planned.blocks.map((block) => ({
      id: blockId(block),
      kind: block.kind,
      start: instant(block.start),
      end: instant(block.end),
      covers: coverOf(week, block),
      why: why.get(block) ?? "",
    })),
    needs: needIds.map((who) => ({
      who,
      need: needFor(input.household, who).minutes,
      wanted: planned.wanted[who],
      planned: planned.planned[who],
    })),
    unmet: explain(input, planned, past).map((unmet) => ({
      need: unmet.need,
      ...describeUnmet(input.household, unmet, zone),
    })),
    proof: planned.proof,
  };
}

function instant(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}
