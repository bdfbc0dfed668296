import * as fc from "fast-check";
import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { anyInput } from "../../../test/household.ts";
import { createRandom } from "../random.ts";
import type { Candidate } from "./candidate.ts";
import { giveBackWithin } from "./give-back.ts";
import { planGreedily } from "./greedy.ts";
import { createHighsSolver } from "./highs-solver.ts";
import { improve } from "./improve.ts";
import type { MilpSolver } from "./milp.ts";
import { needIds } from "./need.ts";
import { pastOf } from "./plan.ts";
import { createProblem, type Problem } from "./problem.ts";
import { compareScores, type Score, scoreOf } from "./score.ts";
import { solveExactly } from "./solve.ts";
import { createWeek } from "./week.ts";

const mostCandidates = 12;

/** A real week of any couple, of which only a handful of candidates are left to choose from. */
const anyTinyProblem = fc
  .tuple(anyInput, fc.array(fc.nat(), { maxLength: mostCandidates }), fc.boolean())
  .map(([input, picks, keeps]): Problem => {
    const problem = createProblem(createWeek(input, 0, pastOf(input, undefined)));
    const picked = new Set(
      picks.flatMap((pick) => problem.candidates[pick % problem.candidates.length] ?? []),
    );
    const candidates = [...picked].map((one, index) => ({
      ...one,
      isKept: keeps && index % 2 === 0,
      isAgreed: keeps && index % 2 === 0,
    }));
    return { ...problem, candidates, keepAtLeast: keeps ? 2 : 0 };
  });

describe("with a dozen candidates or fewer", () => {
  let solve: MilpSolver;
  beforeAll(async () => {
    solve = createHighsSolver(await loadHighs());
  });

  test("the exact plan is the best there is, and none is better than that", async () => {
    await fc.assert(
      fc.asyncProperty(anyTinyProblem, async (problem) => {
        const first = planGreedily(problem, []);
        const search = { random: createRandom(1), rounds: 20, shouldStop: () => false };
        const improved = improve(problem, first, search);
        const exact = await solveExactly(problem, improved, { solve, shouldStop: () => false });
        const best = bestOf(problem);

        expect(exact.proof).toBe("optimal");
        expect(compareScores(scoreOf(problem, exact.chosen), best)).toBe(0);
        expect(compareScores(scoreOf(problem, improved), best)).toBeLessThanOrEqual(0);
        expect(compareScores(scoreOf(problem, first), best)).toBeLessThanOrEqual(0);
        expect(isValid(problem, improved)).toBe(true);
        expect(isValid(problem, first)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("it starts from nothing just as well", async () => {
    await fc.assert(
      fc.asyncProperty(anyTinyProblem, async (problem) => {
        const exact = await solveExactly(problem, [], { solve, shouldStop: () => false });

        expect(compareScores(scoreOf(problem, exact.chosen), bestOf(problem))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

/** Tries every choice there is. */
function bestOf(problem: Problem): Score {
  let best = scoreOf(problem, []);
  for (let bits = 1; bits < 2 ** problem.candidates.length; bits += 1) {
    const chosen = problem.candidates.filter((_, index) => ((bits >> index) & 1) === 1);
    if (!isValid(problem, chosen)) continue;
    const score = scoreOf(problem, chosen);
    if (compareScores(score, best) > 0) best = score;
  }
  return best;
}

function isValid(problem: Problem, chosen: readonly Candidate[]): boolean {
  const { targets, mostADay, isGentle } = problem;
  const taken = chosen.flatMap(({ takes }) => takes);
  if (new Set(taken).size < taken.length) return false;
  const fits = needIds.every((id) => {
    const own = chosen.filter(({ need }) => need === id);
    const minutes = own.reduce((sum, one) => sum + one.minutes, 0);
    const days = own.map(({ day }) => day);
    const isCrowded = days.some(
      (day) => days.filter((other) => other === day).length > mostADay[id],
    );
    return minutes <= targets.most[id] && !isCrowded;
  });
  const asks = chosen.filter(({ need }) => need === "me");
  const backs = chosen.filter(({ need }) => need === "together");
  const isLed = !isGentle || asks.every((ask) => backs.some(({ end }) => end <= ask.start));
  return fits && isLed && canAnswer(asks, backs);
}

function canAnswer([ask, ...others]: readonly Candidate[], backs: readonly Candidate[]): boolean {
  if (ask === undefined) return true;
  return backs
    .filter(({ start }) => start >= ask.end && start <= ask.end + giveBackWithin)
    .some((back) =>
      canAnswer(
        others,
        backs.filter((other) => other !== back),
      ),
    );
}
