import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const comparison: Rule = {
  id: "comparison",
  severity: "risk",
  title: "A comparison",
  message: "They may hear that they come off worse than someone else.",
  note: "It makes the talk about the other person, and whether it is fair. What you need stands by itself: nobody else has to need it too.",
  tint: null,
  find(draft) {
    return foundActs(draft, "compare", (hit, span) => [
      ...lastResorts(draft, hit.sentence, span),
      ...replacing(
        draft,
        hit.sentence,
        span,
        "Bring it back to you two",
        "I'd like us to find our own way with this.",
      ),
    ]);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. My ex never minded.",
        words: "My ex never minded",
        after: "I need Saturday morning to myself.",
      },
      {
        text: "Everyone else's husband gives them space.",
        words: "Everyone else's husband gives them space",
      },
    ],
    passed: [{ text: "My sister lives with her husband in Leeds." }],
  },
};
