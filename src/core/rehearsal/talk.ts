import type { MoveId } from "./move.ts";
import type { QuestionKind } from "./line.ts";
import { noPushes, type Ending, type PushCount, type ReplyKind, type Stance } from "./stance.ts";
import { firstState, type SimulatedPartner } from "./simulated-partner.ts";
import type { State } from "./state.ts";
import { noTerms, type Terms } from "./terms.ts";

/** What the partner put on the table and waits for an answer to. */
export type Offer =
  /** `length`: `null` where nobody said how much it is. */
  | { readonly kind: "smaller"; readonly length: string | null }
  | { readonly kind: "other-time"; readonly when: string }
  | { readonly kind: "condition" }
  /** They said what would help. */
  | { readonly kind: "help" }
  | { readonly kind: "time-to-think" }
  /** They said yes, with reserve. */
  | { readonly kind: "yes" };

/** What the partner remembers of the talk so far. Plain data: a turn makes a new one. */
export type Talk = {
  readonly partner: SimulatedPartner;
  readonly state: State;
  readonly hasAsked: boolean;
  /** As it was asked for first, and as it stands now. */
  readonly firstTerms: Terms;
  readonly terms: Terms;
  /** An earlier time that does not fit the one named since. */
  readonly before: string | null;
  readonly offer: Offer | null;
  readonly pushes: PushCount;
  /** How often each move was made. */
  readonly countByMove: Readonly<Partial<Record<MoveId, number>>>;
  /** What was said, to know it again: turns of theirs, lines of the partner's. */
  readonly said: readonly string[];
  readonly lines: readonly string[];
  /** The lines as they were written, so that none comes twice with other words in it. */
  readonly written: readonly string[];
  readonly lastKind: ReplyKind | null;
  readonly lastStance: Stance | null;
  readonly lastMoves: readonly MoveId[];
  readonly answered: readonly QuestionKind[];
  /** How many of their pushes were answered. */
  readonly worriesMet: number;
  /** How often they have said that they felt heard. */
  readonly softened: number;
  readonly turnCount: number;
  readonly ending: Ending | null;
};

export function startTalk(partner: SimulatedPartner): Talk {
  return {
    partner,
    state: firstState(partner),
    hasAsked: false,
    firstTerms: noTerms,
    terms: noTerms,
    before: null,
    offer: null,
    pushes: noPushes,
    countByMove: {},
    said: [],
    lines: [],
    written: [],
    lastKind: null,
    lastStance: null,
    lastMoves: [],
    answered: [],
    worriesMet: 0,
    softened: 0,
    turnCount: 0,
    ending: null,
  };
}

export function countOf(talk: Talk, ...ids: readonly MoveId[]): number {
  return ids.reduce((sum, id) => sum + (talk.countByMove[id] ?? 0), 0);
}

export function pushTotal({ pushes }: Pick<Talk, "pushes">): number {
  return Object.values(pushes).reduce((sum, count) => sum + count, 0);
}
