import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Rule } from "../rule.ts";

export const givingIn: Rule = {
  id: "giving-in",
  severity: "risk",
  title: "Taking it back",
  message: "This takes the ask back, and the need will still be there.",
  note: "A need that is dropped comes out later as a short temper or a long silence. You can move the day and still keep the time. “Not Saturday, but Sunday works” is not giving in.",
  tint: null,
  find(draft) {
    return foundActs(draft, "give-in", (hit, span) => [
      ...replacing(draft, hit.sentence, "Stay with it", "This still matters to me."),
      ...replacing(
        draft,
        hit.sentence,
        "Offer another time",
        "If Saturday is hard, Sunday works for me too.",
      ),
      ...lastResorts(draft, hit.sentence, span),
    ]);
  },
  examples: {
    found: [
      {
        text: "I wanted Saturday to myself. Forget it.",
        words: "Forget it",
        after: "I wanted Saturday to myself. This still matters to me.",
      },
    ],
    passed: [
      { text: "Don't forget it is bin day." },
      { text: "If Saturday is hard, Sunday works for me." },
    ],
  },
};
