import type { RecognisedSentence } from "../../acts/act.ts";
import type { Draft } from "../draft.ts";
import { breakUpWords } from "../break-up.ts";
import { parting } from "../parting.ts";
import { leaveOut, plainWords, reword, sayInstead } from "../fix.ts";
import type { Fix } from "../finding.ts";
import { isNeeded } from "../found-acts.ts";
import { hasAct } from "../hit.ts";
import type { Rule } from "../rule.ts";
import { saidIn, searchIn } from "../said.ts";
import { plainAsk } from "../plain-ask.ts";
import { rephraseAll, rephrasings } from "../wording.ts";

export const breakUpWordsRule: Rule = {
  id: "break-up-words",
  severity: "risk",
  title: "Could mean parting",
  message: "They may hear that you want to break up.",
  note: "“A break” and “space from us” are also what people say before they leave. If you mean an evening, call it an evening. “Space” and “time alone” are fine words once you say what they are for.",
  tint: null,
  find(draft) {
    return draft.sentences.flatMap((sentence, index) => {
      // In doubt is enough: it is the words themselves that are looked for.
      const isAsk = hasAct(sentence, "threat") || hasAct(sentence, "ask");
      if (!isAsk && searchIn(saidIn(draft.said, index), parting) === null) return [];
      const span = breakUpWords(draft, sentence.sentence.content);
      return span === null ? [] : [{ span, fixes: () => fixes(draft, sentence) }];
    });
  },
  examples: {
    found: [
      {
        text: "I need a break from us.",
        words: "a break from us",
        after: "I need some time to myself.",
      },
      {
        text: "i think we need some space from each other",
        words: "some space from each other",
        after: "i need some time to myself",
      },
      {
        text: "we need a break",
        words: "we need a break",
        after: "i need some time to myself",
      },
      {
        text: "It's not you, it's me. I need Saturday morning to myself.",
        words: "It's not you, it's me",
        after: "I need Saturday morning to myself.",
      },
    ],
    passed: [
      { text: "We need a break at the next services, the kids are hungry." },
      { text: "I need a break from work." },
      { text: "We had a break at noon." },
      { text: "I need some space tonight. It's not a break-up." },
    ],
  },
};

const meant = rephrasings([
  [
    /\b(?:i think |maybe |i guess )*(?:we|i) (?:both )?(?:could use|need|want|should take|should have|have to take|could do with) (?:to (?:take|have|be on) )?(?:a |some |more )?(?:(?:little|bit of(?: a)?|more) )*(?:break|space|distance|time (?:away|apart|off)|separation)(?: (?:from (?:us|you|each other|this|this relationship|the relationship)|apart))?/iu,
    "I need some time to myself",
  ],
  [
    /\b(?:a |some |more )?(?:(?:little|bit of(?: a)?|more) )*(?:break|space|distance|time (?:away|apart|off)) from (?:us|you|each other|this relationship|the relationship)/iu,
    "some time to myself",
  ],
  [/\b(?:take|have|be on) (?:a |some )?(?:break|distance)\b/iu, "have some time to myself"],
]);

function fixes(draft: Draft, sentence: RecognisedSentence): readonly Fix[] {
  const words = plainWords(draft, sentence);
  return [
    ...reword(draft, "Say what you mean", sentence, rephraseAll(words, meant, draft.voice())),
    ...(draft.spanByPoint.ask === null || isNeeded(draft, sentence)
      ? sayInstead(draft, "Ask plainly", sentence, plainAsk(draft, sentence))
      : leaveOut(draft, sentence)),
  ];
}
