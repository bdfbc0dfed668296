import type { Span } from "./span.ts";
import type { Window } from "./window.ts";

export const people = ["me", "partner"] as const;
export type Person = (typeof people)[number];

/** Whose need it is: time alone of one of the two, or time together of both. */
export const needIds = ["me", "partner", "together"] as const;
export type NeedId = (typeof needIds)[number];

export type BlockKind = "alone-me" | "alone-partner" | "together";
export const kindOfNeed = {
  me: "alone-me",
  partner: "alone-partner",
  together: "together",
} as const satisfies Record<NeedId, BlockKind>;
export const needOfKind = {
  "alone-me": "me",
  "alone-partner": "partner",
  together: "together",
} as const satisfies Record<BlockKind, NeedId>;

/** All in minutes. Under `shortest` a block is of no use to them. */
export type Need = {
  readonly minutes: number;
  readonly shortest: number;
  readonly longest: number;
  readonly mostADay: number;
  readonly best: readonly Window[];
  readonly worst: readonly Window[];
  /** "a run", "reading". */
  readonly whatFor: string | null;
};

export type Member = {
  readonly name: string;
  readonly alone: Need;
  readonly sleep: readonly Window[];
  readonly work: readonly Window[];
  /** Hours in which nothing is planned for them, looking after children included. */
  readonly quiet: readonly Window[];
  /** Minutes on the way before and after what is in their calendar. */
  readonly travel: number;
  /** From their calendar: sorted, merged. */
  readonly busy: readonly Span[];
};

/** What they would like as a give-back, and when: "cooking together", Friday evening. */
type GiveBackWish = { readonly what: string; readonly best: readonly Window[] };

type Together = Need & {
  readonly wishes: readonly GiveBackWish[];
  /** Whether time with the children around counts as time together. */
  readonly withChildren: boolean;
};

/** Outside these windows they are at home and awake. */
export type Children = {
  readonly asleep: readonly Window[];
  readonly away: readonly Window[];
  readonly sitter: readonly Window[];
};

/** How the partner took the last weeks: it grows, stays, or steps back. */
export const comforts = ["fine", "uneasy", "worse"] as const;
type Comfort = (typeof comforts)[number];

/** Minutes alone of the last week, from which the asker's time grows up to the need. */
export type Growth = { readonly minutes: number; readonly comfort: Comfort };

export type Household = {
  readonly me: Member;
  readonly partner: Member;
  readonly together: Together;
  readonly children: Children | null;
  /** `null`: the whole need from the first week. */
  readonly growth: Growth | null;
  /** For a partner who is easily hurt by distance. */
  readonly gentle: boolean;
};

export function otherOf(person: Person): Person {
  return person === "me" ? "partner" : "me";
}

export function needFor(household: Household, id: NeedId): Need {
  return id === "together" ? household.together : household[id].alone;
}
