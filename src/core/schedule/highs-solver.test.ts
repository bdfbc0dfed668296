import loadHighs from "highs";
import { beforeAll, expect, test } from "vitest";
import { inputFor } from "../../../test/household.ts";
import { planGreedily } from "./greedy.ts";
import { createHighsSolver } from "./highs-solver.ts";
import type { Milp, MilpSolver } from "./milp.ts";
import { pastOf } from "./plan.ts";
import { createProblem } from "./problem.ts";
import { solveExactly } from "./solve.ts";
import { createWeek } from "./week.ts";

let solve: MilpSolver;
beforeAll(async () => {
  solve = createHighsSolver(await loadHighs());
});

const options = { start: [], shouldStop: () => false };
const binary = { lower: 0, upper: 1, isInteger: true };

/** Two of three, at most: the two that are worth most. */
const knapsack: Milp = {
  columns: [binary, binary, binary],
  rows: [
    {
      entries: [0, 1, 2].map((column) => ({ column, value: 1 })),
      lower: Number.NEGATIVE_INFINITY,
      upper: 2,
    },
  ],
  objective: [3, 1, 2],
  grain: 0,
};

test.each([0, 1])("the best of a small choice, with a grain of %d", async (grain) => {
  expect(await solve({ ...knapsack, grain }, options)).toEqual({
    isProven: true,
    values: [1, 0, 1],
  });
});

test("what cannot be has no values", async () => {
  const rows = [{ entries: [{ column: 0, value: 1 }], lower: 2, upper: 3 }];

  expect(await solve({ ...knapsack, rows }, options)).toEqual({ isProven: false, values: null });
});

test("a model that the solver throws at is caught", async () => {
  const rows = [{ entries: [{ column: 7, value: 1 }], lower: 0, upper: 1 }];

  expect(await solve({ ...knapsack, rows }, options)).toEqual({ isProven: false, values: null });
});

const problem = createProblem(createWeek(inputFor(), 0, pastOf(inputFor(), undefined)));
const start = planGreedily(problem, []);

test("told to stop, it gives what was known, and says that it is not proven", async () => {
  expect(await solveExactly(problem, start, { solve, shouldStop: () => true })).toEqual({
    chosen: start,
    proof: "good",
  });
});

const failing: MilpSolver = async () => ({ isProven: false, values: null });

test("a solver that fails leaves the plan as it was", async () => {
  expect(await solveExactly(problem, start, { solve: failing, shouldStop: () => false })).toEqual({
    chosen: start,
    proof: "good",
  });
});
