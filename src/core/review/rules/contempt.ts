import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const contempt: Rule = {
  id: "contempt",
  severity: "risk",
  title: "A put-down",
  message: "This may hurt them for longer than you mean it to.",
  note: "A name or a sneer is what stays in the ear, and the ask beside it is lost. If you are at the end of your rope, say that: it is true, and it asks for help.",
  tint: null,
  find(draft) {
    return foundActs(draft, "contempt", (hit, span) => [
      ...lastResorts(draft, hit.sentence, span),
      ...replacing(
        draft,
        hit.sentence,
        span,
        "Say what is under it",
        "I'm at the end of my rope today.",
      ),
    ]);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. You're so needy.",
        words: "You're so needy",
        after: "I need Saturday morning to myself.",
      },
      { text: "What's wrong with you?", words: "What's wrong with you" },
      { text: "babe ur so clingy, give me some space", words: "babe ur so clingy" },
    ],
    passed: [
      { text: "What's wrong with your knee?" },
      { text: "The film was pathetic." },
      { text: "You're a clever one." },
    ],
  },
};
