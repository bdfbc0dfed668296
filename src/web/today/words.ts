import { unreachable } from "../../core/assert.ts";
import type { Day } from "../../core/balance/diary.ts";
import type { PathStep } from "../../core/balance/path.ts";
import type { TodayThing, Upcoming } from "../../core/balance/today.ts";
import { nextStepToWords } from "../../core/balance/words.ts";
import { minutesToWords } from "../../core/compose/grammar/duration.ts";
import { clockToWords, dayToWords, monthToWords } from "../balance/words.ts";

/** What stands on the page: one sentence that says it, and one that helps. */
export type ThingWords = { readonly lead: string; readonly help: string | null };

export function thingToWords(thing: TodayThing, today: Day): ThingWords {
  switch (thing.type) {
    case "make-good":
    case "stay-with-it":
    case "book-a-talk":
    case "say-what-happened":
      return { lead: nextStepToWords(thing, (day) => dayToWords(day, today)), help: null };
    case "talk":
      return {
        lead: `You sit down together today${clockToWords(thing.start)}.`,
        help: "Ten minutes are enough. Say it the way you wrote it, then listen.",
      };
    case "talk-was":
      return {
        lead: `You wanted to sit down together on ${dayToWords(thing.day, today)}. Did you?`,
        help: null,
      };
    case "block":
      return blockWords(thing.block);
    case "check-in":
      return { lead: "How was your week?", help: "Two minutes, six taps at most." };
    case "draft":
      return { lead: "What you wrote is still to be said.", help: null };
    case "plan-ahead":
      return {
        lead: "No time for yourself is ahead.",
        help: "The week after is soon planned: it begins where the last one was.",
      };
    case "month":
      return {
        lead: `${monthToWords(thing.month)} is nearly over. Two questions, for both of you.`,
        help: "Each answers alone, then you tell each other.",
      };
    case "step":
      return stepWords[thing.step];
    case "nothing":
      return {
        lead: "Nothing asks for you now.",
        help: thing.next === null ? null : upcomingToWords(thing.next, today),
      };
    default:
      return unreachable(thing);
  }
}

const stepWords: Readonly<Record<Exclude<PathStep, "promise">, ThingWords>> = {
  need: {
    lead: "You need some space. First find out how much, and what for.",
    help: "Eight short questions, three minutes, nothing to type.",
  },
  words: {
    lead: "Now find the words for it.",
    help: "Four short questions, and a draft to make your own.",
  },
  practice: {
    lead: "Say it here first.",
    help: "A made-up partner answers. Nobody else hears it.",
  },
  talk: {
    lead: "It is time to say it.",
    help: "Best is to sit down together, on a calm evening. When will that be?",
  },
  plan: {
    lead: "Now make it a plan.",
    help: "A week with time for you, time for them, and time together close to it.",
  },
};

export const stepLabels: Readonly<Record<PathStep, string>> = {
  need: "Need",
  words: "Words",
  practice: "Practice",
  talk: "Talk",
  plan: "Plan",
  promise: "First promise kept",
};

function blockWords({ kind, start, minutesPlanned }: BlockOf): ThingWords {
  const what = kind === "alone" ? "for yourself" : "for the two of you";
  return {
    lead: `Today${clockToWords(start)}: ${minutesToWords(minutesPlanned)} ${what}.`,
    help:
      kind === "alone"
        ? "It is agreed. Go, and be back when you said."
        : "It is what you gave back. Leave the phone in another room.",
  };
}

type BlockOf = Extract<TodayThing, { type: "block" }>["block"];

function upcomingToWords(next: Upcoming, today: Day): string {
  if (next.type === "talk")
    return `Next: you sit down together on ${dayToWords(next.day, today)}${clockToWords(next.start)}.`;
  const { kind, day, start } = next.block;
  return `Next: time ${kind} on ${dayToWords(day, today)}${clockToWords(start)}.`;
}
