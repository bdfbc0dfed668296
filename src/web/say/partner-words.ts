import type { Reassurance, Sensitivity, Temperament } from "../../core/partner.ts";
import type { Choice } from "../ui/choices.tsx";

/** How the partner is described: everyday words for what the core knows by name. */
export const temperamentChoices: readonly Choice<Temperament>[] = [
  { value: "at-ease", label: "Mostly at ease" },
  { value: "needs-closeness", label: "Wants to be close" },
  { value: "quick-to-anger", label: "Flares up quickly" },
  { value: "goes-quiet", label: "Goes quiet" },
  { value: "practical", label: "Asks about the plan" },
  { value: "jokes", label: "Makes a joke of it" },
];

export const sensitivityChoices: readonly Choice<`${Sensitivity}`>[] = [
  { value: "1", label: "Hardly matters" },
  { value: "2", label: "Stings a little" },
  { value: "3", label: "Hurts a lot" },
];

export const reassuranceChoices: readonly Choice<Reassurance>[] = [
  { value: "words", label: "Kind words" },
  { value: "touch", label: "A hug" },
  { value: "time-together", label: "Time together" },
  { value: "a-plan", label: "A clear plan" },
  { value: "small-deeds", label: "Small deeds" },
  { value: "a-message", label: "A message in between" },
];

const sensitivities: Readonly<Record<string, Sensitivity>> = { "1": 1, "2": 2, "3": 3 };

export function parseSensitivity(value: string | null): Sensitivity | null {
  return value === null ? null : (sensitivities[value] ?? null);
}

export const partnerQuestions = {
  temperament: "How do they mostly take news?",
  sensitivity: "How does time apart feel to them?",
  reassurance: "What helps them most?",
  onTheirMind: "What is on their mind just now?",
} as const;

export const mindSuggestions: readonly string[] = [
  "work is hard",
  "someone in the family is ill",
  "money is tight",
  "they sleep badly",
];
