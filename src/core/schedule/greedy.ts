import { type Board, createBoard, owing, settles } from "./board.ts";
import type { Candidate } from "./candidate.ts";
import { type NeedId, needIds } from "./need.ts";
import type { Problem } from "./problem.ts";
import type { Random } from "../random.ts";
import { byNeed, satisfaction } from "./wanted.ts";

/** Candidates of each need: looked through again and again. */
export type Shelf = Readonly<Record<NeedId, readonly Candidate[]>>;

export function shelve({ candidates }: Problem): Shelf {
  return byNeed((id) => candidates.filter(({ need }) => need === id));
}

/** What a choice goes by. Looking for a better plan, taste and chance change from round to round. */
export type Taste = {
  readonly random: Random;
  /** How much chance goes into a choice, in minutes. 0: none. */
  readonly noise: number;
  /** What a minute of the block counts; under 0 short ones come first, which leaves room for a second. */
  readonly length: number;
  /** What a minute of regret counts. */
  readonly regret: number;
};

export const firstTaste: Taste = { random: () => 0, noise: 0, length: 1, regret: 0.25 };

/** In minutes: to stay as it was is worth about this much less rest. */
const worthOfKept = 20;

/**
 * Fills a week: the need that is met least chooses first, an ask brings its give-back with it, until nothing more
 * fits that anyone needs.
 */
export function fill(problem: Problem, board: Board, shelf: Shelf, taste: Taste): void {
  const open = new Set<NeedId>(needIds);
  while (open.size > 0) {
    const need = leastMet(problem, board, open);
    if (!addOne(problem, board, shelf, need, taste)) open.delete(need);
  }
}

function leastMet(problem: Problem, board: Board, open: ReadonlySet<NeedId>): NeedId {
  const { wanted } = problem.targets;
  const met = (id: NeedId): number => satisfaction(wanted[id], board.minutes(id));
  return [...open].reduce((least, id) => (met(id) < met(least) ? id : least));
}

/** One more block for a need, with its give-back if it owes one. */
export function addOne(
  problem: Problem,
  board: Board,
  shelf: Shelf,
  need: NeedId,
  taste: Taste,
): boolean {
  const missing = problem.targets.wanted[need] - board.minutes(need);
  if (missing <= 0) return false;
  const value = createValue(taste, missing);
  if (need !== "me") return placeBest(board, shelf[need], value);
  const asks = shelf.me
    .filter(board.fits)
    .map((ask) => ({ ask, worth: value(ask) }))
    .toSorted((a, b) => b.worth - a.worth);
  return asks.some(({ ask }) => placeAsk(problem, board, shelf, ask, taste));
}

type Value = (candidate: Candidate) => number;

function createValue({ random, noise, length, regret }: Taste, missing: number): Value {
  return (candidate) =>
    length * Math.min(candidate.minutes, missing) +
    (candidate.isKept ? worthOfKept : 0) -
    regret * candidate.regret +
    (noise === 0 ? 0 : noise * random());
}

function placeBest(board: Board, among: readonly Candidate[], value: Value): boolean {
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of among) {
    if (!board.fits(candidate)) continue;
    const worth = value(candidate);
    if (worth > most) [best, most] = [candidate, worth];
  }
  if (best !== null) board.place(best);
  return best !== null;
}

/** With what it owes, or not at all. */
function placeAsk(
  problem: Problem,
  board: Board,
  shelf: Shelf,
  ask: Candidate,
  taste: Taste,
): boolean {
  const before = new Set(board.chosen);
  board.place(ask);
  if (settleAll(problem, board, shelf, taste)) return true;
  for (const candidate of board.chosen) if (!before.has(candidate)) board.lift(candidate);
  return false;
}

/** Finds a time together for every ask that owes one. What could not be settled stays on the board. */
function settleAll(problem: Problem, board: Board, shelf: Shelf, taste: Taste): boolean {
  for (;;) {
    const [ask] = owing(problem, board);
    if (ask === undefined) return true;
    const backs = shelf.together.filter(settles(problem, board, ask));
    const missing = problem.targets.wanted.together - board.minutes("together");
    if (!placeBest(board, backs, createValue(taste, Math.max(0, missing)))) return false;
  }
}

/** The first answer: what was there before as far as it holds, then whatever is needed most. */
export function planGreedily(problem: Problem, pinned: readonly Candidate[]): readonly Candidate[] {
  const board = createBoard(problem);
  const shelf = shelve(problem);
  for (const pin of pinned) board.place(pin);
  for (const candidate of problem.candidates)
    if (candidate.isAgreed && board.fits(candidate)) board.place(candidate);
  settleOrLift(problem, board, shelf, firstTaste);
  fill(problem, board, shelf, firstTaste);
  return [...board.chosen];
}

/** Gives back what is owed, and takes off the asks for which nothing can be. Pins stay whatever happens. */
export function settleOrLift(problem: Problem, board: Board, shelf: Shelf, taste: Taste): boolean {
  while (!settleAll(problem, board, shelf, taste)) {
    const ask = owing(problem, board).find(({ isPinned }) => !isPinned);
    if (ask === undefined) return false;
    board.lift(ask);
  }
  return true;
}
