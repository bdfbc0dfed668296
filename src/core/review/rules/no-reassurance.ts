import { foundMissing } from "../missing.ts";
import type { Rule } from "../rule.ts";

const lines = ["I love you, and nothing is wrong between us.", "You matter so much to me."];

export const noReassurance: Rule = {
  id: "no-reassurance",
  severity: "missing",
  title: "No word of love yet",
  message: "They may wonder if you want to get away from them.",
  note: "Say what they are to you, once, and in a way that fits only them. “I love how you sing in the kitchen” does more than ten times “don't worry”.",
  tint: null,
  find(draft) {
    return foundMissing(draft, "reassurance", lines);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. I love you, and nothing is wrong between us.",
      },
    ],
    passed: [
      { text: "I need Saturday afternoon alone. I love you, and I love our Sunday walks." },
      { text: "I need Saturday morning to myself. I love you." },
      { text: "The meeting is on Friday." },
    ],
  },
};
