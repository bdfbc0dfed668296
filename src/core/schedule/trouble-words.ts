import { unreachable } from "../assert.ts";
import type { Hindrance, Obstacle } from "./availability.ts";
import type { Block } from "./block.ts";
import { capital, spanWords } from "./clock-words.ts";
import { type BlockKind, type Household, needOfKind, type Person } from "./need.ts";
import { nameWithin } from "./partner-name.ts";
import type { PlanTrouble } from "./plan.ts";

/** Why the pins cannot be held, in one or two sentences to the asker. */
export function describeTrouble(household: Household, trouble: PlanTrouble, zone: string): string {
  const pinWords = (pin: Block): string =>
    `${kindWords(household, pin.kind)} on ${spanWords(pin, zone)}`;
  switch (trouble.type) {
    case "pin-outside":
      return `${capital(pinWords(trouble.pin))} is not within the weeks that are planned.`;
    case "pin-not-open":
      return `There is no room for ${pinWords(trouble.pin)}: ${obstacleWords(household, trouble.obstacle)}.`;
    case "pin-without-give-back":
      return `After ${pinWords(trouble.pin)} there is no room for time together within a day and a half.`;
    case "pins-clash": {
      const [first, second] = trouble.pins;
      const over =
        trouble.over === "time"
          ? overlapWords(first, second)
          : "There is room for only one time together after both.";
      return `These two cannot both stay: ${pinWords(first)}, and ${pinWords(second)}. ${over}`;
    }
    case "too-many-pins":
      return `These ${trouble.pins.length} times cannot all stay. Let go of one of them.`;
    default:
      return unreachable(trouble);
  }
}

/** Two who are each alone are in nobody's way, but for the children. */
function overlapWords({ kind: first }: Block, { kind: second }: Block): string {
  return first === second || first === "together" || second === "together"
    ? "Someone would have to be in two places."
    : "Nobody would be there for the children.";
}

function kindWords(household: Household, kind: BlockKind): string {
  switch (kind) {
    case "alone-me":
    case "alone-partner":
      return `${ownerOf(household, needOfKind[kind])} own time`;
    case "together":
      return "time together";
    default:
      return unreachable(kind);
  }
}

function obstacleWords(household: Household, obstacle: Obstacle | null): string {
  if (obstacle === null) return "it has to lie within one day";
  switch (obstacle.type) {
    case "children-awake":
      return "the children are awake then";
    case "no-cover":
      return `${nameOf(household, obstacle.who)} cannot be there for the children then (${hindranceWords[obstacle.by]})`;
    case "not-free":
      return `${nameOf(household, obstacle.who)} cannot then (${hindranceWords[obstacle.by]})`;
    default:
      return unreachable(obstacle);
  }
}

export const hindranceWords: Readonly<Record<Hindrance, string>> = {
  busy: "there is something in the calendar",
  travel: "on the way to something in the calendar",
  work: "at work",
  quiet: "quiet hours",
  sleep: "asleep",
};

/** Inside of a sentence, as all of these are. */
export function nameOf({ partner }: Household, who: Person): string {
  return who === "me" ? "you" : nameWithin(partner.name);
}

/** "your", "Ben's" */
export function ownerOf(household: Household, who: Person): string {
  return who === "me" ? "your" : `${nameOf(household, who)}'s`;
}
