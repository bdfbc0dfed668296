import { foundStrengths } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const understands: Rule = {
  id: "understands",
  severity: "strength",
  title: "You see their side",
  message: "This shows that you have thought of how it may feel to them.",
  note: "A feeling that is seen gets smaller. You can name it gently and still keep your ask.",
  tint: "together",
  find(draft) {
    if (!draft.isAboutTimeAlone) return [];
    return foundStrengths(draft, "validate");
  },
  examples: {
    found: [
      {
        text: "I need tonight to myself. I know this may feel sad to you.",
        words: "I know this may feel sad to you",
      },
    ],
    passed: [{ text: "I know the way to the station." }],
  },
};
