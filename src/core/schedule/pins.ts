import { obstacleAt, type Obstacle } from "./availability.ts";
import type { Block } from "./block.ts";
import { type Board, createBoard, owing, settles } from "./board.ts";
import { type Candidate, slotsOf } from "./candidate.ts";
import { isOpenBlock } from "./list-candidates.ts";
import type { Problem } from "./problem.ts";
import { overlaps } from "./span.ts";
import type { Week } from "./week.ts";

/** Why the pins of a week cannot all be held. */
export type PinTrouble =
  | { readonly type: "pin-not-open"; readonly pin: Block; readonly obstacle: Obstacle | null }
  | { readonly type: "pin-without-give-back"; readonly pin: Block }
  | {
      readonly type: "pins-clash";
      readonly pins: readonly [Block, Block];
      /** They overlap, or there is only one time together for both. */
      readonly over: "time" | "give-back";
    }
  | { readonly type: "too-many-pins"; readonly pins: readonly Block[] };

export function pinsOf({ candidates }: Problem): readonly Candidate[] {
  return candidates.filter(({ isPinned }) => isPinned);
}

export function findPinTrouble(week: Week, problem: Problem): PinTrouble | null {
  const pins = pinsOf(problem);
  const closed = pins.find((pin) => !isOpenBlock(week, pin));
  if (closed !== undefined) {
    return { type: "pin-not-open", pin: closed, obstacle: firstObstacle(week, closed) };
  }
  if (holdPins(problem, pins) !== null) return null;
  const alone = pins.find((pin) => holdPins(problem, [pin]) === null);
  if (alone !== undefined) return { type: "pin-without-give-back", pin: alone };
  return findClash(problem, pins) ?? { type: "too-many-pins", pins };
}

function firstObstacle(week: Week, pin: Block): Obstacle | null {
  const { household, availability } = week;
  for (const slot of slotsOf(week, pin)) {
    const obstacle = obstacleAt(household, availability, pin.kind, slot);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

function findClash(problem: Problem, pins: readonly Candidate[]): PinTrouble | null {
  for (const [index, first] of pins.entries()) {
    const second = pins.slice(index + 1).find((pin) => holdPins(problem, [first, pin]) === null);
    if (second === undefined) continue;
    const over = overlaps(first, second) ? "time" : "give-back";
    return { type: "pins-clash", pins: [first, second], over };
  }
  return null;
}

/** Enough for any week of real pins; past it the pins count as too many. */
const mostSteps = 20_000;

/** The pins with a time together for each that needs one; `null` when there is no way. Looks at every way. */
export function holdPins(
  problem: Problem,
  pins: readonly Candidate[],
): readonly Candidate[] | null {
  const board = createBoard(problem);
  for (const pin of pins) {
    if (!board.fits(pin)) return null;
    board.place(pin);
  }
  return settleEvery(problem, board, { steps: 0 }) ? [...board.chosen] : null;
}

function settleEvery(problem: Problem, board: Board, spent: { steps: number }): boolean {
  const [ask] = owing(problem, board);
  if (ask === undefined) return true;
  for (const back of problem.candidates.filter(settles(problem, board, ask))) {
    spent.steps += 1;
    if (spent.steps > mostSteps) return false;
    if (back.need !== "together" || !board.fits(back)) continue;
    board.place(back);
    if (settleEvery(problem, board, spent)) return true;
    board.lift(back);
  }
  return false;
}
