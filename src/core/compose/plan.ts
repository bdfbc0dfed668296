import type { Partner, Temperament } from "../partner.ts";
import type { Part, StanceId } from "./wording.ts";

/** The order of a text message. No two stances share theirs. */
export const textPlans: Readonly<Record<StanceId, readonly Part[]>> = {
  straight: ["ask", "back", "why", "love", "care", "give", "question"],
  warm: ["love", "ask", "back", "why", "care", "give", "question"],
  plan: ["ask", "back", "give", "why", "care", "love", "question"],
  small: ["care", "ask", "back", "love", "why", "give", "question"],
  light: ["ask", "why", "back", "love", "give", "care", "question"],
};

/** The paragraphs of a letter. */
export const letterPlans: Readonly<Record<StanceId, readonly (readonly Part[])[]>> = {
  straight: [["open", "ask", "back"], ["why"], ["love", "care"], ["give"], ["question"]],
  warm: [["open"], ["ask", "why", "back"], ["love"], ["care"], ["give", "question"]],
  plan: [["open"], ["ask", "back"], ["give"], ["why", "care"], ["love", "question"]],
  small: [["open", "ask", "back"], ["care", "love"], ["why"], ["give"], ["question"]],
  light: [["open", "ask", "back"], ["why"], ["care"], ["give"], ["love", "question"]],
};

export type CardLine = "opening" | "ask" | "reason" | "reassurance" | "giveBack" | "question";

/** The lines of a talk card, and which of them says that you have thought of them. */
export const cardPlans: Readonly<
  Record<StanceId, { readonly lines: readonly CardLine[]; readonly careIn: CardLine }>
> = {
  straight: {
    lines: ["opening", "ask", "reason", "reassurance", "giveBack", "question"],
    careIn: "reassurance",
  },
  warm: {
    lines: ["opening", "reassurance", "ask", "reason", "giveBack", "question"],
    careIn: "opening",
  },
  plan: {
    lines: ["opening", "ask", "giveBack", "reason", "reassurance", "question"],
    careIn: "reason",
  },
  small: {
    lines: ["opening", "ask", "reassurance", "reason", "giveBack", "question"],
    careIn: "opening",
  },
  light: {
    lines: ["opening", "ask", "reason", "giveBack", "reassurance", "question"],
    careIn: "giveBack",
  },
};

const stancesByTemperament: Readonly<Record<Temperament, readonly StanceId[]>> = {
  "at-ease": ["straight", "warm", "plan"],
  "needs-closeness": ["small", "warm", "plan"],
  "quick-to-anger": ["warm", "straight", "plan"],
  "goes-quiet": ["straight", "warm", "plan"],
  practical: ["plan", "straight", "warm"],
  jokes: ["light", "straight", "warm"],
};

/** Three ways to say it, the one that suits this partner first. */
export function chooseStances(partner: Partner): readonly StanceId[] {
  // Nobody wants wit while someone is ill or has died.
  const temperament = isGrave(partner.onTheirMind ?? "") ? null : partner.temperament;
  if (isSensitive(partner)) return ["small", "warm", temperament === "jokes" ? "light" : "plan"];
  return stancesByTemperament[temperament ?? "at-ease"];
}

function isGrave(mind: string): boolean {
  return /\b(?:ill|illness|sick|hospital|cancer|died|dying|death|dead|funeral|grief|griev\w+|miscarriage|surgery|operation|accident|depress\w+)\b/iu.test(
    mind,
  );
}

export function isSensitive({ sensitivity, temperament }: Partner): boolean {
  return sensitivity === 3 || temperament === "needs-closeness";
}
