import { foundActs, isNeeded, lastResorts } from "../found-acts.ts";
import { sayInstead } from "../fix.ts";
import type { Rule } from "../rule.ts";

export const givingIn: Rule = {
  id: "giving-in",
  severity: "risk",
  title: "Taking it back",
  message: "This takes the ask back, and the need will still be there.",
  note: "A need that is dropped comes out later as a short temper or a long silence. You can move the day and still keep the time. “Not Saturday, but Sunday works” is not giving in.",
  tint: null,
  find(draft) {
    return foundActs(draft, "give-in", (hit) => [
      ...(isNeeded(draft, hit.sentence)
        ? []
        : [
            ...sayInstead(draft, "Stay with it", hit.sentence, "This still matters to me."),
            ...sayInstead(
              draft,
              "Offer another time",
              hit.sentence,
              "If Saturday is hard, Sunday works for me too.",
            ),
          ]),
      ...lastResorts(draft, hit),
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
