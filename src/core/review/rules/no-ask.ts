import { wholeSpan } from "../draft.ts";
import { addLine } from "../insert.ts";
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
    if (!draft.isAboutTimeAlone || draft.spanByPoint.ask !== null) return [];
    return [
      {
        span: wholeSpan(draft),
        isAboutMessage: true,
        fixes: () => lines.map((line) => addLine(draft, "Say what you need", "ask", line)),
      },
    ];
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
