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
  /** After "I'll": "cook you your favourite dinner". */
  readonly will: string;
  /** After "how about": "dinner, cooked by me". */
  readonly what: string;
};
