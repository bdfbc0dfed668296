import type { Reassurance } from "../partner.ts";
import type { Register } from "../review/context.ts";

/** What a draft leads with. Each has its own wordings and its own order. */
export const stanceIds = ["straight", "warm", "plan", "small", "light"] as const;
export type StanceId = (typeof stanceIds)[number];

/** What a draft is made of. */
export const parts = ["open", "ask", "back", "why", "love", "give", "care", "question"] as const;
export type Part = (typeof parts)[number];

/** What a partner may answer with, each with a line on the card. */
export const reactions = ["hurt", "angry", "quiet", "bargaining"] as const;
export type Reaction = (typeof reactions)[number];

/**
 * A wording is a sentence or two with slots: `I'd like {block:to myself}[ {forWhat}].`
 * - `{slot}` or `{slot:argument}` stands for something from the answers; without it the wording does not fit.
 * - `[...]` is left out when a slot inside it has nothing to say.
 * - `(weekly,!name)` in front: only under these conditions.
 */
export type Wording = string;

export type PartWordings = Readonly<Record<Part, readonly Wording[]>>;

export type StanceWordings = { readonly approach: string } & Readonly<
  Record<Register, PartWordings>
>;

export type SharedWordings = {
  /** Reasons for when the person gave none, by what the time is for. */
  readonly why: Readonly<Record<string, readonly Wording[]>>;
  /** One specific reassurance, by what makes the partner feel safe. */
  readonly love: Readonly<Record<Reassurance | "any", readonly Wording[]>>;
  readonly reactions: Readonly<Record<Reaction, readonly Wording[]>>;
};
