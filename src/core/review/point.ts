import type { Span } from "../text/span.ts";

/** The points of the method that an ask can meet, in the order in which one says them. */
export const pointIds = [
  "ask",
  "when",
  "end-and-return",
  "reason",
  "reassurance",
  "give-back",
  "invitation",
  "care",
] as const;
export type PointId = (typeof pointIds)[number];

export type Point = {
  readonly id: PointId;
  readonly met: boolean;
  /** The words that meet it. */
  readonly span: Span | null;
};
