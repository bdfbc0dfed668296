import { createBoard, type Board } from "./board.ts";
import { applyChange, type Change } from "./change.ts";
import { addOne, firstTaste, shelve } from "./greedy.ts";
import { needFor, type NeedId, needIds } from "./need.ts";
import { findOpenings, type Opening } from "./openings.ts";
import type { PlannedWeek } from "./plan.ts";
import { createProblem, type Problem } from "./problem.ts";
import { createWeek, type Past, type PlanInput, type Week } from "./week.ts";

/** A need that a week leaves short, and the one thing that would free time for it, if there is one. */
export type Unmet = {
  readonly need: NeedId;
  readonly missing: number;
  readonly change: Change | null;
  /** The change makes room for the time together that the asker's own time needs after it. */
  readonly isForGiveBack: boolean;
};

/** Each is tried on the week before it is named; more than this would keep a person waiting. */
const mostTried = 12;

/** Nobody comes to rest in less, in minutes. */
const leastUseful = 30;

/** In minutes of somebody's life, like the cost of an opening. */
const costOfSecondADay = 45;
const costOfShorter = 50;

export function explainUnmet(input: PlanInput, planned: PlannedWeek, past: Past): readonly Unmet[] {
  return needIds.flatMap((need) => {
    const missing = planned.wanted[need] - planned.planned[need];
    return missing > 0 ? [explainNeed(input, planned, past, need, missing)] : [];
  });
}

function explainNeed(
  input: PlanInput,
  planned: PlannedWeek,
  past: Past,
  need: NeedId,
  missing: number,
): Unmet {
  const { week, board } = lay(input, planned, past);
  const own = measuresOf(input, need, missing);
  const backs = need === "me" ? openingsFor(week, "together", board) : [];
  const ways = [
    ...[...own, ...openingsFor(week, need, board)].map((way) => ({ ...way, isForGiveBack: false })),
    ...backs.map((way) => ({ ...way, isForGiveBack: true })),
  ].toSorted((a, b) => a.cost - b.cost);
  const way = ways
    .slice(0, mostTried)
    .find(({ change }) => wouldHelp(input, planned, past, need, change));
  return {
    need,
    missing,
    change: way?.change ?? null,
    isForGiveBack: way?.isForGiveBack ?? false,
  };
}

function openingsFor(week: Week, need: NeedId, { chosen }: Board): readonly Opening[] {
  const taken = new Set([...chosen].flatMap(({ takes }) => takes));
  return findOpenings(week, need, taken).slice(0, mostTried);
}

/** What they set themselves and could set otherwise. */
function measuresOf(
  { household, horizon: { step } }: PlanInput,
  need: NeedId,
  missing: number,
): readonly Opening[] {
  const { shortest } = needFor(household, need);
  const wished = Math.min(missing, shortest / 2);
  const minutes = Math.max(leastUseful, Math.floor(wished / step) * step);
  const shorter: Opening = { change: { type: "shorter", need, minutes }, cost: costOfShorter };
  return [
    { change: { type: "second-a-day", need }, cost: costOfSecondADay },
    ...(minutes < shortest ? [shorter] : []),
  ];
}

/** Whether one more block finds its place beside everything that is planned. */
function wouldHelp(
  input: PlanInput,
  planned: PlannedWeek,
  past: Past,
  need: NeedId,
  change: Change,
): boolean {
  const changed = { ...input, household: applyChange(input.household, change) };
  const { problem, board } = lay(changed, planned, past);
  return addOne(problem, board, shelve(problem), need, firstTaste);
}

type Laid = { readonly week: Week; readonly problem: Problem; readonly board: Board };

/** The week with its plan laid out, every block held where it is. */
function lay(input: PlanInput, { index, blocks }: PlannedWeek, past: Past): Laid {
  const requests = { ...input.requests, pinned: blocks };
  const week = createWeek({ ...input, requests }, index, past);
  const problem = createProblem(week);
  const board = createBoard(problem);
  for (const candidate of problem.candidates) if (candidate.isPinned) board.place(candidate);
  return { week, problem, board };
}
