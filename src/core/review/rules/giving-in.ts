import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const givingIn: Rule = {
  id: "giving-in",
  severity: "risk",
  title: "Taking it back",
  message: "This takes the ask back, and the need will still be there.",
  note: "A need that is dropped tends to come out later as a short temper or a long silence. You can move the day and still keep the time. “Not Saturday, but Sunday works” is not giving in.",
  tint: null,
  find(draft) {
    return foundActs(draft, "give-in", ({ sentence }, span) => [
      ...replacing(draft, sentence, "Stay with it", "This still matters to me."),
      ...lastResorts(draft, sentence, span),
      ...replacing(
        draft,
        sentence,
        "Offer another time",
        "I can move it, if another day is easier.",
      ),
    ]);
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. Forget it, I'll come along.",
        words: "I'll come along",
        after: "I need Saturday morning to myself. This still matters to me.",
      },
    ],
    passed: [
      { text: "Don't forget it is bin day." },
      { text: "If Saturday is hard, Sunday works for me." },
    ],
  },
};
