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
        after: "I need Saturday morning to myself. Afterwards let's have lunch together.",
      },
      {
        text: "I need Friday evening to myself.",
        words: "I need Friday evening to myself",
        after:
          "I need Friday evening to myself. Then let's have breakfast together the next morning.",
      },
    ],
    passed: [
      {
        text: "I need Saturday morning to myself. How about dinner at the Thai place on Saturday night?",
      },
      { text: "I need Saturday morning to myself. I'll cook dinner for us at seven." },
      { text: "The meeting is on Friday." },
    ],
  },
};

/** Something soon after, that fits the part of the day. */
function lines({ source, timing: { when, end } }: Draft): readonly string[] {
  const words = [when, end].map((span) => (span === null ? "" : sliceSpan(source, span))).join(" ");
  if (/morning/iu.test(words)) return ["Afterwards let's have lunch together.", ...others];
  if (/evening|night/iu.test(words))
    return ["Then let's have breakfast together the next morning.", ...others];
  return ["Afterwards let's have dinner together.", ...others];
}

const others = ["Shall we cook together after?", "Let's have breakfast together on Sunday."];
