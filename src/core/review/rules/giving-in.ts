import type { RecognisedSentence } from "../../acts/act.ts";
import type { Span } from "../../text/span.ts";
import type { Draft } from "../draft.ts";
import type { Fix } from "../finding.ts";
import { foundActs, foundWords, lastResorts, replacing } from "../found-acts.ts";
import type { Rule } from "../rule.ts";
import { sifted } from "../said.ts";

export const givingIn: Rule = {
  id: "giving-in",
  severity: "risk",
  title: "Taking it back",
  message: "This takes the ask back, and the need will still be there.",
  note: "A need that is dropped tends to come out later as a short temper or a long silence. You can move the day and still keep the time. “Not Saturday, but Sunday works” is not giving in.",
  tint: null,
  find(draft) {
    const mend = (sentence: RecognisedSentence, span: Span): readonly Fix[] =>
      fixes(draft, sentence, span);
    return [
      ...foundActs(draft, "give-in", ({ sentence }, span) => mend(sentence, span)),
      ...(draft.isAboutTimeAlone ? foundWords(draft, "give-in", [dropped], mend) : []),
    ];
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. Forget it.",
        words: "Forget it",
        after: "I need Saturday morning to myself. This still matters to me.",
      },
      { text: "i wanted some time alone tonight. forget it", words: "forget it" },
    ],
    passed: [
      { text: "Don't forget it is bin day." },
      { text: "I need an hour to myself. Did you forget the bins?" },
      { text: "I'd like Sunday to myself. Don't forget it is bin day." },
      { text: "If Saturday is hard, Sunday works for me." },
    ],
  },
};

const dropped = sifted(
  /(?<!(?:n['’]?t|not|never|to) )\b(?:(?:just |so |oh |actually )?forget (?:it(?!['’]s| is\b)|(?:that )?i (?:said|asked|mentioned)(?: anything| it)?)|never ?mind|nvm|scrap (?:it|that))\b/iu,
);

function fixes(draft: Draft, sentence: RecognisedSentence, span: Span): readonly Fix[] {
  return [
    ...replacing(draft, sentence, span, "Stay with it", "This still matters to me."),
    ...lastResorts(draft, sentence, span),
    ...replacing(
      draft,
      sentence,
      span,
      "Offer another time",
      "I can move it, if another day is easier.",
    ),
  ];
}
