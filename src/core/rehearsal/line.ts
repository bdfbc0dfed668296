import type { Temperament } from "../partner.ts";
import type { Answering, Ending, Stance } from "./stance.ts";

/** What a line may leave open, to be filled from what was said. */
export const slotNames = [
  "when",
  "length",
  "smaller",
  "end",
  "activity",
  "place",
  "giveback",
  "before",
  "ownactivity",
  "other",
] as const;
export type SlotName = (typeof slotNames)[number];
/** `null`: nobody has said it, so no line with the slot is used. */
export type Slots = Readonly<Record<SlotName, string | null>>;

export const strengths = ["mild", "medium", "strong"] as const;
export type Strength = (typeof strengths)[number];

export const questionKinds = [
  "how-are-you",
  "what-would-help",
  "what-do-you-think",
  "why-upset",
  "do-you-understand",
  "is-it-ok",
  "when-suits-you",
  "what-would-you-like",
  "hard-to-say",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What a line of `asks-meaning` asks for: not asked once it was said. */
export const missings = ["ask", "when", "length", "end", "why", "meaning"] as const;
export type Missing = (typeof missings)[number];

type LineRegister = "casual" | "plain";

/** A line as it was written. A plain string fits everyone. */
export type WrittenLine =
  | string
  | {
      readonly text: string;
      readonly register?: LineRegister;
      readonly temperaments?: readonly Temperament[];
      readonly situation?: "children";
      readonly asks?: Missing;
    };

type LinesByStrength = Readonly<Record<Strength, readonly WrittenLine[]>>;
type ByStrength = Stance | Exclude<Answering, "answers-question" | "closing">;

/** All that the partner can say: `data/en/rehearsal`, one file a key. */
export type LineBook = Readonly<Record<ByStrength, LinesByStrength>> & {
  readonly "answers-question": Readonly<Record<QuestionKind, readonly WrittenLine[]>>;
  readonly closing: Readonly<Record<Ending, readonly WrittenLine[]>>;
};

export const slotPattern = new RegExp(String.raw`\{(${slotNames.join("|")})\}`, "gu");

/** The slots that stand in a line. */
export function slotsIn(text: string): readonly SlotName[] {
  if (!text.includes("{")) return [];
  return slotNames.filter((name) => text.includes(`{${name}}`));
}
