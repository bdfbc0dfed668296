import type { Block, CheckIn, Feeling } from "../../core/balance/diary.ts";
import type { MonthTalk } from "../../core/balance/month.ts";
import type { Kind, NeedAnswers, Purpose } from "../../core/need/need.ts";

/** Everyday words for what the core knows by name. */

export const kindLabels: Readonly<Record<Kind, string>> = {
  home: "At home, on your own",
  out: "Out, on your own",
  activity: "At something of your own",
  friends: "With your friends",
};

/** As they stand in a sentence: "What is missing most is time …". */
export const kindPhrases: Readonly<Record<Kind, string>> = {
  home: "at home on your own",
  out: "out on your own",
  activity: "for something of your own",
  friends: "with your friends",
};

export const purposeLabels: Readonly<Record<Purpose, string>> = {
  rest: "Rest",
  hobby: "Something I love doing",
  thinking: "Thinking",
  friends: "Friends",
  movement: "Moving",
};

/** Short, for a row in a chart. */
export const useLabels: Readonly<Record<Purpose, string>> = {
  rest: "Rest",
  hobby: "Hobby",
  thinking: "Thinking",
  friends: "Friends",
  movement: "Moving",
};

export const obstacleLabels: Readonly<Record<NeedAnswers["obstacles"][number], string>> = {
  work: "Work",
  children: "The children",
  chores: "Chores",
  "plans-together": "Our plans together",
  "not-asked": "I have not asked",
  "feels-unfair": "It feels unfair to ask",
  "nowhere-quiet": "Nowhere is quiet",
  money: "Money",
};

export const pushLabels: Readonly<Record<NeedAnswers["pushes"][number], string>> = {
  noise: "Noise",
  arguments: "Arguments",
  "being-needed": "Being needed all the time",
  "being-watched": "Being watched",
};

export const chosenLabels: Readonly<Record<NonNullable<NeedAnswers["chosen"]>, string>> = {
  mostly: "Mostly",
  partly: "Partly",
  hardly: "Hardly",
};

export const timeLabels: Readonly<Record<Block["kind"], string>> = {
  alone: "Time alone",
  together: "Time together",
};

/** From low to high. */
export const feelingLabels = ["Very low", "Low", "So-so", "Good", "Very good"] as const;
export const restedLabels = [
  "Worn out",
  "Rather tired",
  "In between",
  "Fairly rested",
  "Rested",
] as const;
export const easeLabels = [
  "On edge",
  "A bit tense",
  "In between",
  "Fairly calm",
  "At ease",
] as const;

export const checkInLabels = {
  wasEnough: { yes: "Yes", nearly: "Nearly", no: "No" },
  wasChosen: { yes: "Yes", partly: "Partly", no: "No" },
  feltClose: { yes: "Yes", partly: "Partly", no: "No" },
} as const satisfies Readonly<
  Record<keyof Pick<CheckIn, "wasEnough" | "wasChosen" | "feltClose">, object>
>;

export type FeelingLabels = Readonly<Record<Feeling, string>>;

export const enoughLabels: Readonly<Record<NonNullable<MonthTalk["ownTime"]>, string>> = {
  enough: "Enough",
  nearly: "Nearly",
  "too-little": "Too little",
};
