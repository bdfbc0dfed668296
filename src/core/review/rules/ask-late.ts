import { clauseOf } from "../clause.ts";
import { countWords } from "../../text/count-words.ts";
import { hitsOf, wordsOf, type Draft } from "../draft.ts";
import type { Fix } from "../finding.ts";
import type { Register } from "../context.ts";
import { leaveOut } from "../fix.ts";
import type { Hit } from "../hit.ts";
import { isGreeting } from "../insert.ts";
import type { Rule } from "../rule.ts";

/** So many words before the ask, and the reader wonders what is coming. */
const patience: Readonly<Record<Register, number>> = { text: 40, letter: 100, card: 100 };

export const askLate: Rule = {
  id: "ask-late",
  severity: "risk",
  title: "The ask comes late",
  message: "They may grow uneasy while they wait for what you are getting at.",
  note: "A long run-up sounds like bad news. Say the need early, then explain: what you say after it is heard in its light.",
  tint: null,
  find(draft) {
    const ask = hitsOf(draft, "ask")[0];
    if (!draft.isAboutTimeAlone || ask === undefined || ask.index < 2) return [];
    const before = draft.source.slice(0, ask.sentence.sentence.content.start);
    if (countWords(before) <= patience[draft.context.register]) return [];
    return [
      {
        span: clauseOf(draft.said, ask),
        isAboutMessage: true,
        fixes: () => moveToFront(draft, ask),
      },
    ];
  },
  examples: {
    found: [
      {
        text: "Work was loud again. The phone rang all day and the new people ask me about every little thing. On the way home the train stood still for an hour and a man next to me sang. The shop was out of bread. I need some time to myself tonight. Nothing else.",
        words: "I need some time to myself tonight",
        after:
          "I need some time to myself tonight. Work was loud again. The phone rang all day and the new people ask me about every little thing. On the way home the train stood still for an hour and a man next to me sang. The shop was out of bread. Nothing else.",
      },
    ],
    passed: [
      { text: "Work was loud again. The train was late. I need some time to myself tonight." },
    ],
  },
};

function moveToFront(draft: Draft, { sentence }: Hit): readonly Fix[] {
  const first = draft.sentences[0];
  if (first === undefined) return [];
  const place = isGreeting(wordsOf(draft, first)) ? draft.sentences[1] : first;
  if (place === undefined || place === sentence) return [];
  const at = place.sentence.content.start;
  const gap = draft.voice().isLined || !draft.voice().hasStops ? "\n" : " ";
  const words = wordsOf(draft, sentence);
  const closed = draft.voice().hasStops && !/[.!?…]$/u.test(words) ? `${words}.` : words;
  return leaveOut(draft, sentence).map(({ edits }) => ({
    title: "Move the ask up",
    edits: [{ span: { start: at, end: at }, text: closed + gap }, ...edits],
  }));
}
