/** How the partner tends to take news, in everyday words. No clinical labels. */
export const temperaments = [
  "at-ease",
  "needs-closeness",
  "quick-to-anger",
  "goes-quiet",
  "practical",
  "jokes",
] as const;
export type Temperament = (typeof temperaments)[number];

/** What helps them feel safe when one of you is away. */
export const reassurances = [
  "words",
  "touch",
  "time-together",
  "a-plan",
  "small-deeds",
  "a-message",
] as const;
export type Reassurance = (typeof reassurances)[number];

/** How much distance hurts them: 1 hardly, 2 somewhat, 3 a lot. */
export type Sensitivity = 1 | 2 | 3;

/** The partner as the asker describes them. Every answer can be skipped. */
export type Partner = {
  readonly temperament: Temperament | null;
  readonly sensitivity: Sensitivity | null;
  readonly reassuredBy: readonly Reassurance[];
  /** What is on their mind now, in the asker's words: "her mother is ill". */
  readonly onTheirMind: string | null;
};

export const emptyPartner: Partner = {
  temperament: null,
  sensitivity: null,
  reassuredBy: [],
  onTheirMind: null,
};
