import type { Draft } from "../draft.ts";
import type { Fix } from "../finding.ts";
import { leaveOut, plainWords } from "../fix.ts";
import { foundActs, replacing } from "../found-acts.ts";
import type { Hit } from "../hit.ts";
import { feelingBehind } from "../my-side.ts";
import type { Rule } from "../rule.ts";
import type { Span } from "../../text/span.ts";

export const hint: Rule = {
  id: "hint",
  severity: "risk",
  title: "A hint",
  message: "They may feel the sting and still not know what you want.",
  note: "A hint asks them to guess, and someone who feels unsure guesses the worst. Say the need itself, and you both know where you are.",
  tint: null,
  find(draft) {
    return foundActs(draft, "hint", (hit, span) => fixes(draft, hit, span));
  },
  examples: {
    found: [
      {
        text: "Must be nice to have an evening to yourself.",
        words: "Must be nice to have an evening to yourself",
        after: "I'd like an evening to myself this week.",
      },
      {
        text: "I need tonight to myself. I'll just sit in the dark then.",
        words: "I'll just sit in the dark then",
        after: "I need tonight to myself.",
      },
      { text: "Go out with your mates then, see if I care.", words: "see if I care" },
    ],
    passed: [
      { text: "I need tonight to myself. Some people fill up in company. I fill up in the quiet." },
      { text: "I need tonight to myself. Thank you for all you do for us, I see it." },
      { text: "The bathroom is free now." },
      { text: "Have you had enough to eat?" },
    ],
  },
};

/** Once it is asked for, a hint adds nothing; before that it stands for the ask. */
function fixes(draft: Draft, { sentence }: Hit, span: Span): readonly Fix[] {
  const say = (title: string, line: string): readonly Fix[] =>
    replacing(draft, sentence, span, title, line);
  const asked = say("Say what you need", "I'd like an evening to myself this week.");
  const felt = say("Say how it is for you", feelingBehind(plainWords(draft, sentence)));
  const out = leaveOut(draft, sentence);
  return draft.spanByPoint.ask === null ? [...asked, ...felt, ...out] : [...out, ...felt];
}
