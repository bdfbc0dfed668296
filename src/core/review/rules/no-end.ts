import { backLines } from "../back-lines.ts";
import { isAsk, lacking } from "../missing.ts";
import type { Rule } from "../rule.ts";

export const noEnd: Rule = {
  id: "no-end",
  severity: "missing",
  title: "No end to it yet",
  message: "They know when it starts, and may wonder if it stops.",
  note: "Time alone with an end is a pause. Without one it can feel like being left. Name the hour, or how long you need.",
  tint: null,
  find(draft) {
    const { when, end } = draft.timing;
    if (!isAsk(draft) || when === null || end !== null) return [];
    return [lacking(draft, "end-and-return", "Add an end", backLines(draft))];
  },
  examples: {
    found: [
      {
        text: "I need some time to myself on Saturday.",
        words: "I need some time to myself on Saturday",
        after: "I need some time to myself on Saturday. I'll be back by six.",
      },
    ],
    passed: [
      { text: "I need two hours to myself on Saturday." },
      { text: "I need Saturday to myself until six." },
      { text: "The meeting is on Friday." },
    ],
  },
};
