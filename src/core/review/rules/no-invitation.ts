import { foundMissing } from "../missing.ts";
import type { Rule } from "../rule.ts";

const lines = ["How does that sound to you?", "What do you think?"];

export const noInvitation: Rule = {
  id: "no-invitation",
  severity: "missing",
  title: "They have no say yet",
  message: "They may hear something decided without them.",
  note: "Ask how it sounds to them. You are not asking for leave: you keep the need, and work out the how together.",
  tint: null,
  find(draft) {
    return foundMissing(draft, "invitation", lines);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. How does that sound to you?",
      },
    ],
    passed: [
      { text: "I need Saturday morning to myself. What do you think?" },
      { text: "The meeting is on Friday." },
    ],
  },
};
