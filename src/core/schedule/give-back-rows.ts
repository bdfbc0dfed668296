import type { Candidate } from "./candidate.ts";
import { giveBackWithin } from "./give-back.ts";
import type { Entry, Row } from "./milp.ts";
import type { NeedId } from "./need.ts";
import { atLeast, atMost, minusOne, one, sumOf } from "./rows.ts";

/** How many there were up to a time. */
type Count = { readonly at: number; readonly column: number };

/** A week has far fewer blocks; a solver is quicker with a bound than without. */
const mostBlocks = 50;

/**
 * One time together for each time alone of the asker, within 36 hours. Two counters run through the week: what was
 * asked up to each end, and what was answered up to each start. Nothing is answered before it is asked, and all that
 * was asked is answered in time. As every ask may wait as long, that is the whole matching.
 */
export function giveBackRows(
  candidates: readonly Candidate[],
  addColumn: (upper: number) => number,
): readonly Row[] {
  const count = (at: number): Count => ({ at, column: addColumn(mostBlocks) });
  const asked = timesOf(candidates, "me", ({ end }) => end).map(count);
  const answered = timesOf(candidates, "together", ({ start }) => start).map(count);
  return [
    ...asked.flatMap((ask, index) => askRows(candidates, ask, asked[index - 1], answered)),
    ...answered.flatMap((answer, index) =>
      answerRows(candidates, answer, answered[index - 1], asked),
    ),
  ];
}

function askRows(
  candidates: readonly Candidate[],
  { at, column }: Count,
  before: Count | undefined,
  answered: readonly Count[],
): readonly Row[] {
  const ending = sumOf(candidates, ({ need, end }) => need === "me" && end === at, minusOne);
  return [
    { entries: [...difference(column, before), ...ending], lower: 0, upper: 0 },
    atMost(0, difference(column, lastUpTo(answered, at + giveBackWithin))),
  ];
}

function answerRows(
  candidates: readonly Candidate[],
  { at, column }: Count,
  before: Count | undefined,
  asked: readonly Count[],
): readonly Row[] {
  const step = difference(column, before);
  const isStarting = ({ need, start }: Candidate): boolean => need === "together" && start === at;
  return [
    atLeast(0, step),
    atMost(0, [...step, ...sumOf(candidates, isStarting, minusOne)]),
    atMost(0, difference(column, lastUpTo(asked, at))),
  ];
}

/** In gentle mode no time alone comes before all the time together. */
export function gentleRows(candidates: readonly Candidate[]): readonly Row[] {
  return timesOf(candidates, "me", ({ start }) => start).map((at) =>
    atMost(0, [
      ...sumOf(candidates, ({ need, start }) => need === "me" && start === at, one),
      ...sumOf(candidates, ({ need, end }) => need === "together" && end <= at, minusOne),
    ]),
  );
}

function timesOf(
  candidates: readonly Candidate[],
  id: NeedId,
  timeOf: (candidate: Candidate) => number,
): readonly number[] {
  const times = candidates.filter(({ need }) => need === id).map(timeOf);
  return [...new Set(times)].toSorted((a, b) => a - b);
}

function lastUpTo(counts: readonly Count[], time: number): Count | undefined {
  return counts.findLast(({ at }) => at <= time);
}

function difference(column: number, less: Count | undefined): readonly Entry[] {
  const whole = { column, value: 1 };
  return less === undefined ? [whole] : [whole, { column: less.column, value: -1 }];
}
