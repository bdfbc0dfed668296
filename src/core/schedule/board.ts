import type { Candidate } from "./candidate.ts";
import { comesTooEarly, giveBackWithin, pairGiveBacks } from "./give-back.ts";
import type { NeedId } from "./need.ts";
import type { Problem } from "./problem.ts";

/**
 * A week in the making. Blocks go on and come off many thousand times, so it keeps its own count of what is taken
 * instead of adding it up anew.
 */
export type Board = {
  readonly chosen: ReadonlySet<Candidate>;
  readonly minutes: (need: NeedId) => number;
  readonly fits: (candidate: Candidate) => boolean;
  readonly place: (candidate: Candidate) => void;
  readonly lift: (candidate: Candidate) => void;
};

export function createBoard(problem: Problem): Board {
  const { targets, mostADay } = problem;
  const taken = new Uint8Array(2 * problem.slotCount);
  const minutes: Record<NeedId, number> = { me: 0, partner: 0, together: 0 };
  const blocks: Record<NeedId, Uint8Array> = {
    me: new Uint8Array(7),
    partner: new Uint8Array(7),
    together: new Uint8Array(7),
  };
  const chosen = new Set<Candidate>();
  const add = ({ takes, need, day, minutes: length }: Candidate, sign: 1 | -1): void => {
    for (const place of takes) taken[place] = sign === 1 ? 1 : 0;
    minutes[need] += sign * length;
    blocks[need][day] = (blocks[need][day] ?? 0) + sign;
  };
  return {
    chosen,
    minutes: (need) => minutes[need],
    fits: ({ takes, need, day, minutes: length }) =>
      minutes[need] + length <= targets.most[need] &&
      (blocks[need][day] ?? 0) < mostADay[need] &&
      takes.every((place) => taken[place] === 0),
    place: (candidate) => {
      chosen.add(candidate);
      add(candidate, 1);
    },
    lift: (candidate) => {
      if (chosen.delete(candidate)) add(candidate, -1);
    },
  };
}

/** The asker's blocks that nothing is given back for, or that come before anything together in gentle mode. */
export function owing({ isGentle }: Problem, { chosen }: Board): readonly Candidate[] {
  const asks = chosenFor(chosen, "me");
  const together = chosenFor(chosen, "together");
  const pairs = pairGiveBacks(asks, together);
  return asks.filter((ask) => !pairs.has(ask) || (isGentle && comesTooEarly(ask, together)));
}

function chosenFor(chosen: ReadonlySet<Candidate>, need: NeedId): readonly Candidate[] {
  return [...chosen].filter((candidate) => candidate.need === need);
}

/** Whether a time together would settle what this ask owes. */
export function settles(
  problem: Problem,
  board: Board,
  ask: Candidate,
): (back: Candidate) => boolean {
  const isEarly = problem.isGentle && comesTooEarly(ask, chosenFor(board.chosen, "together"));
  return ({ start, end }) =>
    isEarly ? end <= ask.start : start >= ask.end && start <= ask.end + giveBackWithin;
}
