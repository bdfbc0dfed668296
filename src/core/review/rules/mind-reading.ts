import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Draft } from "../draft.ts";
import { keepNeed, plainWords, reword } from "../fix.ts";
import type { Fix } from "../finding.ts";
import type { Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";
import type { Span } from "../../text/span.ts";
import { rephraseEach, rephrasings } from "../wording.ts";

export const mindReading: Rule = {
  id: "mind-reading",
  severity: "risk",
  title: "Reading their mind",
  message: "They may feel judged for something they have not thought or done.",
  note: "You can guess what goes on in them, but only they know. Told what they feel, people argue the point, and the need waits. Ask, and you will hear it from them.",
  tint: null,
  find(draft) {
    return foundActs(draft, "mind-read", (hit, span) => fixes(draft, hit, span));
  },
  examples: {
    found: [
      {
        text: "I need Saturday morning to myself. You'll just be angry.",
        words: "You'll just be angry",
        after: "I need Saturday morning to myself. How is that for you?",
      },
      {
        text: "You probably think I'm cheating, but I honestly just want to sit in a park.",
        words: "You probably think I'm cheating, but I honestly just want to sit in a park",
        after: "I honestly just want to sit in a park.",
      },
      {
        text: "I know you hate it when I go out without you, but I'm going fishing on Sunday.",
        words: "I know you hate it when I go out without you",
        after: "I'm going fishing on Sunday. How is that for you?",
      },
    ],
    passed: [
      { text: "You may wonder about this, so ask me anything." },
      { text: "You think of everything." },
    ],
  },
};

const tentative = rephrasings([
  [
    /^(?:i know |of course |obviously |and )*(?:you|u)(?:'re| are) (?:probably |just |only )?(?:going to|gonna) (?:just |probably )?be (\p{L}+)[^.!?…]*/iu,
    "I can imagine feeling $1 about this",
  ],
]);

function fixes(draft: Draft, hit: Hit, span: Span): readonly Fix[] {
  const { sentence } = hit;
  const others = rephraseEach(plainWords(draft, sentence), tentative, draft.voice());
  const ask = replacing(draft, sentence, span, "Ask instead", "How is that for you?");
  return [
    ...keepNeed(draft, sentence, span),
    ...(draft.spanByPoint.invitation === null ? ask : []),
    ...others.flatMap((said) => reword(draft, "Leave it open", sentence, said)),
    ...lastResorts(draft, hit.sentence, span),
  ];
}
