import type { Candidate } from "./candidate.ts";
import { type Amounts, byNeed, satisfactions } from "./wanted.ts";
import type { Problem } from "./problem.ts";

/** What makes one plan of a week better than another, the first that differs deciding. */
export type Score = {
  /** Blocks of the agreed plan that stay, as far as they have to. */
  readonly agreed: number;
  /** The satisfaction of the need that is met least, 0 to 1: fairness. */
  readonly worst: number;
  /** All three satisfactions. */
  readonly total: number;
  readonly kept: number;
  readonly regret: number;
};

export function plannedMinutes(chosen: readonly Candidate[]): Amounts {
  return byNeed((id) =>
    chosen.reduce((sum, { need, minutes }) => (need === id ? sum + minutes : sum), 0),
  );
}

export function scoreOf({ targets, keepAtLeast }: Problem, chosen: readonly Candidate[]): Score {
  const levels = satisfactions(targets.wanted, plannedMinutes(chosen));
  return {
    agreed: Math.min(keepAtLeast, chosen.filter(({ isAgreed }) => isAgreed).length),
    worst: Math.min(...levels),
    total: levels.reduce((sum, level) => sum + level, 0),
    kept: chosen.filter(({ isKept }) => isKept).length,
    regret: chosen.reduce((sum, { regret }) => sum + regret, 0),
  };
}

/** Sums of fractions in another order differ by less than this. */
const epsilon = 1e-9;

/** Over 0 when `a` is better. Levels are never weighed against each other: fairness is not for sale. */
export function compareScores(a: Score, b: Score): number {
  const differences = [
    a.agreed - b.agreed,
    a.worst - b.worst,
    a.total - b.total,
    a.kept - b.kept,
    b.regret - a.regret,
  ];
  return differences.find((difference) => Math.abs(difference) > epsilon) ?? 0;
}
