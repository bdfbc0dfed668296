import type { Block } from "./block.ts";
import type { NeedId } from "./need.ts";

/** What the two have said about a plan so far. A new one is made from this. */
export type Requests = {
  /** Stays exactly here. */
  readonly pinned: readonly Block[];
  /** Not then: nor does the same come back a quarter of an hour later. */
  readonly refused: readonly Block[];
  /** Then, but shorter. */
  readonly smaller: readonly Block[];
  /** "Not this week": the need rests, and is not made up for. Weeks count from 0. */
  readonly resting: readonly { readonly need: NeedId; readonly week: number }[];
  /** The plan they had for these weeks. */
  readonly agreed: readonly Block[];
  /** What they did in the week before the first. */
  readonly lastWeek: readonly Block[];
};

export const noRequests: Requests = {
  pinned: [],
  refused: [],
  smaller: [],
  resting: [],
  agreed: [],
  lastWeek: [],
};
