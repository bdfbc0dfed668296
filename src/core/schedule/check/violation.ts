import type { Block } from "../block.ts";

/** What a plan must never do. */
export type Broken =
  | "outside-its-week"
  | "over-midnight"
  | "not-free"
  | "no-cover"
  | "children-awake"
  | "two-places"
  | "too-short"
  | "too-long"
  | "too-many-a-day"
  | "too-much-a-week"
  | "no-give-back"
  | "not-together-first"
  | "too-soon"
  | "pin-missing"
  | "refused"
  | "not-smaller"
  | "resting"
  | "wrong-figures";

export type Violation = {
  readonly week: number;
  readonly rule: Broken;
  readonly blocks: readonly Block[];
};
