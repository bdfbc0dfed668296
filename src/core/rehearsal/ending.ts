import type { MoveId } from "./move.ts";
import type { Ending } from "./stance.ts";
import { countOf, type Talk } from "./talk.ts";

/** Three blows, or hurt beyond what patience is left for, end a talk for the day. */
export function breaksDown(talk: Talk, moves: readonly MoveId[]): boolean {
  const { hurt, patience } = talk.state;
  if (!isHarsh(moves)) return false;
  return (
    countOf(talk, "contempt", "threat", "control") >= 3 ||
    countOf(talk, "stonewall") >= 2 ||
    (hurt >= 0.75 && countOf(talk, "blame", "contempt", "threat", "compare") >= 3) ||
    (hurt >= 0.9 && patience <= 0.25)
  );
}

const harsh: ReadonlySet<MoveId> = new Set<MoveId>([
  "blame",
  "contempt",
  "threat",
  "control",
  "compare",
  "press",
  "mind-read",
  "dismiss",
  "stonewall",
]);

export function isHarsh(moves: readonly MoveId[]): boolean {
  return moves.some((move) => harsh.has(move));
}

/** A yes to what was asked, to less of it, or to it at another time. */
export function agreedEnding(talk: Talk): Ending {
  const { firstTerms, terms } = talk;
  const isLess =
    (firstTerms.minutes !== null && terms.minutes !== null && terms.minutes < firstTerms.minutes) ||
    (countOf(talk, "counter-smaller") > 0 && terms.length !== firstTerms.length);
  if (isLess) return "agreed-smaller";
  const isMoved =
    firstTerms.when !== null && terms.when !== null && !sharesDay(firstTerms.when, terms.when);
  return isMoved ? "another-time" : "agreed";
}

function sharesDay(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return (
    first.includes(second) ||
    second.includes(first) ||
    first
      .split(" ")
      .some((word) => /day$|tonight|tomorrow|weekend/u.test(word) && second.includes(word))
  );
}
