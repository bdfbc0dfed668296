import type { Reassurance } from "../partner.ts";

export const partsOfDay = ["morning", "afternoon", "evening"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** Something to give back: time together that the other one may like. */
export type Idea = {
  readonly id: string;
  readonly minutes: number;
  readonly cost: "none" | "small" | "some";
  /** What it takes out of the one who is tired already. */
  readonly energy: "low" | "some" | "high";
  readonly fits: readonly PartOfDay[];
  readonly warms: readonly Reassurance[];
  readonly who: "me" | "us";
  /** After "I'll" or "let's", and before a day: "cook you your favourite dinner". */
  readonly do: string;
  /** After "how about", and before a day: "a picnic for two". */
  readonly what: string;
};
