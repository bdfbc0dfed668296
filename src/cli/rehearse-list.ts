import { temperaments, type Temperament } from "../core/partner.ts";
import { scenarios } from "../core/rehearsal/scenario.ts";
import { answerings, endings, isStance, pointOf, stances } from "../core/rehearsal/stance.ts";
import { profileOf } from "../core/rehearsal/temperament.ts";
import { wrap } from "./wrap.ts";

type Choices = {
  readonly temperaments: readonly { readonly id: Temperament; readonly hears: string }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly situation: string;
    readonly youNeed: string;
    readonly temperament: Temperament;
    readonly intensity: number;
    readonly easierId: string | null;
  }[];
  /** All that a reply may be. `point`: what it pushes on, `null` for what is no push. */
  readonly stances: readonly { readonly id: string; readonly point: string | null }[];
  readonly endings: readonly { readonly id: string }[];
};

export function listChoices(): Choices {
  return {
    temperaments: temperaments.map((id) => ({ id, hears: profileOf(id).hearsWords })),
    scenarios: scenarios.map(({ id, title, situation, youNeed, partner, easierId }) => {
      const { temperament, intensity } = partner;
      return { id, title, situation, youNeed, temperament, intensity, easierId };
    }),
    stances: [...stances, ...answerings].map((id) => ({
      id,
      point: isStance(id) ? pointOf(id) : null,
    })),
    endings: [...endings, "open"].map((id) => ({ id })),
  };
}

/** For a person: what to choose from, one a line. */
export function formatChoices(): string {
  const width = 78;
  const lines = [
    "Scenarios",
    ...scenarios.map(({ id, youNeed }) => `  ${id}\n${wrap(youNeed, width, "      ")}`),
    "",
    "Temperaments, and what they tend to hear",
    ...temperaments.map((id) => `  ${id}\n${wrap(profileOf(id).hearsWords, width, "      ")}`),
  ];
  return `${lines.join("\n")}\n`;
}
