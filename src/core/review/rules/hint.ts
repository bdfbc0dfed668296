import { foundActs, lastResorts } from "../found-acts.ts";
import { hitsOf, type Draft } from "../draft.ts";
import { leaveOut, sayInstead } from "../fix.ts";
import type { Fix } from "../finding.ts";
import type { Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";

export const hint: Rule = {
  id: "hint",
  severity: "risk",
  title: "A hint",
  message: "They may feel the sting and still not know what you want.",
  note: "A hint asks them to guess, and someone who feels unsure guesses the worst. Say the need itself, and you both know where you are.",
  tint: null,
  find(draft) {
    return foundActs(draft, "hint", (hit) => fixes(draft, hit));
  },
  examples: {
    found: [
      {
        text: "Must be nice to have an evening to yourself.",
        words: "Must be nice",
        after: "I'd like an evening to myself this week.",
      },
    ],
    passed: [{ text: "It must be nice weather by the sea." }],
  },
};

function fixes(draft: Draft, hit: Hit): readonly Fix[] {
  const ask = sayInstead(
    draft,
    "Say what you need",
    hit.sentence,
    "I'd like an evening to myself this week.",
  );
  const heavy = sayInstead(
    draft,
    "Say how it is for you",
    hit.sentence,
    "I'm worn out and I need some quiet.",
  );
  const isAsked = hitsOf(draft, "ask").length > 0;
  return isAsked
    ? [...lastResorts(draft, hit), ...heavy]
    : [...ask, ...heavy, ...leaveOut(draft, hit.sentence)];
}
