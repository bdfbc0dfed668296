import { unreachable } from "../assert.ts";
import type { Change } from "./change.ts";
import { dayWord, lengthWords, spanWords } from "./clock-words.ts";
import type { Unmet } from "./explain.ts";
import { type Household, type NeedId, needFor } from "./need.ts";

/** Why a need is left short, and what would free time for it: one sentence each, to the asker. */
export type UnmetWords = { readonly reason: string; readonly wouldFree: string | null };

export function describeUnmet(household: Household, unmet: Unmet, zone: string): UnmetWords {
  const { change, isForGiveBack } = unmet;
  if (change === null) return { reason: fullWords(household, unmet), wouldFree: null };
  const reason = reasonOf(household, unmet, change, zone);
  const purpose = isForGiveBack ? " There would be time together after your own." : "";
  return { reason, wouldFree: `${wouldFreeOf(household, change, zone)}${purpose}` };
}

function fullWords(household: Household, { need, missing }: Unmet): string {
  const { shortest } = needFor(household, need);
  const length = lengthWords(shortest);
  if (missing < shortest) return `Only ${lengthWords(missing)} short: too little for a block.`;
  return `No stretch of ${length} is left ${forWords(household, need)}, whichever one thing moves.`;
}

function forWords({ partner }: Household, need: NeedId): string {
  if (need === "together") return "for the two of you";
  return need === "me" ? "for you with time together after it" : `for ${partner.name}`;
}

function reasonOf(household: Household, unmet: Unmet, change: Change, zone: string): string {
  switch (change.type) {
    case "move-event": {
      const day = dayWord(change.span.start, zone);
      const name = change.who === "me" ? "you" : household.partner.name;
      if (change.toCover) return `On ${day} ${name} cannot be there for the children.`;
      return `${day} is full for ${name}.`;
    }
    case "sitter": {
      const day = dayWord(change.span.start, zone);
      const isForBoth = unmet.need === "together" || unmet.isForGiveBack;
      if (isForBoth) return `On ${day} the children are awake when you are both free.`;
      return `On ${day} nobody else is there for the children.`;
    }
    case "second-a-day":
      return "Every day with room has its one block.";
    case "shorter":
      return `What is free is shorter than ${lengthWords(needFor(household, unmet.need).shortest)}.`;
    default:
      return unreachable(change);
  }
}

function wouldFreeOf(household: Household, change: Change, zone: string): string {
  switch (change.type) {
    case "move-event": {
      const whose = change.who === "me" ? "what you have" : `what ${household.partner.name} has`;
      return `Moving ${whose} on ${spanWords(change.span, zone)} would free it.`;
    }
    case "sitter":
      return `Someone with the children on ${spanWords(change.span, zone)} would free it.`;
    case "second-a-day":
      return "A second block on one day would free it.";
    case "shorter":
      return `A block of ${lengthWords(change.minutes)} would fit.`;
    default:
      return unreachable(change);
  }
}
