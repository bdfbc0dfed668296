import { canLack, lacking } from "../missing.ts";
import type { Rule } from "../rule.ts";

const lines = ["I'd like an evening to myself this week.", "I need some time on my own."];

export const noAsk: Rule = {
  id: "no-ask",
  severity: "missing",
  title: "No ask yet",
  message: "They may not notice that you are asking for something.",
  note: "So far it goes round the need. One sentence that says “I need time to myself” spares both of you the guessing.",
  tint: null,
  find(draft) {
    if (!canLack(draft) || draft.spanByPoint.ask !== null) return [];
    return [lacking(draft, "ask", "Say what you need", lines)];
  },
  examples: {
    found: [
      {
        text: "Must be nice to have some peace and quiet.",
        words: "Must be nice to have some peace and quiet.",
        after:
          "I'd like an evening to myself this week. Must be nice to have some peace and quiet.",
      },
    ],
    passed: [{ text: "I need an evening to myself." }, { text: "I have a headache." }],
  },
};
