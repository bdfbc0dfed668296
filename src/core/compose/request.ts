import type { Partner } from "../partner.ts";
import type { Register } from "../review/context.ts";

/** The answers to the four questions. Every one can be skipped (`null`). All free text is in the person's own words. */
export type ComposeRequest = {
  readonly need: {
    /** "three hours", "an evening" */
    readonly howLong: string | null;
    /** "Saturday morning", "Tuesdays after work" */
    readonly when: string | null;
    readonly often: "once" | "weekly";
    /** "a run", "to read", "doing nothing" */
    readonly whatFor: string | null;
  };
  /** "work has been loud and I can't hear myself think" */
  readonly why: string | null;
  readonly them: Partner & {
    /** What they are called in the message: "love", "Sam". */
    readonly name: string | null;
    /** "cooking together", "our Sunday walks" */
    readonly enjoy: string | null;
  };
  /** Their own idea: "dinner at the Thai place on Saturday night". `null`: Elbowroom picks one. */
  readonly giveBack: string | null;
};

/** A talk card for sitting down together. */
export type Card = {
  readonly opening: string;
  readonly ask: string;
  readonly reason: string;
  readonly reassurance: string;
  readonly giveBack: string;
  readonly question: string;
  /** A line for each of four reactions. */
  readonly ifThey: readonly { readonly reaction: string; readonly say: string }[];
};

export type ComposedDraft = {
  readonly id: string;
  /** Two or three words for choosing: "Straight to it", "Warm first". */
  readonly approach: string;
  readonly register: Register;
  /** What is said, ready to review, copy and share. For a card: its parts, one a line, without `ifThey`. */
  readonly text: string;
  readonly card: Card | null;
};
