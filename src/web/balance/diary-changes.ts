import {
  byTime,
  type Block,
  type CheckIn,
  type Day,
  type Diary,
  type Wanted,
} from "../../core/balance/diary.ts";

/** What a tap changes in the diary. Each gives a new one; the old one is what Undo goes back to. */

export function withBlock(diary: Diary, block: Block): Diary {
  const others = diary.blocks.filter(({ id }) => id !== block.id);
  return { ...diary, blocks: [...others, block].toSorted(byTime) };
}

export function withoutBlock(diary: Diary, id: string): Diary {
  const isOther = (block: Block): boolean => block.id !== id;
  // A time together that gave back for it was still given.
  const freed = (block: Block): Block =>
    block.givesBackFor === id ? { ...block, givesBackFor: null } : block;
  return { ...diary, blocks: diary.blocks.filter(isOther).map(freed) };
}

/** One without an answer is none: skipping leaves no trace. */
export function withCheckIn(diary: Diary, checkIn: CheckIn): Diary {
  const others = diary.checkIns.filter(({ week }) => week !== checkIn.week);
  return { ...diary, checkIns: isUnanswered(checkIn) ? others : [...others, checkIn] };
}

export function emptyCheckIn(week: Day): CheckIn {
  return {
    week,
    rested: null,
    atEase: null,
    wasEnough: null,
    wasChosen: null,
    feltClose: null,
    line: null,
  };
}

export function withWanted(diary: Diary, wanted: Wanted): Diary {
  const others = diary.wanted.filter(({ from }) => from !== wanted.from);
  return { ...diary, wanted: [...others, wanted] };
}

/** Half of what was planned, in quarters of an hour: a first guess that two taps put right. */
export function cutShortGuess(minutesPlanned: number): number {
  return Math.max(15, Math.round(minutesPlanned / 30) * 15);
}

function isUnanswered(checkIn: CheckIn): boolean {
  const { rested, atEase, wasEnough, wasChosen, feltClose, line } = checkIn;
  const taps = [rested, atEase, wasEnough, wasChosen, feltClose];
  return (line ?? "").trim() === "" && taps.every((tap) => tap === null);
}
