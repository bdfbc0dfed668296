import { foundMissing } from "../missing.ts";
import type { Rule } from "../rule.ts";

const lines = ["Shall we cook together after?", "Let's have breakfast together on Sunday."];

export const noGiveBack: Rule = {
  id: "no-give-back",
  severity: "missing",
  title: "Nothing together yet",
  message: "They may see what they lose, and not yet what you two get.",
  note: "Offer something for the two of you that they would like, soon after. It is no payment: it shows that you want both.",
  tint: null,
  find(draft) {
    return foundMissing(draft, "give-back", lines);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. Shall we cook together after?",
      },
    ],
    passed: [
      { text: "I need Saturday morning to myself. I'll cook dinner for us at seven." },
      { text: "The meeting is on Friday." },
    ],
  },
};
