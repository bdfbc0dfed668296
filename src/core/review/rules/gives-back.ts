import { foundStrengths } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const givesBack: Rule = {
  id: "gives-back",
  severity: "strength",
  title: "Something together",
  message: "This gives them something with you to look forward to.",
  note: "A real plan for the two of you says that this is about balance, not distance. It works best when it comes soon and is something they like.",
  tint: "together",
  find(draft) {
    return draft.isAboutTimeAlone ? foundStrengths(draft, "give") : [];
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. Then I'll cook us dinner at seven.",
        words: "Then I'll cook us dinner at seven",
      },
    ],
    passed: [{ text: "The oven cooks dinner by itself." }],
  },
};
