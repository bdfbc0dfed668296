import { foundMissing } from "../missing.ts";
import type { Rule } from "../rule.ts";

const lines = [
  "It's been a loud week and my head is full.",
  "I'm worn out, and quiet helps me feel like myself again.",
];

export const noReason: Rule = {
  id: "no-reason",
  severity: "missing",
  title: "No reason yet",
  message: "Without a reason of yours they may make one up, and it may be about them.",
  note: "One true reason in the first person is enough. Facts come first: what your week was like, and what the quiet does for you.",
  tint: null,
  find(draft) {
    return foundMissing(draft, "reason", lines);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. It's been a loud week and my head is full.",
      },
    ],
    passed: [
      { text: "My head is full, so I need Saturday morning to myself." },
      { text: "The meeting is on Friday." },
    ],
  },
};
