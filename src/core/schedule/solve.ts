import type { Candidate } from "./candidate.ts";
import type { Entry, MilpSolver } from "./milp.ts";
import { createModel, type Model } from "./model.ts";
import type { Problem } from "./problem.ts";
import { atLeast, one, sumOf } from "./rows.ts";
import { compareScores, type Score, scoreOf } from "./score.ts";
import { needIds } from "./need.ts";

export type Exact = { readonly solve: MilpSolver; readonly shouldStop: () => boolean };

/** "good": nothing better is known, and nothing shows that there is nothing better. */
export type Proof = "optimal" | "good";
export type Solution = { readonly chosen: readonly Candidate[]; readonly proof: Proof };

/**
 * One aim after the other, each held before the next is looked at: weights would sell fairness for something else.
 * Begins from a plan that is known already and never gives a worse one back.
 */
export async function solveExactly(
  problem: Problem,
  start: readonly Candidate[],
  { solve, shouldStop }: Exact,
): Promise<Solution> {
  const model = createModel(problem);
  let rows = model.rows;
  let chosen = start;
  for (const aim of aimsOf(problem, model)) {
    if (aim.level(scoreOf(problem, chosen)) < aim.bound - tolerance) {
      if (shouldStop()) return { chosen, proof: "good" };
      const objective = objectiveOf(model, aim);
      const milp = { columns: model.columns, rows, objective, grain: aim.grain };
      const answer = await solve(milp, { start: startFrom(problem, chosen), shouldStop });
      chosen = better(problem, chosen, answer.values);
      if (!answer.isProven) return { chosen, proof: "good" };
    }
    const level = aim.level(scoreOf(problem, chosen));
    rows = [...rows, atLeast(Math.min(level, aim.bound) - tolerance, aim.entries)];
  }
  return { chosen, proof: "optimal" };
}

/** Under the least difference a quarter of an hour makes, over what a solver rounds (1e-6). */
const tolerance = 1e-5;

type Aim = {
  readonly entries: readonly Entry[];
  readonly level: (score: Score) => number;
  /** Better it cannot be: what reaches it needs no solver. */
  readonly bound: number;
  /** What two plans differ by in it, if they do, is at least this; 0 where that is not known. */
  readonly grain: number;
};

function aimsOf({ candidates, keepAtLeast }: Problem, model: Model): readonly Aim[] {
  const kept = candidates.filter(({ isKept }) => isKept).length;
  return [
    {
      entries: sumOf(candidates, ({ isAgreed }) => isAgreed, one),
      level: ({ agreed }) => agreed,
      bound: keepAtLeast,
      grain: 1,
    },
    {
      entries: [{ column: model.worst, value: 1 }],
      level: ({ worst }) => worst,
      bound: 1,
      grain: 0,
    },
    {
      entries: model.satisfaction.map((column) => ({ column, value: 1 })),
      level: ({ total }) => total,
      bound: needIds.length,
      grain: 0,
    },
    {
      entries: sumOf(candidates, ({ isKept }) => isKept, one),
      level: (score) => score.kept,
      bound: kept,
      grain: 1,
    },
    {
      entries: sumOf(
        candidates,
        () => true,
        ({ regret }) => -regret,
      ),
      level: ({ regret }) => -regret,
      bound: 0,
      grain: grainOf(candidates.map(({ regret }) => regret)),
    },
  ];
}

/** Regrets are made of whole minutes and thirtieths of one. */
const partsOfAMinute = 60;

/** What all values are multiples of, and so whatever they add up to; 0 when there is no such thing. */
function grainOf(values: readonly number[]): number {
  const parts = values.map((value) => Math.round(value * partsOfAMinute));
  const isExact = parts.every(
    (part, index) => Math.abs(part / partsOfAMinute - (values[index] ?? 0)) < tolerance,
  );
  return isExact ? parts.reduce(greatestDivisor, 0) / partsOfAMinute : 0;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function objectiveOf({ columns }: Model, { entries }: Aim): readonly number[] {
  const objective = columns.map(() => 0);
  for (const { column, value } of entries) objective[column] = value;
  return objective;
}

function startFrom({ candidates }: Problem, chosen: readonly Candidate[]): readonly Entry[] {
  const isChosen = new Set(chosen);
  return candidates.map((candidate, column) => ({
    column,
    value: isChosen.has(candidate) ? 1 : 0,
  }));
}

function better(
  problem: Problem,
  known: readonly Candidate[],
  values: readonly number[] | null,
): readonly Candidate[] {
  if (values === null) return known;
  const found = problem.candidates.filter((_, column) => (values[column] ?? 0) > 0.5);
  const isBetter = compareScores(scoreOf(problem, found), scoreOf(problem, known)) > 0;
  return isBetter ? found : known;
}
