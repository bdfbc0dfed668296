import type { Random } from "../random.ts";
import { type Board, createBoard } from "./board.ts";
import type { Candidate } from "./candidate.ts";
import { fill, settleOrLift, type Shelf, shelve, type Taste } from "./greedy.ts";
import { needIds } from "./need.ts";
import type { Problem } from "./problem.ts";
import { compareScores, scoreOf } from "./score.ts";

export type Search = {
  readonly random: Random;
  /** Rounds, not time: the same seed gives the same plan on every machine. */
  readonly rounds: number;
  readonly shouldStop: () => boolean;
};

/**
 * Large-neighbourhood search: takes a few days out of the plan and fills them anew with some chance, and keeps what
 * is no worse. Sideways steps are taken too, or it would sit on the first plateau.
 */
export function improve(
  problem: Problem,
  start: readonly Candidate[],
  { random, rounds, shouldStop }: Search,
): readonly Candidate[] {
  const shelf = shelve(problem);
  const board = createBoard(problem);
  place(board, start);
  let best = start;
  let bestScore = scoreOf(problem, start);
  for (let round = 0; round < rounds && !shouldStop(); round += 1) {
    for (const candidate of pickRuin(board, random)) board.lift(candidate);
    const isValid = refill(problem, board, shelf, random);
    const found = [...board.chosen];
    const score = scoreOf(problem, found);
    if (isValid && compareScores(score, bestScore) >= 0) [best, bestScore] = [found, score];
    else reset(board, best);
  }
  return best;
}

function place(board: Board, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) board.place(candidate);
}

function reset(board: Board, to: readonly Candidate[]): void {
  for (const candidate of board.chosen) board.lift(candidate);
  place(board, to);
}

const mostNoise = 90;
const mostRegret = 0.5;
/** Rounds in which two short blocks may win over a long one. */
const shareOfShort = 0.3;

function refill(problem: Problem, board: Board, shelf: Shelf, random: Random): boolean {
  // Now and then the hour of the day counts for nothing: the longest block may lie at the worst time.
  const regret = mostRegret * Math.max(0, random() - 0.3);
  const length = random() < shareOfShort ? random() - 0.5 : 1;
  const taste: Taste = { random, noise: mostNoise * random() ** 2, length, regret };
  if (!settleOrLift(problem, board, shelf, taste)) return false;
  fill(problem, board, shelf, taste);
  return true;
}

/** Some days in a row, all of one need, or a handful from anywhere. */
function pickRuin({ chosen }: Board, random: Random): readonly Candidate[] {
  const loose = [...chosen].filter(({ isPinned }) => !isPinned);
  const kind = random();
  if (kind < 0.5) {
    const first = Math.floor(7 * random());
    const count = 1 + Math.floor(4 * random());
    return loose.filter(({ day }) => (day - first + 7) % 7 < count);
  }
  if (kind < 0.7) {
    const id = needIds[Math.floor(needIds.length * random())];
    return loose.filter(({ need }) => need === id);
  }
  return loose.filter(() => random() < 0.4);
}
