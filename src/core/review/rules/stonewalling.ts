import { foundActs, isNeeded, lastResorts } from "../found-acts.ts";
import { sayInstead } from "../fix.ts";
import type { Rule } from "../rule.ts";

export const stonewalling: Rule = {
  id: "stonewalling",
  severity: "risk",
  title: "A shut door",
  message: "A shut door with no time on it may feel like a punishment.",
  note: "Quiet is fine, and so is a phone that is off. What hurts is not knowing how long it lasts. Say when you will be in touch, and the same quiet becomes easy to bear.",
  tint: null,
  find(draft) {
    return foundActs(draft, "stonewall", (hit) => [
      ...(isNeeded(draft, hit.sentence)
        ? []
        : [
            ...sayInstead(
              draft,
              "Say when you are in touch",
              hit.sentence,
              "My phone is off until six, then I'll call you.",
            ),
            ...sayInstead(
              draft,
              "Keep the talk for later",
              hit.sentence,
              "I need a pause now, and I'll talk with you tonight.",
            ),
          ]),
      ...lastResorts(draft, hit),
    ]);
  },
  examples: {
    found: [
      {
        text: "I need some time to myself today. Don't text me.",
        words: "Don't text me",
        after: "I need some time to myself today. My phone is off until six, then I'll call you.",
      },
    ],
    passed: [
      { text: "Don't text me the list, the app has it." },
      { text: "My phone is off until six, then I'll call you." },
    ],
  },
};
