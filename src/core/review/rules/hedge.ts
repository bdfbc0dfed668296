import { saidAt, type Draft } from "../draft.ts";
import type { RecognisedSentence } from "../../acts/act.ts";
import { plainWords, reword } from "../fix.ts";
import type { Fix } from "../finding.ts";
import { foundActs, foundWords, isNeeded, lastResorts } from "../found-acts.ts";
import { firmAsks, hedges, onlyHedges, plainHedges } from "../hedges.ts";
import { hasAct, kindSpans } from "../hit.ts";
import { begging } from "../begging.ts";
import type { Rule } from "../rule.ts";
import { mayFind } from "../../text/sieve.ts";
import { sliceSpan, type Span } from "../../text/span.ts";
import { rephraseAll, type Rephrasing } from "../wording.ts";

export const hedge: Rule = {
  id: "hedge",
  severity: "risk",
  title: "Made small",
  message: "They may take this as something you can do without.",
  note: "Words like “maybe” and “no worries if not” make it easy to pass over what you ask. Polite is fine: “could I have Saturday morning” is both kind and clear.",
  tint: null,
  find(draft) {
    if (!draft.isAboutTimeAlone) return [];
    const mend = (sentence: RecognisedSentence, span: Span): readonly Fix[] =>
      fixes(draft, sentence, span);
    return [
      ...foundActs(draft, "hedge", ({ sentence }, span) => mend(sentence, span)),
      ...foundWords(draft, "hedge", plainHedges, mend, isAskAlone),
      ...foundWords(draft, "hedge", onlyHedges, mend, (one) => !isAskAlone(one)),
    ].filter(({ span }) => !isBegging(draft, span));
  },
  examples: {
    found: [
      {
        text: "I need an evening to myself, if that's ok with you.",
        words: "if that's ok with you",
        after: "I need an evening to myself.",
      },
      {
        text: "could i maybe have a bit of time alone sometime, no worries if not",
        words: "no worries if not",
        after: "i'd like a bit of time alone",
      },
      {
        text: "I want Sunday to myself. It's not a big deal.",
        words: "It's not a big deal",
        after: "I want Sunday to myself.",
      },
    ],
    passed: [
      { text: "Could I have Saturday morning to myself?" },
      { text: "Maybe we could have the blue one." },
      { text: "I think it may rain." },
    ],
  },
};

function isBegging(draft: Draft, span: Span): boolean {
  const words = sliceSpan(draft.source, span);
  const { met } = saidAt(draft, span);
  return begging.some((one) => mayFind(one, met) && one.pattern.test(words));
}

/** "Maybe" inside an offer makes nothing small. */
function isAskAlone(sentence: RecognisedSentence): boolean {
  return hasAct(sentence, "ask") && !hasAct(sentence, "give");
}

function fixes(draft: Draft, sentence: RecognisedSentence, span: Span): readonly Fix[] {
  return [
    ...(isNeeded(draft, sentence)
      ? rewordUnlessEmpty(draft, "Ask plainly", sentence, [...hedges, ...firmAsks])
      : []),
    // "Perhaps I only imagine it" does not get better without the "perhaps".
    ...(kindSpans(sentence).length > 0
      ? rewordUnlessEmpty(draft, "Leave the small words out", sentence, hedges)
      : []),
    ...lastResorts(draft, sentence, span),
  ];
}

function rewordUnlessEmpty(
  draft: Draft,
  title: string,
  sentence: RecognisedSentence,
  all: readonly Rephrasing[],
): readonly Fix[] {
  const words = rephraseAll(plainWords(draft, sentence), all, draft.voice());
  return words === "" ? [] : reword(draft, title, sentence, words);
}
