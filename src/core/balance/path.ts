import { unreachable } from "../assert.ts";
import { minutesHad, type Clock, type Day, type Diary } from "./diary.ts";

/** From "I need some space" to the first promise that was kept. */
export const pathSteps = ["need", "words", "practice", "talk", "plan", "promise"] as const;
export type PathStep = (typeof pathSteps)[number];

/** What only the person can say of their way: all else shows by itself. */
export type Path = {
  /** When the two sit down together; `null` when no day is set. */
  readonly talk: { readonly day: Day; readonly start: Clock | null } | null;
  readonly talkedOn: Day | null;
  /** The draft that was said or sent, by its name in the store. */
  readonly saidDraft: string | null;
  readonly skipped: readonly PathStep[];
};

export const emptyPath: Path = { talk: null, talkedOn: null, saidDraft: null, skipped: [] };

/** What there is of it in the other rooms. */
export type Found = {
  readonly diary: Diary;
  readonly hasNeed: boolean;
  /** There is a draft with words in it, and not the one that was said. */
  readonly hasDraft: boolean;
  readonly hasRehearsed: boolean;
  readonly isAgreed: boolean;
};

/** Where they stand: the first step that is neither done nor passed over. `null`: the first promise was kept. */
export function stepOf(path: Path, found: Found): PathStep | null {
  if (isPromiseKept(found.diary)) return null;
  return (
    pathSteps.find((step) => !path.skipped.includes(step) && !isDone(step, path, found)) ?? null
  );
}

function isDone(step: PathStep, path: Path, found: Found): boolean {
  const hasTalked = path.talkedOn !== null;
  const isPlanned =
    found.isAgreed || found.diary.blocks.some(({ minutesPlanned }) => minutesPlanned > 0);
  switch (step) {
    case "need":
      return found.hasNeed || hasTalked || isPlanned;
    case "words":
      return found.hasDraft || path.saidDraft !== null || hasTalked || isPlanned;
    case "practice":
      return found.hasRehearsed || hasTalked || isPlanned;
    case "talk":
      return hasTalked || isPlanned;
    case "plan":
      return isPlanned;
    case "promise":
      return false;
    default:
      return unreachable(step);
  }
}

/** A time that was planned, and was, be it shorter. */
function isPromiseKept({ blocks }: Diary): boolean {
  return blocks.some((block) => block.minutesPlanned > 0 && minutesHad(block) > 0);
}
