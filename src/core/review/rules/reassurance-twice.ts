import { clauseOf } from "../clause.ts";
import { hitsOf, type Draft } from "../draft.ts";
import { leaveOut, plainWords } from "../fix.ts";
import { hasAct, type Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";

export const reassuranceTwice: Rule = {
  id: "reassurance-twice",
  severity: "risk",
  title: "Comfort said twice",
  message: "Said again, it may make them wonder if something is up after all.",
  note: "Once is believed. The second time sounds as if you had to talk yourself into it. Keep the one that fits only them.",
  tint: null,
  find(draft) {
    return repeats(draft).map((hit) => ({
      span: clauseOf(draft.said, hit),
      fixes: () => leaveOut(draft, hit.sentence),
    }));
  },
  examples: {
    found: [
      {
        text: "It's not about you. I need Saturday morning to myself. It's really not about you.",
        words: "It's really not about you",
        after: "It's not about you. I need Saturday morning to myself.",
      },
    ],
    passed: [{ text: "I love you. I need Saturday morning to myself. It's not about you." }],
  },
};

/** The same comfort in other words. */
const kinds: readonly RegExp[] = [
  /\b(?:love|adore|luv|ily)\b/iu,
  /\b(?:not|isn'?t|nothing|never)\b.{0,30}\b(?:about|wrong|to do with|because of|against) ?(?:you|u|us)?\b/iu,
  /\b(?:don'?t|no need to) (?:worry|fret|panic)\b/iu,
  /\b(?:not|never|isn'?t) (?:mad|angry|cross|upset|annoyed)\b/iu,
  /\bwe(?:'re| are|re) (?:fine|good|ok|okay|solid|great)\b/iu,
];

function repeats(draft: Draft): readonly Hit[] {
  const heard = new Set<RegExp>();
  return hitsOf(draft, "reassure").filter((hit) => {
    const words = plainWords(draft, hit.sentence);
    const said = kinds.filter((kind) => kind.test(words));
    const isAgain = said.length > 0 && said.every((kind) => heard.has(kind));
    for (const kind of said) heard.add(kind);
    // A sentence that also asks or offers is not there to comfort.
    return isAgain && !hasAct(hit.sentence, "ask") && !hasAct(hit.sentence, "give");
  });
}
