import { saidAt, type Draft } from "../draft.ts";
import type { RecognisedSentence } from "../../acts/act.ts";
import { plainWords, reword, sayInstead } from "../fix.ts";
import type { Fix } from "../finding.ts";
import { foundActs, foundWords, isNeeded, lastResorts } from "../found-acts.ts";
import { hasAct } from "../hit.ts";
import type { Rule } from "../rule.ts";
import { searchFirst } from "../said.ts";
import { apologies, owned, plainSorry, properSorry } from "../sorry.ts";
import type { Span } from "../../text/span.ts";
import { rephraseAll, rephraseEach } from "../wording.ts";

export const apologyForNeed: Rule = {
  id: "apology-for-need",
  severity: "risk",
  title: "Sorry for the need",
  message: "It may sound as if needing time alone were a fault.",
  note: "When you are sorry for it, they may come to see it as something done to them. You can be kind without being sorry: a thank-you does more. Being sorry for a real slip is another matter.",
  tint: null,
  find(draft) {
    const mend = (sentence: RecognisedSentence, span: Span): readonly Fix[] =>
      fixes(draft, sentence, span);
    return [
      ...foundActs(draft, "apologise", ({ sentence }, span) => mend(sentence, span)),
      ...foundWords(draft, "apologise", plainSorry, mend, (one) => hasAct(one, "ask")),
    ].filter(({ span }) => !isProper(draft, span));
  },
  examples: {
    found: [
      {
        text: "sorry to ask but i need some time to myself on saturday",
        words: "sorry to ask",
        after: "i need some time to myself on saturday",
      },
      {
        text: "I feel guilty for asking, but I need Saturday morning to myself.",
        words: "I feel guilty for asking",
        after: "I need Saturday morning to myself.",
      },
      {
        text: "Forgive me for wanting an evening on my own.",
        words: "Forgive me for wanting an evening on my own",
        after: "I want an evening on my own.",
      },
      {
        text: "I need Saturday morning to myself. I feel like a terrible wife.",
        words: "I feel like a terrible wife",
        after: "I need Saturday morning to myself. Thank you for hearing me out.",
      },
    ],
    passed: [
      { text: "I'm sorry I snapped at you last night." },
      { text: "Sorry your day was so rough." },
      { text: "Sorry I'm late, the bus broke down." },
      { text: "I'm sorry I forgot to call. I need an hour to myself tonight." },
    ],
  },
};

function isProper(draft: Draft, span: Span): boolean {
  const said = saidAt(draft, span);
  return properSorry.test(said.words) && searchFirst(said, plainSorry) === null;
}

function fixes(draft: Draft, sentence: RecognisedSentence, span: Span): readonly Fix[] {
  const words = plainWords(draft, sentence);
  const without = rephraseAll(words, apologies, draft.voice());
  return [
    ...(without === "" ? [] : reword(draft, "Leave the apology out", sentence, without)),
    ...rephraseEach(words, owned, draft.voice()).flatMap((said) =>
      reword(draft, "Say that you want it", sentence, said),
    ),
    ...(isNeeded(draft, sentence)
      ? []
      : sayInstead(draft, "Say thank you instead", sentence, "Thank you for hearing me out.")),
    ...lastResorts(draft, sentence, span),
  ];
}
