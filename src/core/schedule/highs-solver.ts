import type { Highs, Model, ModelData } from "highs";
import type { Milp, MilpAnswer, MilpSolver, SolveOptions } from "./milp.ts";

/** HiGHS as the exact solver. It blocks its thread while it runs: in an app it belongs in a worker. */
export function createHighsSolver(highs: Highs): MilpSolver {
  return async (milp, options) => {
    try {
      return highs.withModel(toModelData(highs, milp), (model) =>
        run(highs, model, milp.grain, options),
      );
    } catch {
      // Out of memory, or a solver's own error: then nothing is proven, and what is known stands.
      return { isProven: false, values: null };
    }
  };
}

function run(highs: Highs, model: Model, grain: number, options: SolveOptions): MilpAnswer {
  const { start, shouldStop } = options;
  const gap = Math.max(1e-6, grain * justUnder);
  model.options.set({
    output_flag: false,
    mip_rel_gap: 1e-6,
    mip_abs_gap: gap,
    random_seed: 1,
  });
  model.setSolution({
    indices: start.map(({ column }) => column),
    values: start.map(({ value }) => value),
  });
  model.run({
    6: (event) => {
      if (shouldStop()) event.interrupt();
      return undefined;
    },
  });
  const isProven = model.getModelStatus() === highs.constants.modelStatus.optimal;
  const isFeasible =
    model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
  return { isProven, values: isFeasible ? [...model.getSolution().colValue] : null };
}

/** A whole grain away there may be a better one; the solver rounds by less than this leaves. */
const justUnder = 0.99;

function toModelData({ constants }: Highs, { columns, rows, objective }: Milp): ModelData {
  const { integer, continuous } = constants.variableType;
  const entries = rows.flatMap((row) => row.entries);
  let next = 0;
  const starts = rows.map((row) => {
    const start = next;
    next += row.entries.length;
    return start;
  });
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: objective,
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: columns.map(({ isInteger }) => (isInteger ? integer : continuous)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns.length,
      starts: [...starts, next],
      indices: entries.map(({ column }) => column),
      values: entries.map(({ value }) => value),
    },
  };
}
