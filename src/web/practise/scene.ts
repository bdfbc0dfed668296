import type { Card } from "../../core/compose/request.ts";
import type { Debrief } from "../../core/rehearsal/debrief.ts";
import type { Feedback } from "../../core/rehearsal/feedback.ts";
import type { Hint } from "../../core/rehearsal/hint.ts";
import type { SimulatedPartner } from "../../core/rehearsal/simulated-partner.ts";
import type { Ending } from "../../core/rehearsal/stance.ts";

/** What the page shows of a scenario. */
export type ScenarioSummary = {
  readonly id: string;
  readonly title: string;
  readonly situation: string;
  readonly youNeed: string;
  readonly easierId: string | null;
  readonly partner: Pick<SimulatedPartner, "temperament" | "sensitivity" | "intensity" | "moment">;
};

/** How the partner is, for a drawing: how far their door stands open, and how near to it they are. In [0, 1]. */
export type Mood = { readonly open: number; readonly near: number };

/** A turn and what came of it. Turns are named by their index in the script. */
export type SceneTurn = {
  readonly id: number;
  readonly parent: number | null;
  readonly text: string;
  readonly reply: string;
  readonly feedback: Feedback;
  readonly before: Mood;
  readonly after: Mood;
  readonly ending: Ending | null;
};

/** One branch, by its last turn. */
export type Way = {
  readonly tip: number;
  readonly turns: readonly number[];
  readonly lastWords: string;
  readonly ending: Ending | null;
};

/** Where the talk stands: all that the page draws of it. */
export type Scene = {
  readonly opening: string;
  readonly first: Mood;
  readonly path: readonly SceneTurn[];
  readonly ending: Ending | null;
  /** `null` once the talk has ended. */
  readonly hint: Hint | null;
  readonly ways: readonly Way[];
  readonly beside: Readonly<Record<"shared" | "left" | "right", readonly SceneTurn[]>> | null;
  /** `null` before the first turn. */
  readonly lookBack: LookBack | null;
};

export type LookBack = {
  readonly debrief: Debrief;
  /** The sentences worth keeping, by their place on the card. */
  readonly card: Readonly<Partial<Record<keyof Omit<Card, "ifThey">, string>>>;
};

/** A line of the one who asks. After `isOver` there is nothing to answer. */
export type ChairTurn = { readonly line: string; readonly isOver: boolean };
