import type { Candidate } from "./candidate.ts";
import { gentleRows, giveBackRows } from "./give-back-rows.ts";
import type { Column, Row } from "./milp.ts";
import { needIds } from "./need.ts";
import { atMost, one, sumOf } from "./rows.ts";
import type { Problem } from "./problem.ts";

/**
 * The week as rows and columns. One binary column a candidate, in their order; after them the satisfaction of each
 * need, the least of the three, and counters of what was asked and given back so far.
 */
export type Model = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly satisfaction: readonly number[];
  readonly worst: number;
};

export function createModel(problem: Problem): Model {
  const { candidates } = problem;
  const columns: Column[] = candidates.map(({ isPinned }) => ({
    lower: isPinned ? 1 : 0,
    upper: 1,
    isInteger: true,
  }));
  const addColumn = (upper: number): number =>
    columns.push({ lower: 0, upper, isInteger: false }) - 1;
  const satisfaction = needIds.map(() => addColumn(1));
  const worst = addColumn(1);
  return {
    columns,
    rows: [
      ...placeRows(candidates),
      ...dayRows(problem),
      ...minuteRows(problem),
      ...satisfactionRows(problem, satisfaction, worst),
      ...giveBackRows(candidates, addColumn),
      ...(problem.isGentle ? gentleRows(candidates) : []),
    ],
    satisfaction,
    worst,
  };
}

/** Nobody is in two places. Neighbouring slots often have the same candidates: one row is enough for them. */
function placeRows(candidates: readonly Candidate[]): readonly Row[] {
  const columnsByPlace = new Map<number, number[]>();
  for (const [column, { takes }] of candidates.entries()) {
    for (const place of takes) {
      const columns = columnsByPlace.get(place) ?? [];
      columnsByPlace.set(place, columns);
      columns.push(column);
    }
  }
  const rowByColumns = new Map<string, Row>();
  for (const columns of columnsByPlace.values()) {
    if (columns.length < 2) continue;
    const entries = columns.map((column) => ({ column, value: 1 }));
    rowByColumns.set(columns.join(" "), atMost(1, entries));
  }
  return [...rowByColumns.values()];
}

function dayRows({ candidates, mostADay }: Problem): readonly Row[] {
  const days = [0, 1, 2, 3, 4, 5, 6];
  return needIds.flatMap((id) =>
    days.map((day) =>
      atMost(
        mostADay[id],
        sumOf(candidates, (candidate) => candidate.need === id && candidate.day === day, one),
      ),
    ),
  );
}

function minuteRows({ candidates, targets }: Problem): readonly Row[] {
  return needIds.map((id) =>
    atMost(
      targets.most[id],
      sumOf(
        candidates,
        ({ need }) => need === id,
        ({ minutes }) => minutes,
      ),
    ),
  );
}

function satisfactionRows(
  { candidates, targets }: Problem,
  satisfaction: readonly number[],
  worst: number,
): readonly Row[] {
  return needIds.flatMap((id, index) => {
    const column = satisfaction[index] ?? worst;
    const wanted = targets.wanted[id];
    const served = sumOf(
      candidates,
      ({ need }) => wanted > 0 && need === id,
      ({ minutes }) => -minutes / wanted,
    );
    return [
      // What nobody wants is met: its level is only held down by its own upper limit.
      ...(wanted > 0 ? [atMost(0, [{ column, value: 1 }, ...served])] : []),
      atMost(0, [
        { column: worst, value: 1 },
        { column, value: -1 },
      ]),
    ];
  });
}
