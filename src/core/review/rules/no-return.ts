import { backLines } from "../back-lines.ts";
import { isAsk, lacking } from "../missing.ts";
import type { Rule } from "../rule.ts";

export const noReturn: Rule = {
  id: "no-return",
  severity: "missing",
  title: "No return yet",
  message: "They may not know when they have you again.",
  note: "“I'll be back by six” lets them stop waiting and do something else. Then keep to it: that is what makes the next time easy.",
  tint: null,
  find(draft) {
    const { when, end, comesBack } = draft.timing;
    // With a time but no end to it, the end is what is missing first; a line about it brings both.
    if (!isAsk(draft) || comesBack !== null || (when !== null && end === null)) return [];
    return [lacking(draft, "end-and-return", "Add a return", backLines(draft))];
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. I'll be back by one.",
      },
    ],
    passed: [
      { text: "I need to be by myself tonight. Talk tomorrow over breakfast?" },
      { text: "I need three hours to myself on Saturday. After three hours I'm back with you." },
      { text: "I need Saturday morning to myself. I'll be back by one." },
      { text: "The meeting is on Friday." },
    ],
  },
};
