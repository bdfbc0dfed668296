import type { Candidate } from "./candidate.ts";
import type { Entry, Row } from "./milp.ts";

export function atMost(upper: number, entries: readonly Entry[]): Row {
  return { entries, lower: Number.NEGATIVE_INFINITY, upper };
}

export function atLeast(lower: number, entries: readonly Entry[]): Row {
  return { entries, lower, upper: Number.POSITIVE_INFINITY };
}

/** The candidates that pass, each with its value. Their columns are their places in the list. */
export function sumOf(
  candidates: readonly Candidate[],
  passes: (candidate: Candidate) => boolean,
  value: (candidate: Candidate) => number,
): readonly Entry[] {
  return candidates.flatMap((candidate, column) =>
    passes(candidate) ? [{ column, value: value(candidate) }] : [],
  );
}

export const one = (): number => 1;
export const minusOne = (): number => -1;
