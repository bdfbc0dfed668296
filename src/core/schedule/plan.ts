import { err, ok, type Result } from "../result.ts";
import type { Random } from "../random.ts";
import type { Block } from "./block.ts";
import type { Candidate } from "./candidate.ts";
import { createGrid } from "./grid.ts";
import { planGreedily } from "./greedy.ts";
import { improve } from "./improve.ts";
import type { MilpSolver } from "./milp.ts";
import { findPinTrouble, holdPins, type PinTrouble, pinsOf } from "./pins.ts";
import { createProblem, type Problem } from "./problem.ts";
import { plannedMinutes } from "./score.ts";
import { type Proof, solveExactly, type Solution } from "./solve.ts";
import { type Amounts, noAmounts, shortfallOf } from "./wanted.ts";
import { createWeek, type Past, type PlanInput, type Week } from "./week.ts";

export type PlannedWeek = {
  readonly index: number;
  /** In order of their start. */
  readonly blocks: readonly Block[];
  readonly wanted: Amounts;
  readonly planned: Amounts;
  readonly proof: Proof;
};

export type Plan = { readonly weeks: readonly PlannedWeek[] };

export type PlanTrouble = PinTrouble | { readonly type: "pin-outside"; readonly pin: Block };

export type DraftOptions = {
  readonly random: Random;
  /** Of the search, a week. */
  readonly rounds: number;
  readonly shouldStop: () => boolean;
};

export type ProveOptions = DraftOptions & { readonly solve: MilpSolver };

/** Enough to come within a percent of the best; a fraction of a second. */
export const usualRounds = 400;

/** A good plan at once, without a solver. */
export function draftPlan(input: PlanInput, options: DraftOptions): Result<Plan, PlanTrouble> {
  const outside = pinOutside(input);
  if (outside !== null) return err(outside);
  const weeks: PlannedWeek[] = [];
  for (let index = 0; index < input.horizon.weeks; index += 1) {
    const opened = openWeek(input, index, weeks.at(-1));
    if (!opened.ok) return opened;
    const { week, problem } = opened.value;
    const chosen = draftWeek(problem, options);
    weeks.push(toPlannedWeek(week, { chosen, proof: "good" }));
  }
  return ok({ weeks });
}

/**
 * The best plan, week after week: each begins from what the one before left. Stopped early, it gives the best it knows
 * and says which weeks are not proven.
 */
export async function provePlan(
  input: PlanInput,
  options: ProveOptions,
): Promise<Result<Plan, PlanTrouble>> {
  const outside = pinOutside(input);
  if (outside !== null) return err(outside);
  const weeks: PlannedWeek[] = [];
  for (let index = 0; index < input.horizon.weeks; index += 1) {
    const opened = openWeek(input, index, weeks.at(-1));
    if (!opened.ok) return opened;
    const { week, problem } = opened.value;
    weeks.push(
      toPlannedWeek(week, await solveExactly(problem, draftWeek(problem, options), options)),
    );
  }
  return ok({ weeks });
}

type OpenWeek = { readonly week: Week; readonly problem: Problem };

function openWeek(
  input: PlanInput,
  index: number,
  before: PlannedWeek | undefined,
): Result<OpenWeek, PlanTrouble> {
  const week = createWeek(input, index, pastOf(input, before));
  const problem = createProblem(week);
  const trouble = findPinTrouble(week, problem);
  return trouble === null ? ok({ week, problem }) : err(trouble);
}

export function pastOf({ requests }: PlanInput, before: PlannedWeek | undefined): Past {
  if (before === undefined) return { shortfall: noAmounts, blocks: requests.lastWeek };
  return { shortfall: shortfallOf(before.wanted, before.planned), blocks: before.blocks };
}

function draftWeek(problem: Problem, options: DraftOptions): readonly Candidate[] {
  const held = holdPins(problem, pinsOf(problem)) ?? [];
  return improve(problem, planGreedily(problem, held), options);
}

function toPlannedWeek(week: Week, { chosen, proof }: Solution): PlannedWeek {
  return {
    index: week.index,
    blocks: chosen
      .map(({ kind, start, end }) => ({ kind, start, end }))
      .toSorted((a, b) => a.start - b.start || a.kind.localeCompare(b.kind)),
    wanted: week.targets.wanted,
    planned: plannedMinutes(chosen),
    proof,
  };
}

function pinOutside({ horizon, requests }: PlanInput): PlanTrouble | null {
  const weeks = Array.from({ length: horizon.weeks }, (_, index) => createGrid(horizon, index));
  const pin = requests.pinned.find(
    ({ start, end }) => !weeks.some((week) => week.start <= start && end <= week.end),
  );
  return pin === undefined ? null : { type: "pin-outside", pin };
}
