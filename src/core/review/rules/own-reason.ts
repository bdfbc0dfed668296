import { foundStrengths } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const ownReason: Rule = {
  id: "own-reason",
  severity: "strength",
  title: "A reason of your own",
  message: "The reason is about you, so nobody has to feel at fault.",
  note: "“I am full after work” is easy to believe and hard to argue with. One true reason in the first person does more than five good ones.",
  tint: "alone",
  find(draft) {
    return draft.isAboutTimeAlone ? foundStrengths(draft, "why") : [];
  },
  examples: {
    found: [
      {
        text: "I need some time to myself on Saturday. My head is full after this week.",
        words: "My head is full after this week",
      },
    ],
    passed: [{ text: "I have a headache." }, { text: "Work was long today." }],
  },
};
