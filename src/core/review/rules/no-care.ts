import { foundMissing } from "../missing.ts";
import type { Draft } from "../draft.ts";
import type { Rule } from "../rule.ts";

export const noCare: Rule = {
  id: "no-care",
  severity: "missing",
  title: "Not a word on how they feel",
  message: "They may think that you have not thought of how this feels to them.",
  note: "A line that sees their side makes it easier to hear yours. Keep it open: you can guess how they feel, but only they know.",
  tint: null,
  find(draft) {
    return foundMissing(draft, "care", lines(draft));
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. I get that this may feel strange to you.",
      },
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. I know you have a lot on your mind right now.",
        context: {
          partner: {
            temperament: null,
            sensitivity: null,
            reassuredBy: [],
            onTheirMind: "her mother is ill",
          },
        },
      },
    ],
    passed: [
      { text: "I need Saturday morning to myself. I know this may feel hard for you." },
      { text: "The meeting is on Friday." },
    ],
  },
};

function lines({ context }: Draft): readonly string[] {
  const own =
    context.partner.onTheirMind === null ? [] : ["I know you have a lot on your mind right now."];
  return [
    ...own,
    "I get that this may feel strange to you.",
    "I get that this may be hard to hear.",
  ];
}
