import { unreachable } from "../assert.ts";
import type { Obstacle } from "./availability.ts";
import type { Change } from "./change.ts";
import { dayWord, lengthWords, spanWords } from "./clock-words.ts";
import type { Unmet, Way } from "./explain.ts";
import { type Household, type NeedId, needFor } from "./need.ts";
import { minutesOf } from "./span.ts";
import { hindranceWords, nameOf, ownerOf } from "./trouble-words.ts";

/** Why a need is left short, and what would free time for it: one or two sentences each, to the asker. */
export type UnmetWords = { readonly reason: string; readonly wouldFree: string | null };

export function describeUnmet(household: Household, unmet: Unmet, zone: string): UnmetWords {
  const { way, why, need } = unmet;
  if (way !== null)
    return {
      reason: reasonOf(household, unmet, way, zone),
      wouldFree: wouldFreeOf(household, way, zone),
    };
  if (why.type === "too-little")
    return { reason: tooLittleWords(household, unmet), wouldFree: null };
  const often = why.hurdle === null ? "" : `${hurdleWords(household, why.hurdle)} `;
  const stretch = stretchWords(household, need);
  return { reason: `${often}No one small change makes room for ${stretch}.`, wouldFree: null };
}

function tooLittleWords(household: Household, { need, missing }: Unmet): string {
  const { shortest } = needFor(household, need);
  return `It is only ${lengthWords(missing)} short, and a block takes ${lengthWords(shortest)}.`;
}

/** "an hour of your own with time together after it" */
function stretchWords(household: Household, need: NeedId): string {
  const length = lengthWords(needFor(household, need).shortest);
  if (need === "together") return `${length} for the two of you`;
  return need === "me"
    ? `${length} of your own with time together after it`
    : `${length} for ${nameOf(household, "partner")}`;
}

function hurdleWords(household: Household, hurdle: Obstacle): string {
  if (hurdle.type === "children-awake")
    return "Often the children are awake when you are both free.";
  const { who, by } = hurdle;
  const name = nameOf(household, who);
  if (hurdle.type === "no-cover")
    return `Often ${name} cannot be there for the children (${hindranceWords[by]}).`;
  return by === "busy" || by === "travel"
    ? `Often there is something in ${ownerOf(household, who)} calendar.`
    : `Often ${name} cannot (${hindranceWords[by]}).`;
}

function reasonOf(household: Household, unmet: Unmet, way: Way, zone: string): string {
  const { change, isForGiveBack } = way;
  const { need, why } = unmet;
  switch (change.type) {
    case "move-event": {
      const day = dayWord(change.span.start, zone);
      const name = nameOf(household, change.who);
      if (change.toCover) return `On ${day} ${name} cannot be there for the children.`;
      return `${day} is full for ${name}.`;
    }
    case "sitter": {
      const day = dayWord(change.span.start, zone);
      if (need === "together" || isForGiveBack || change.cover === null)
        return `On ${day} the children are awake when you are both free.`;
      const { who, by } = change.cover;
      return `On ${day} ${nameOf(household, who)} cannot be there for the children (${hindranceWords[by]}).`;
    }
    case "second-a-day":
      return fullDayWords(needFor(household, need).mostADay);
    case "shorter":
      return why.type === "too-little"
        ? tooLittleWords(household, unmet)
        : `No room is left for ${stretchWords(household, need)}.`;
    default:
      return unreachable(change);
  }
}

function fullDayWords(mostADay: number): string {
  return mostADay === 1
    ? "Every day with room has its one block."
    : `Every day with room has its ${mostADay} blocks.`;
}

function wouldFreeOf(
  household: Household,
  { change, block, isForGiveBack }: Way,
  zone: string,
): string {
  const length = lengthWords(minutesOf(block));
  const room = isForGiveBack ? `time together, and so for ${length} of your own before it` : length;
  switch (change.type) {
    case "move-event": {
      const whose = `what ${nameOf(household, change.who)} ${verbOf(change)}`;
      return `Moving ${whose} on ${spanWords(change.span, zone)} would make room for ${room}.`;
    }
    case "sitter":
      return `Someone with the children on ${spanWords(change.span, zone)} would make room for ${room}.`;
    case "second-a-day":
      return `One more on ${spanWords(block, zone)} would fit.`;
    case "shorter":
      return `A shorter block would fit: ${spanWords(block, zone)}.`;
    default:
      return unreachable(change);
  }
}

function verbOf({ who }: Extract<Change, { readonly type: "move-event" }>): string {
  return who === "me" ? "have" : "has";
}
