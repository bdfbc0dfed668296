import loadHighs from "highs";
import { createRandom } from "../src/core/random.ts";
import type { Result } from "../src/core/result.ts";
import { checkPlan } from "../src/core/schedule/check/check-plan.ts";
import { planGreedily } from "../src/core/schedule/greedy.ts";
import { createHighsSolver } from "../src/core/schedule/highs-solver.ts";
import { improve } from "../src/core/schedule/improve.ts";
import {
  type DraftOptions,
  draftPlan,
  pastOf,
  type Plan,
  type PlannedWeek,
  type PlanTrouble,
  provePlan,
  usualRounds,
} from "../src/core/schedule/plan.ts";
import { outlinePlan } from "../src/core/schedule/report.ts";
import { createProblem } from "../src/core/schedule/problem.ts";
import { plannedMinutes } from "../src/core/schedule/score.ts";
import { type Amounts, satisfactions } from "../src/core/schedule/wanted.ts";
import { createWeek } from "../src/core/schedule/week.ts";
import { createInstances, type Instance } from "./instances.ts";
import { percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";

/** What became of one instance. Times in milliseconds, of one run each: they differ by far more than they waver. */
type Run = {
  readonly instance: Instance;
  readonly columns: number;
  readonly milliseconds: {
    readonly greedy: number;
    /** With what is told beside it. */
    readonly shown: number;
    readonly search: number;
    readonly exact: number;
  };
  /** Plans of the three that the checker found nothing in. */
  readonly feasible: number;
  readonly weeksProven: number;
  readonly greedy: Distance;
  readonly search: Distance;
};

/** How far a plan is from the proven one. */
type Distance = { readonly gap: number; readonly fairness: number };

export async function benchSchedule(): Promise<void> {
  const solve = createHighsSolver(await loadHighs());
  const [first] = createInstances();
  // The solver and the search are compiled on their first run, which is not what is asked here.
  if (first !== undefined) await runInstance(first, solve);
  for (const [name, series] of sets) {
    const runs: Run[] = [];
    for (const instance of createInstances(series)) runs.push(await runInstance(instance, solve));
    printGroups(name, runs);
    printSummary(name, runs);
  }
}

/** The search was tuned on the first; what it does on the second is nearer to what it does for a stranger. */
const sets = [
  ["fixed set", 0],
  ["fresh set", 1],
] as const;

type Solve = ReturnType<typeof createHighsSolver>;

async function runInstance(instance: Instance, solve: Solve): Promise<Run> {
  const { input } = instance;
  const greedy = await time(() => draftPlan(input, options(0)));
  const told = performance.now();
  outlinePlan(input, greedy.plan);
  const shown = greedy.milliseconds + performance.now() - told;
  const search = await time(() => draftPlan(input, options(usualRounds)));
  const exact = await time(() => provePlan(input, { ...options(usualRounds), solve }));
  const plans = [greedy.plan, search.plan, exact.plan];
  return {
    instance,
    columns: createProblem(createWeek(input, 0, pastOf(input, undefined))).candidates.length,
    milliseconds: {
      greedy: greedy.milliseconds,
      shown,
      search: search.milliseconds,
      exact: exact.milliseconds,
    },
    feasible: plans.filter((plan) => checkPlan(input, plan).length === 0).length,
    weeksProven: exact.plan.weeks.filter(({ proof }) => proof === "optimal").length,
    ...distances(instance, exact.plan),
  };
}

async function time(
  run: () => Result<Plan, PlanTrouble> | Promise<Result<Plan, PlanTrouble>>,
): Promise<{ readonly plan: Plan; readonly milliseconds: number }> {
  const start = performance.now();
  const plan = await run();
  const milliseconds = performance.now() - start;
  if (!plan.ok) throw new Error(`An instance has no plan: ${plan.error.type}`);
  return { plan: plan.value, milliseconds };
}

function options(rounds: number): DraftOptions {
  return { random: createRandom(1), rounds, shouldStop: () => false };
}

/** Each week from where the proven plan left the one before: so the same weeks are compared. */
function distances({ input }: Instance, exact: Plan): Pick<Run, "greedy" | "search"> {
  const levels = exact.weeks.map((week, index) => {
    const problem = createProblem(createWeek(input, index, pastOf(input, exact.weeks[index - 1])));
    const first = planGreedily(problem, []);
    return {
      greedy: levelOf(week, plannedMinutes(first)),
      search: levelOf(week, plannedMinutes(improve(problem, first, options(usualRounds)))),
      exact: levelOf(week, week.planned),
    };
  });
  const best = levels.map((level) => level.exact);
  return {
    greedy: distance(
      levels.map((level) => level.greedy),
      best,
    ),
    search: distance(
      levels.map((level) => level.search),
      best,
    ),
  };
}

type Level = { readonly worst: number; readonly total: number };

function levelOf({ wanted }: PlannedWeek, planned: Amounts): Level {
  const levels = satisfactions(wanted, planned);
  return { worst: Math.min(...levels), total: levels.reduce((sum, level) => sum + level, 0) };
}

/** Only to have one figure for a distance is fairness weighed here: a plan is never chosen by it. */
function distance(levels: readonly Level[], best: readonly Level[]): Distance {
  const value = (all: readonly Level[]): number =>
    all.reduce((sum, { worst, total }) => sum + 1000 * worst + 200 * total, 0);
  const ratios = levels.map(({ worst }, index) => {
    const most = best[index]?.worst ?? 0;
    return most === 0 ? 1 : worst / most;
  });
  return { gap: 1 - value(levels) / value(best), fairness: Math.min(...ratios) };
}

function printGroups(name: string, runs: readonly Run[]): void {
  const groups = Map.groupBy(
    runs,
    ({ instance: { weeks, step, isTight } }) =>
      `${weeks} w ${step} min ${isTight ? "tight" : "easy"}`,
  );
  printTable(`Plans: ${name} of 96 couples; columns of the first week, ms, gaps in %`, [
    [
      "",
      "n",
      "columns",
      "feasible",
      "weeks proven",
      "greedy ms",
      "search ms",
      "exact ms med / max",
      "greedy gap",
      "search gap",
      "fairness greedy",
      "search",
    ],
    ...[...groups].map(([shape, group]) => groupRow(shape, group)),
    groupRow("all", runs),
  ]);
}

function groupRow(name: string, runs: readonly Run[]): readonly string[] {
  const columns = runs.map((run) => run.columns);
  const weeks = runs.reduce((sum, { instance }) => sum + instance.weeks, 0);
  const proven = runs.reduce((sum, { weeksProven }) => sum + weeksProven, 0);
  const feasible = runs.reduce((sum, run) => sum + run.feasible, 0);
  const spread = (valueOf: (run: Run) => number, show = formatNumber): string => {
    const values = runs.map(valueOf);
    return `${show(percentile(values, 0.5))} / ${show(Math.max(...values))}`;
  };
  return [
    name,
    String(runs.length),
    `${Math.min(...columns)}–${Math.max(...columns)}`,
    `${feasible}/${3 * runs.length}`,
    `${proven}/${weeks}`,
    spread(({ milliseconds }) => milliseconds.greedy),
    spread(({ milliseconds }) => milliseconds.search),
    spread(({ milliseconds }) => milliseconds.exact),
    spread(({ greedy }) => greedy.gap, percent),
    spread(({ search }) => search.gap, percent),
    Math.min(...runs.map(({ greedy }) => greedy.fairness)).toFixed(2),
    Math.min(...runs.map(({ search }) => search.fairness)).toFixed(2),
  ];
}

function percent(value: number): string {
  return (100 * value).toFixed(2);
}

function printSummary(name: string, runs: readonly Run[]): void {
  const ratio = (valueOf: (run: Run) => number): readonly [string, string] => {
    const values = runs.map((run) => valueOf(run) / run.milliseconds.exact);
    return [percentile(values, 0.5).toFixed(3), percentile(values, 0.9).toFixed(3)];
  };
  printTable(`Time of the exact plan that a quicker one takes: ${name}`, [
    ["", "median", "9 in 10 under"],
    ["greedy", ...ratio(({ milliseconds }) => milliseconds.greedy)],
    ["the first plan shown", ...ratio(({ milliseconds }) => milliseconds.shown)],
    ["greedy and search", ...ratio(({ milliseconds }) => milliseconds.search)],
  ]);
}
