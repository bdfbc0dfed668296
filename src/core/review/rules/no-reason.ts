import { foundMissing } from "../missing.ts";
import type { Rule } from "../rule.ts";

const lines = ["A bit of quiet does me good.", "I come back calmer when I've had some quiet."];

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
        after: "I need Saturday morning to myself. A bit of quiet does me good.",
      },
    ],
    passed: [
      { text: "I'd still like two hours on Sunday to run by the river." },
      { text: "My head is full, so I need Saturday morning to myself." },
      { text: "The meeting is on Friday." },
    ],
  },
};
