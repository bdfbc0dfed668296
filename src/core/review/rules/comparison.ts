import { foundActs, isNeeded, lastResorts } from "../found-acts.ts";
import { sayInstead } from "../fix.ts";
import type { Rule } from "../rule.ts";

export const comparison: Rule = {
  id: "comparison",
  severity: "risk",
  title: "A comparison",
  message: "They may hear that they come off worse than someone else.",
  note: "It makes the talk about the other person, and whether it is fair. What you need stands by itself: nobody else has to need it too.",
  tint: null,
  find(draft) {
    return foundActs(draft, "compare", (hit) => [
      ...lastResorts(draft, hit),
      ...(isNeeded(draft, hit.sentence)
        ? []
        : sayInstead(
            draft,
            "Bring it back to you two",
            hit.sentence,
            "I'd like us to find our own way with this.",
          )),
    ]);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. My ex never minded.",
        words: "My ex never minded",
        after: "I need Saturday morning to myself.",
      },
    ],
    passed: [{ text: "My sister lives with her husband in Leeds." }],
  },
};
