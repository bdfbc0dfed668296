import { takersOf } from "./availability.ts";
import { type Block, isSameBlock } from "./block.ts";
import { type NeedId, needOfKind, people } from "./need.ts";
import { minute, minutesOf } from "./span.ts";
import type { Week } from "./week.ts";

/** A block that could be planned. Whether it is, is the question. */
export type Candidate = Block & {
  readonly need: NeedId;
  readonly minutes: number;
  /** Of the week, from 0. */
  readonly day: number;
  /**
   * What it takes: `2 × slot` for the asker, one more for the partner. Looking after the children while the other is
   * away is taking part, so nobody is ever asked to be in two places, and one rule holds for all.
   */
  readonly takes: readonly number[];
  /** Minutes at times they would rather not have, and a little for each block: fewer and longer ones rest better. */
  readonly regret: number;
  /** As it was before, in the plan both agreed on or in the week before. */
  readonly isKept: boolean;
  readonly isAgreed: boolean;
  readonly isPinned: boolean;
};

const regretOfBlock = 15;
/** Just enough that of two that serve as well the shorter is taken. */
const regretOfMinute = 1 / 30;

export function createCandidate(week: Week, block: Block): Candidate {
  const slots = slotsOf(week, block);
  const isIn = (blocks: readonly Block[]): boolean =>
    blocks.some((other) => isSameBlock(block, other));
  const isAgreed = isIn(week.agreed);
  return {
    kind: block.kind,
    start: block.start,
    end: block.end,
    need: needOfKind[block.kind],
    minutes: minutesOf(block),
    day: week.grid.slots[slots[0] ?? 0]?.day ?? 0,
    takes: slots.flatMap((slot) => takenBy(week, block, slot)),
    regret: regretOf(week, block, slots),
    isKept: isAgreed || isIn(week.habit),
    isAgreed,
    isPinned: isIn(week.requests.pinned),
  };
}

/** Every slot it touches. Slots follow each other without a gap, so they need not be looked for. */
export function slotsOf({ grid }: Week, block: Block): readonly number[] {
  const length = grid.step * minute;
  const first = Math.max(0, Math.floor((block.start - grid.start) / length));
  const after = Math.min(grid.slots.length, Math.ceil((block.end - grid.start) / length));
  return Array.from({ length: Math.max(0, after - first) }, (_, index) => first + index);
}

function takenBy({ availability }: Week, { kind }: Block, slot: number): readonly number[] {
  const takers = availability.care[slot] === "none" ? takersOf(kind) : people;
  return takers.map((person) => 2 * slot + people.indexOf(person));
}

function regretOf({ regrets }: Week, block: Block, slots: readonly number[]): number {
  const bySlot = regrets[needOfKind[block.kind]];
  return slots.reduce(
    (sum, slot) => sum + (bySlot[slot] ?? 0),
    regretOfBlock + regretOfMinute * minutesOf(block),
  );
}
