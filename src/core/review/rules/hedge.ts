import { foundActs, isNeeded, lastResorts } from "../found-acts.ts";
import type { Draft } from "../draft.ts";
import { plainWords, reword } from "../fix.ts";
import type { Fix } from "../finding.ts";
import { firmAsks, hedges } from "../hedges.ts";
import type { Hit } from "../hit.ts";
import { begging } from "./permission.ts";
import type { Rule } from "../rule.ts";
import { rephraseAll } from "../wording.ts";

export const hedge: Rule = {
  id: "hedge",
  severity: "risk",
  title: "Made small",
  message: "They may take this as something you can do without.",
  note: "Words like “maybe” and “no worries if not” make it easy to pass over what you ask. Polite is fine: “could we talk about Saturday” is both kind and clear.",
  tint: null,
  find(draft) {
    if (!draft.isAboutTimeAlone) return [];
    return foundActs(draft, "hedge", (hit) => fixes(draft, hit)).filter(
      ({ span }) => !begging.test(draft.source.slice(span.start, span.end)),
    );
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
        words: "not a big deal",
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

function fixes(draft: Draft, hit: Hit): readonly Fix[] {
  const words = plainWords(draft, hit.sentence);
  const bare = rephraseAll(words, hedges, draft.voice);
  const firm = rephraseAll(words, [...hedges, ...firmAsks], draft.voice);
  const isAsk = isNeeded(draft, hit.sentence);
  return [
    ...(isAsk && firm !== "" ? reword(draft, "Ask plainly", hit.sentence, firm) : []),
    ...(bare !== "" ? reword(draft, "Leave the small words out", hit.sentence, bare) : []),
    ...lastResorts(draft, hit),
  ];
}
