import { foundActs, foundWords } from "../found-acts.ts";
import { threatWords } from "../harm-words.ts";
import { breakUpWords } from "../break-up.ts";
import { isDeal } from "../deal.ts";
import type { Rule } from "../rule.ts";
import { saidIn } from "../said.ts";

export const threat: Rule = {
  id: "threat",
  severity: "harm",
  title: "A threat",
  message: "They may give way because they are afraid, and not because they agree.",
  note: "Someone who fears losing you, or fears what you may do, says yes to make it stop. That is not a yes, and it stays between you. Other words for the same threat would not change that. If you do think of leaving, it needs a talk of its own.",
  tint: null,
  find(draft) {
    const acts = foundActs(
      draft,
      "threat",
      undefined,
      ({ index }) => !isDeal(saidIn(draft.said, index)),
    ).filter(({ span }) => !breakUpWords(draft, span));
    return [...acts, ...foundWords(draft, "threat", threatWords)];
  },
  examples: {
    found: [
      {
        text: "Let me have my Saturday or I'm leaving you.",
        words: "Let me have my Saturday or I'm leaving you",
      },
      {
        text: "I need space. If you say no, I'm leaving you.",
        words: "If you say no, I'm leaving you",
      },
      { text: "Give me space or else.", words: "Give me space or else" },
      {
        text: "If you ask again I'll take the kids and go.",
        words: "If you ask again I'll take the kids and go",
      },
    ],
    passed: [
      { text: "I'm leaving you a note by the kettle." },
      { text: "I'm leaving work at five." },
      { text: "This is not a break-up." },
      { text: "I need a break from work." },
      { text: "You'll regret missing this film." },
      { text: "If you like, I'll take the kids to the park." },
      { text: "If you let me have Sunday, I'll take you to dinner." },
    ],
  },
};
