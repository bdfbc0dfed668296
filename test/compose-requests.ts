import type { ComposeRequest } from "../src/core/compose/request.ts";
import { reassurances, temperaments } from "../src/core/partner.ts";
import { createRandom, type Random } from "../src/core/random.ts";

const lengths = [
  "3h",
  "three hours",
  "180 minutes",
  "2 hours",
  "an hour",
  "half an hour",
  "1.5 hours",
  "90 min",
  "two hours or so",
  "a few hours",
  "45 min",
  "2-3 hours",
];
const stretches = [
  "an evening",
  "a day",
  "the morning",
  "a weekend",
  "a while",
  "the whole afternoon",
];
const whens = [
  "saturday morning",
  "Tuesdays after work",
  "at the weekend",
  "this Friday 6-9",
  "tonight",
  "tomorrow evening",
  "sunday from 2 to 5",
  "Thursday nights",
  "every other Sunday",
  "Wed evening",
  "next Saturday",
  "when the kids are in bed",
  "Sat 10am",
  "in the mornings",
  "Sunday afternoon",
  "Friday at 18:00-21:30",
  "the 5th of May",
  "before work",
  "Mon and Thu evenings",
  "lunch breaks",
];
const purposes = [
  "a run",
  "running",
  "to read",
  "read my book",
  "nothing at all",
  "sleep",
  "painting",
  "a long bath",
  "the gym",
  "to think",
  "Play guitar",
  "bike ride",
  "yoga",
  "gardening",
  "just to sit in the garden",
  "a walk by the river",
  "I want to write",
  "video games",
  "swim",
  "peace and quiet",
  "doing nothing",
  "to hear myself think",
  "my model trains",
  "on my bike",
];
const reasons = [
  "I'm knackered",
  "because work is loud",
  "work is loud",
  "need to think",
  "work has been loud and I can't hear myself think",
  "so tired lately",
  "I haven't had a minute to myself since March.",
  "too much noise",
  "the kids have been climbing on me all week",
  "stress at work",
  "I recharge best alone",
  "my head is full",
  "because I miss painting",
  "running on empty",
  "I get grumpy when I never have any quiet",
  "burnt out",
  "no time to think all week",
  "Running clears my head",
  "im just so tired!!",
  "I've been on calls all week. My ears are ringing.",
];
const minds = [
  "her mother is ill",
  "big exam on friday",
  "he lost his job",
  "work stress",
  "she's worried about money",
  "their back hurts",
  "stressed about the move",
  "the new baby",
  "she's lost her job",
  "he has a deadline",
  "looking for a job",
  "his boss is giving him a hard time",
  "a rough week",
  "excited about the new job",
  "can't sleep",
];
const names = ["Sam", "love", "anna", "Jo", "my love", "Priya", "babe", "Jean-Luc"];
const joys = [
  "cooking together",
  "our Sunday walks",
  "board games",
  "watching films",
  "to dance",
  "travel",
  "long drives",
  "we love hiking",
  "good food",
  "laughing at bad TV",
];
const gives = [
  "dinner at the Thai place on Saturday night",
  "make her breakfast",
  "cooking together",
  "I'll cook on Sunday",
  "movie night",
  "let's go to the sea on Sunday",
  "a walk",
  "take him to the cinema",
  "watch her favourite show with her",
  "pancakes on Sunday morning",
  "a massage",
  "we could go dancing on Friday",
];

/** What a person may type or skip, the same for the same seed. */
export function createRequest(seed: number): ComposeRequest {
  const random = createRandom(seed * 7919 + 13);
  return {
    need: {
      ...timeOf(random),
      often: random() < 0.5 ? "once" : "weekly",
      whatFor: maybe(random, 0.7, purposes),
    },
    why: maybe(random, 0.7, reasons),
    them: {
      temperament: maybe(random, 0.7, temperaments),
      sensitivity: maybe(random, 0.7, [1, 2, 3] as const),
      reassuredBy: reassurances.filter(() => random() < 0.25),
      onTheirMind: maybe(random, 0.5, minds),
      name: maybe(random, 0.7, names),
      enjoy: maybe(random, 0.6, joys),
    },
    giveBack: maybe(random, 0.5, gives),
  };
}

/** A stretch of the day and a clock time seldom come together. */
function timeOf(random: Random): Pick<ComposeRequest["need"], "howLong" | "when"> {
  if (random() < 0.25) return { howLong: one(random, stretches), when: null };
  return { howLong: maybe(random, 0.6, lengths), when: maybe(random, 0.75, whens) };
}

function maybe<T>(random: Random, chance: number, items: readonly T[]): T | null {
  return random() < chance ? one(random, items) : null;
}

function one<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}
