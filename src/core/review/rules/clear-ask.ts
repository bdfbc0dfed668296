import { askOf } from "../asking-words.ts";
import { foundStrengths } from "../found-acts.ts";
import { hitsOf } from "../draft.ts";
import type { Rule } from "../rule.ts";

export const clearAsk: Rule = {
  id: "clear-ask",
  severity: "strength",
  title: "A clear ask",
  message: "This says what you need so that it cannot be missed.",
  note: "They don't have to guess. A plain ask is kinder than a hint, because there is nothing to read into it.",
  tint: "alone",
  find(draft) {
    if (!draft.isAboutTimeAlone) return [];
    const blurred = [...hitsOf(draft, "hedge"), ...hitsOf(draft, "apologise")];
    return foundStrengths(draft, "ask", askOf).filter(
      ({ span }) =>
        !blurred.some(
          ({ sentence: { sentence } }) =>
            sentence.content.start <= span.start && span.end <= sentence.content.end,
        ),
    );
  },
  examples: {
    found: [
      {
        text: "I need some time to myself on Saturday.",
        words: "I need some time to myself on Saturday",
      },
      { text: "i want tonight to myself", words: "i want tonight to myself" },
      { text: "i need some space", words: "i need some space" },
      {
        text: "I need some time alone on Sunday, seven till eleven.",
        words: "I need some time alone on Sunday",
      },
      { text: "I need space", words: "I need space" },
    ],
    passed: [
      { text: "I need some milk and a loaf." },
      { text: "There is space for the bike in the hall." },
      { text: "We need a new lamp for the hall." },
      { text: "Pick up milk and the kids at 4 please, I'm stuck at work till 6" },
    ],
  },
};
