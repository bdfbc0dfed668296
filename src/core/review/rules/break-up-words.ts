import { hitsOf, type Draft } from "../draft.ts";
import { breakUpWords } from "../break-up.ts";
import { plainWords, reword, sayInstead } from "../fix.ts";
import type { Fix } from "../finding.ts";
import type { Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";
import { plainAsk } from "../plain-ask.ts";
import { rephraseAll, type Rephrasing } from "../wording.ts";

export const breakUpWordsRule: Rule = {
  id: "break-up-words",
  severity: "risk",
  title: "Could mean parting",
  message: "They may hear that you want to break up.",
  note: "“A break” and “space from us” are also what people say before they leave. If you mean an evening, call it an evening. “Space” and “time alone” are fine words once you say what they are for.",
  tint: null,
  find(draft) {
    return [...hitsOf(draft, "threat"), ...hitsOf(draft, "ask")].flatMap((hit, place, all) => {
      if (all.findIndex(({ index }) => index === hit.index) !== place) return [];
      const span = breakUpWords(draft, hit.recognised.span);
      return span === null ? [] : [{ span, fixes: () => fixes(draft, hit) }];
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
    ],
    passed: [
      { text: "I need a break from work." },
      { text: "We had a break at noon." },
      { text: "I need some space tonight. It's not a break-up." },
    ],
  },
};

const meant: readonly Rephrasing[] = [
  [
    /\b(?:i think |maybe |i guess )*(?:we|i) (?:both )?(?:could use|need|want|should take|should have|have to take|could do with) (?:to (?:take|have|be on) )?(?:a |some |more )?(?:(?:little|bit of(?: a)?|more) )*(?:break|space|distance|time (?:away|apart|off)|separation)(?: (?:from (?:us|you|each other|this|this relationship|the relationship)|apart))?/iu,
    "I need some time to myself",
  ],
  [
    /\b(?:a |some |more )?(?:(?:little|bit of(?: a)?|more) )*(?:break|space|distance|time (?:away|apart|off)) from (?:us|you|each other|this relationship|the relationship)/iu,
    "some time to myself",
  ],
  [/\b(?:take|have|be on) (?:a |some )?(?:break|distance)\b/iu, "have some time to myself"],
];

function fixes(draft: Draft, hit: Hit): readonly Fix[] {
  const words = plainWords(draft, hit.sentence);
  return [
    ...reword(draft, "Say what you mean", hit.sentence, rephraseAll(words, meant, draft.voice)),
    ...sayInstead(draft, "Ask plainly", hit.sentence, plainAsk(draft, hit.sentence)),
  ];
}
