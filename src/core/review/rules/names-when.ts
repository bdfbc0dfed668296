import { spanContains } from "../../text/span.ts";
import { hitsOf } from "../draft.ts";
import type { Rule } from "../rule.ts";

export const namesWhen: Rule = {
  id: "names-when",
  severity: "strength",
  title: "It says when",
  message: "This tells them when it is, so they can plan around it.",
  note: "A day and a time turn a worry into a plan. Two hours on Saturday are easier to give than “some space”.",
  tint: "alone",
  find(draft) {
    const { when } = draft.timing;
    if (!draft.isAboutTimeAlone || when === null) return [];
    const isSaid = hitsOf(draft, "when").some(({ sentence: { sentence } }) =>
      spanContains(sentence.content, when),
    );
    return isSaid ? [{ span: when }] : [];
  },
  examples: {
    found: [{ text: "I need Saturday morning to myself.", words: "Saturday morning" }],
    passed: [{ text: "The meeting is on Friday." }, { text: "I need some time to myself." }],
  },
};
