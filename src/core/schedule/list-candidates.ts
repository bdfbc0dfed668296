import { obstacleAt } from "./availability.ts";
import type { Block } from "./block.ts";
import { type Candidate, createCandidate, slotsOf } from "./candidate.ts";
import type { Slot } from "./grid.ts";
import {
  type BlockKind,
  kindOfNeed,
  type Need,
  needFor,
  type NeedId,
  needIds,
  needOfKind,
} from "./need.ts";
import { minute, minutesOf, overlaps } from "./span.ts";
import type { Week } from "./week.ts";

/** More lengths than this only make the search longer, not the plan better. */
const mostLengths = 5;

/** People agree on the hour or the half hour, or on the minute they come free. */
const startsEvery = 30;

/** Everything that could be planned in a week. A pin is in it as it stands: whether it can be held is asked elsewhere. */
export function listCandidates(week: Week): readonly Candidate[] {
  const pinned = week.requests.pinned.filter((block) => overlaps(block, week.grid));
  const kept = [...week.agreed, ...week.habit].filter((block) => isOpenBlock(week, block));
  const found = needIds.flatMap((need) => blocksOf(week, need));
  const wished = [...kept, ...found].filter((block) => isWished(week, block));
  return unique([...pinned, ...wished]).map((block) => createCandidate(week, block));
}

export function isOpenBlock(week: Week, block: Block): boolean {
  const slots = slotsOf(week, block);
  const days = new Set(slots.map((slot) => week.grid.slots[slot]?.day));
  return (
    days.size === 1 &&
    block.start >= week.grid.start &&
    slots.every((slot) => isOpen(week, block.kind, slot))
  );
}

function isOpen({ household, availability }: Week, kind: BlockKind, slot: number): boolean {
  return obstacleAt(household, availability, kind, slot) === null;
}

function blocksOf(week: Week, need: NeedId): readonly Block[] {
  const kind = kindOfNeed[need];
  const lengths = lengthsOf(week, need);
  if (lengths.length === 0) return [];
  const { slots, step } = week.grid;
  const runs = runLengths(week, kind);
  return slots.flatMap((slot, index) => {
    const run = runs[index] ?? 0;
    if (!isGoodStart(slot, slots[index - 1], run, runs[index - 1] ?? 0)) return [];
    return lengths
      .filter((minutes) => minutes <= run * step)
      .map((minutes) => ({ kind, start: slot.start, end: slot.start + minutes * minute }));
  });
}

/** For each slot how many open ones follow it on its day, itself included. */
function runLengths(week: Week, kind: BlockKind): readonly number[] {
  const { slots } = week.grid;
  const runs = slots.map(() => 0);
  for (let index = slots.length - 1; index >= 0; index -= 1) {
    const isSameDay = slots[index]?.day === slots[index + 1]?.day;
    runs[index] = isOpen(week, kind, index) ? 1 + (isSameDay ? (runs[index + 1] ?? 0) : 0) : 0;
  }
  return runs;
}

function isGoodStart(
  slot: Slot,
  previous: Slot | undefined,
  run: number,
  previousRun: number,
): boolean {
  const isFirst = previousRun === 0 || previous?.day !== slot.day;
  return run > 0 && (isFirst || slot.from % startsEvery === 0);
}

/** From the shortest to the longest that still fits the week's measure. In gentle mode the first are the smallest. */
function lengthsOf(week: Week, id: NeedId): readonly number[] {
  const need = needFor(week.household, id);
  const { step } = week.grid;
  const least = Math.ceil(need.shortest / step) * step;
  const isFirst =
    week.index === 0 && !week.requests.lastWeek.some(({ kind }) => kind === "alone-me");
  const isFirstGentle = week.household.gentle && id === "me" && isFirst;
  const most = Math.min(isFirstGentle ? least : longestOf(need, step), week.targets.most[id]);
  if (most < least) return [];
  const count = Math.min(mostLengths, (most - least) / step + 1);
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1);
    return least + Math.round((share * (most - least)) / step) * step;
  });
}

/** The shortest useful time, rounded up to the grid, is never too long. */
function longestOf({ shortest, longest }: Need, step: number): number {
  return Math.max(Math.floor(longest / step) * step, Math.ceil(shortest / step) * step);
}

/** Kept blocks pass here too: what no longer fits the need is not kept. */
function isWished(week: Week, block: Block): boolean {
  const { refused, smaller } = week.requests;
  const id = needOfKind[block.kind];
  const minutes = minutesOf(block);
  const need = needFor(week.household, id);
  const longest = Math.min(longestOf(need, week.grid.step), week.targets.most[id]);
  const fits = minutes >= need.shortest && minutes <= longest;
  const isTooSoon = id === "me" && block.start < week.notBefore;
  const isLike = (other: Block): boolean => other.kind === block.kind && overlaps(other, block);
  const isRefused = refused.some(isLike);
  const isTooBig = smaller.filter(isLike).some((other) => !isShorterWithin(block, other));
  return fits && !isTooSoon && !isRefused && !isTooBig;
}

function isShorterWithin(block: Block, other: Block): boolean {
  return (
    block.start >= other.start && block.end <= other.end && minutesOf(block) < minutesOf(other)
  );
}

function unique(blocks: readonly Block[]): readonly Block[] {
  const byKey = new Map<string, Block>();
  for (const block of blocks) {
    const key = `${block.kind} ${block.start} ${block.end}`;
    if (!byKey.has(key)) byKey.set(key, block);
  }
  return [...byKey.values()];
}
