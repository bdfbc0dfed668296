import type { Block, Day, Diary } from "./diary.ts";

/** What became of the promises, of both kinds alike: time alone that was agreed, and time given back for it. */
export type Promises = {
  readonly kept: readonly Block[];
  /** Shorter than planned, and yet it was. */
  readonly partly: readonly Block[];
  readonly fellThrough: readonly Block[];
};

/** Of the blocks planned for the days from `from` to `to`, both included. */
export function promisesOf({ blocks }: Diary, from: Day, to: Day): Promises {
  const planned = blocks.filter(
    ({ day, minutesPlanned }) => minutesPlanned > 0 && day >= from && day <= to,
  );
  const ended = (type: Block["outcome"]["type"]): readonly Block[] =>
    planned.filter(({ outcome }) => outcome.type === type);
  return { kept: ended("had"), partly: ended("cut-short"), fellThrough: ended("skipped") };
}
