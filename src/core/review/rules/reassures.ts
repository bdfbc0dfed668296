import { foundStrengths } from "../found-acts.ts";
import { plain } from "../plain.ts";
import { sliceSpan } from "../../text/span.ts";
import type { Rule } from "../rule.ts";

const notAboutYou =
  /\b(?:not|isn'?t|nothing|never|aren'?t|don'?t|didn'?t)\b.{0,40}\b(?:you|us|mad|angry|upset|cross|worry|wrong|break)/iu;

export const reassures: Rule = {
  id: "reassures",
  severity: "strength",
  title: "They hear that they matter",
  message: "This tells them that you want them, and not only the quiet.",
  note: "When someone asks for time alone, the other may first hear “away from me”. One honest line about what they are to you answers that before it is asked.",
  tint: "together",
  find(draft) {
    if (!draft.isAboutTimeAlone) return [];
    return foundStrengths(draft, "reassure").map((found) =>
      notAboutYou.test(plain(sliceSpan(draft.source, found.span)))
        ? { ...found, message: "This answers the first thing they may fear." }
        : found,
    );
  },
  examples: {
    found: [
      { text: "I need tonight to myself. I love you.", words: "I love you" },
      { text: "I need tonight to myself. It's not about you.", words: "It's not about you" },
    ],
    passed: [{ text: "I love the new bakery." }, { text: "The shop is not about to close." }],
  },
};
