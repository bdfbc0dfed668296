import { foundMissing } from "../missing.ts";
import { sliceSpan } from "../../text/span.ts";
import type { Draft } from "../draft.ts";
import type { Rule } from "../rule.ts";

export const noGiveBack: Rule = {
  id: "no-give-back",
  severity: "missing",
  title: "Nothing together yet",
  message: "They may see what they lose, and not yet what you two get.",
  note: "Offer something for the two of you that they would like, soon after. It is no payment: it shows that you want both.",
  tint: null,
  find(draft) {
    return foundMissing(draft, "give-back", lines(draft));
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself.",
        words: "I need Saturday morning to myself",
        after: "I need Saturday morning to myself. Shall we have lunch together after?",
      },
    ],
    passed: [
      { text: "I need Saturday morning to myself. I'll cook dinner for us at seven." },
      { text: "The meeting is on Friday." },
    ],
  },
};

/** Something soon after, that fits the part of the day. */
function lines({ source, timing: { when, end } }: Draft): readonly string[] {
  const words = [when, end].map((span) => (span === null ? "" : sliceSpan(source, span))).join(" ");
  if (/morning/iu.test(words)) return ["Shall we have lunch together after?", ...others];
  if (/evening|night/iu.test(words))
    return ["Shall we have a slow breakfast together after?", ...others];
  return ["Shall we cook together after?", ...others];
}

const others = ["I'll make us dinner afterwards.", "Let's have breakfast together on Sunday."];
