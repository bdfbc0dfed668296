/** How a simulated asker speaks: for the other chair, and to prove the partner by. */
export const strategies = ["good", "caver", "blamer", "stonewaller", "apologiser"] as const;
export type Strategy = (typeof strategies)[number];

/** What the asker just heard. */
export const askerSteps = [
  "open",
  "question",
  "fear",
  "hurt",
  "smaller",
  "condition",
  "other-time",
  "evasion",
  "needs-time",
  "soft",
  "yes",
  "else",
] as const;
export type AskerStep = (typeof askerSteps)[number];

/** `data/en/rehearsal/asker.yml` */
export type AskerBook = Readonly<Record<Strategy, Readonly<Record<AskerStep, readonly string[]>>>>;
