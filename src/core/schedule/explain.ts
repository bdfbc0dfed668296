import type { Obstacle } from "./availability.ts";
import type { Block } from "./block.ts";
import { createBoard, type Board } from "./board.ts";
import { applyChange, type Change } from "./change.ts";
import { addOne, firstTaste, shelve } from "./greedy.ts";
import { findHurdle } from "./hurdle.ts";
import { needFor, type NeedId, needIds } from "./need.ts";
import { findOpenings, type Opening } from "./openings.ts";
import type { PlannedWeek } from "./plan.ts";
import { createProblem, type Problem } from "./problem.ts";
import { createWeek, type Past, type PlanInput, type Week } from "./week.ts";

/** A need that a week leaves short, and the one thing that would free time for it, if there is one. */
export type Unmet = {
  readonly need: NeedId;
  readonly missing: number;
  readonly why: Why;
  readonly way: Way | null;
};

/** `too-little`: a block that is of use would be more than is missing. */
type Why =
  { readonly type: "too-little" } | { readonly type: "full"; readonly hurdle: Obstacle | null };

export type Way = {
  readonly change: Change;
  /** What would then be there. */
  readonly block: Block;
  /** The change makes room for the time together that the asker's own time needs after it. */
  readonly isForGiveBack: boolean;
};

/** Each is tried on the week before it is named; more than this would keep a person waiting. */
const mostTried = 40;

/** Nobody comes to rest in less, in minutes. */
const leastUseful = 30;

/** In minutes of somebody's life, like the cost of an opening. */
const costOfSecondADay = 45;
/** Besides what it is cut by. */
const costOfShorter = 20;

export function explainUnmet(input: PlanInput, planned: PlannedWeek, past: Past): readonly Unmet[] {
  return needIds.flatMap((need) => {
    const missing = planned.wanted[need] - planned.planned[need];
    return missing > 0 ? [explainNeed({ input, planned, past }, need, missing)] : [];
  });
}

type Planned = {
  readonly input: PlanInput;
  readonly planned: PlannedWeek;
  readonly past: Past;
};

function explainNeed(all: Planned, need: NeedId, missing: number): Unmet {
  const { week, problem, board } = lay(all, all.input);
  const { shortest } = needFor(week.household, need);
  const isTooLittle = board.minutes(need) + shortest > problem.targets.most[need];
  const why: Why = isTooLittle
    ? { type: "too-little" }
    : { type: "full", hurdle: findHurdle(week, need) };
  return { need, missing, why, way: findWay(all, need, waysFor(week, board, need, missing)) };
}

type Idea = Opening & Pick<Way, "isForGiveBack">;

function waysFor(week: Week, board: Board, need: NeedId, missing: number): readonly Idea[] {
  const taken = new Set([...board.chosen].flatMap(({ takes }) => takes));
  const own = [...measuresOf(week, need, missing), ...findOpenings(week, need, taken)];
  const backs = need === "me" ? findOpenings(week, "together", taken) : [];
  return [
    ...own.map((way) => ({ ...way, isForGiveBack: false })),
    ...backs.map((way) => ({ ...way, isForGiveBack: true })),
  ].toSorted((a, b) => a.cost - b.cost);
}

/** What they set themselves and could set otherwise: of the shorter blocks, down to the half, the longest that fits. */
function measuresOf({ household, grid }: Week, need: NeedId, missing: number): readonly Opening[] {
  const { shortest } = needFor(household, need);
  const step = Math.max(grid.step, leastUseful);
  const most = Math.floor(Math.min(missing, shortest - 1) / step);
  const least = Math.ceil(Math.max(leastUseful, shortest / 2) / step);
  const shorter = Array.from({ length: Math.max(0, most - least + 1) }, (_, index): Opening => {
    const minutes = (most - index) * step;
    return { change: { type: "shorter", need, minutes }, cost: costOfShorter + shortest - minutes };
  });
  return [{ change: { type: "second-a-day", need }, cost: costOfSecondADay }, ...shorter];
}

function findWay(all: Planned, need: NeedId, ideas: readonly Idea[]): Way | null {
  for (const { change, isForGiveBack } of ideas.slice(0, mostTried)) {
    const block = oneMore(all, need, change);
    if (block !== null) return { change, block, isForGiveBack };
  }
  return null;
}

/** One more block beside everything that is planned, after a change; `null` when there is still no place. */
function oneMore(all: Planned, need: NeedId, change: Change): Block | null {
  const changed = { ...all.input, household: applyChange(all.input.household, change) };
  const { problem, board } = lay(all, changed);
  const before = new Set(board.chosen);
  if (!addOne(problem, board, shelve(problem), need, firstTaste)) return null;
  const added = [...board.chosen].find((one) => one.need === need && !before.has(one));
  return added === undefined ? null : { kind: added.kind, start: added.start, end: added.end };
}

type Laid = { readonly week: Week; readonly problem: Problem; readonly board: Board };

/** The week with its plan laid out, every block held where it is. */
function lay({ planned: { index, blocks }, past }: Planned, input: PlanInput): Laid {
  const requests = { ...input.requests, pinned: blocks };
  const week = createWeek({ ...input, requests }, index, past);
  const problem = createProblem(week);
  const board = createBoard(problem);
  for (const candidate of problem.candidates) if (candidate.isPinned) board.place(candidate);
  return { week, problem, board };
}
