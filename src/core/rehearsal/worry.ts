import type { MoveId } from "./move.ts";
import { isStance, pointOf, type Point } from "./stance.ts";
import type { SimulatedPartner } from "./simulated-partner.ts";
import type { Talk } from "./talk.ts";

/** What answers a push on each point. Anything else leaves the worry where it is. */
const answersByPoint: Readonly<Record<Point, ReadonlySet<MoveId>>> = {
  meaning: new Set<MoveId>([
    "explains",
    "why",
    "ask",
    "restate",
    "restate-kindly",
    "names-when",
    "names-length",
    "names-end",
    "reassure",
    "reassure-specific",
  ]),
  fear: new Set<MoveId>([
    "reassure",
    "reassure-specific",
    "validate",
    "names-end",
    "give",
    "why",
    "explains",
  ]),
  hurt: new Set<MoveId>([
    "validate",
    "mend",
    "reassure",
    "reassure-specific",
    "give",
    "invite",
    "restate-kindly",
  ]),
  amount: new Set<MoveId>([
    "agree",
    "refuse",
    "restate",
    "restate-kindly",
    "counter-smaller",
    "counter-time",
    "names-length",
    "names-end",
    "give",
    "encourage",
    "why",
  ]),
  evasion: new Set<MoveId>([
    "joke",
    "validate",
    "invite",
    "restate",
    "restate-kindly",
    "give",
    "reassure",
    "reassure-specific",
  ]),
};

/** Whether the turn answers what the partner just pushed on. */
export function meetsWorry({ lastKind }: Talk, moves: readonly MoveId[]): boolean {
  const point = lastKind !== null && isStance(lastKind) ? pointOf(lastKind) : null;
  return point !== null && moves.some((move) => answersByPoint[point].has(move));
}

/** A yes that nobody had to answer for is no practice: only someone at ease, and mildly so, gives it. */
export function isEasyGoing({ temperament, intensity }: SimulatedPartner): boolean {
  return temperament === "at-ease" && intensity === 1;
}
