import { byTime, isOver, type Block, type Clock, type Day } from "./diary.ts";
import { monthToTalk, type Month } from "./month.ts";
import { nextStep, type NextStep } from "./next-step.ts";
import { stepOf, type Found, type Path, type PathStep } from "./path.ts";
import { weekOf, weekToCheck } from "./week.ts";

/** All there is to say on the start page: one thing. */
export type TodayThing =
  | NextStep
  /** They sit down together today. */
  | { readonly type: "talk"; readonly start: Clock | null }
  /** The day of the talk is over, and nobody said whether it was. */
  | { readonly type: "talk-was"; readonly day: Day }
  /** A block of today that is ahead or under way. */
  | { readonly type: "block"; readonly block: Block }
  | { readonly type: "check-in" }
  | { readonly type: "draft" }
  /** They agreed on weeks before, and nothing for them alone is ahead. */
  | { readonly type: "plan-ahead" }
  | { readonly type: "step"; readonly step: Exclude<PathStep, "promise"> }
  | { readonly type: "month"; readonly month: Month }
  /** Nothing is asked of them. `next`: what comes next, if anything. */
  | { readonly type: "nothing"; readonly next: Upcoming | null };

export type Upcoming =
  | { readonly type: "talk"; readonly day: Day; readonly start: Clock | null }
  | { readonly type: "block"; readonly block: Block };

export type TodayInput = Found & {
  readonly path: Path;
  readonly talkedMonths: readonly Month[];
  readonly today: Day;
  /** The clock on the wall. */
  readonly now: Clock;
  /** What they do not want to hear of now. */
  readonly putOff: ReadonlySet<TodayThing["type"]>;
};

/**
 * What is owed to the other comes before all else; then what has its hour today; then what is open, and last what
 * can wait.
 */
export function todayOf(input: TodayInput): TodayThing {
  const open = nextStep(input.diary, input.today, input.now);
  const inOrder = [
    open?.type === "make-good" ? open : null,
    talkThing(input),
    blockToday(input),
    open,
    checkInThing(input),
    stepThing(input),
    planThing(input),
    monthThing(input),
  ];
  return (
    inOrder.find((thing) => thing !== null && !input.putOff.has(thing.type)) ?? {
      type: "nothing",
      next: upcoming(input),
    }
  );
}

function talkThing({ path: { talk }, today }: TodayInput): TodayThing | null {
  if (talk === null || talk.day > today) return null;
  if (talk.day < today) return { type: "talk-was", day: talk.day };
  return { type: "talk", start: talk.start };
}

function blockToday({ diary, today, now }: TodayInput): TodayThing | null {
  const block = diary.blocks
    .toSorted(byTime)
    .find((one) => one.day === today && one.outcome.type === "planned" && !isOver(one, today, now));
  return block === undefined ? null : { type: "block", block };
}

/** A week in which nothing was planned and nothing was had has nothing to ask about. */
function checkInThing({ diary, today }: TodayInput): TodayThing | null {
  const week = weekToCheck(today);
  const isTold = diary.checkIns.some((checkIn) => checkIn.week === week);
  const hadAny = diary.blocks.some(
    ({ day, outcome }) => weekOf(day) === week && outcome.type !== "planned",
  );
  return !isTold && hadAny ? { type: "check-in" } : null;
}

function stepThing(input: TodayInput): TodayThing | null {
  const step = stepOf(input.path, input);
  if (step === null) return input.hasDraft ? { type: "draft" } : null;
  // Where a day for the talk is set, there is nothing to do but wait for it.
  if (step === "promise" || (step === "talk" && input.path.talk !== null)) return null;
  return { type: "step", step };
}

function planThing({ diary, isAgreed, today }: TodayInput): TodayThing | null {
  const isAhead = diary.blocks.some(
    ({ kind, day, outcome }) => kind === "alone" && day >= today && outcome.type === "planned",
  );
  return isAgreed && !isAhead && diary.blocks.length > 0 ? { type: "plan-ahead" } : null;
}

function monthThing({ diary, today, talkedMonths }: TodayInput): TodayThing | null {
  const month = monthToTalk(today);
  if (month === null || talkedMonths.includes(month)) return null;
  const isLived = diary.blocks.some(
    ({ day, outcome }) => day.startsWith(month) && outcome.type !== "planned",
  );
  return isLived ? { type: "month", month } : null;
}

function upcoming({ diary, path: { talk }, today }: TodayInput): Upcoming | null {
  const block = diary.blocks
    .toSorted(byTime)
    .find(({ day, outcome }) => day > today && outcome.type === "planned");
  if (talk !== null && talk.day > today && (block === undefined || talk.day <= block.day))
    return { type: "talk", ...talk };
  return block === undefined ? null : { type: "block", block };
}
