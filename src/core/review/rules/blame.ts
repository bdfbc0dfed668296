import { foundActs, lastResorts } from "../found-acts.ts";
import type { Draft } from "../draft.ts";
import { plainWords, reword, sayInstead } from "../fix.ts";
import type { Fix } from "../finding.ts";
import type { Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";
import { rephraseEach, type Rephrasing } from "../wording.ts";

export const blame: Rule = {
  id: "blame",
  severity: "risk",
  title: "Blame",
  message: "They may hear a charge and start to defend themselves.",
  note: "Once they have to defend themselves, your need is out of sight. The same thing told from your side (“I get tired when…”) is as honest and much easier to hear. “Always” and “never” only invite the one time it was not so.",
  tint: null,
  find(draft) {
    return foundActs(draft, "blame", (hit) => fixes(draft, hit));
  },
  examples: {
    found: [
      {
        text: "You never give me any space.",
        words: "You never give me any space",
        after: "I need some space.",
      },
      {
        text: "you never let me have a minute to myself",
        words: "you never let me have a minute to myself",
        after: "i need a minute to myself",
      },
      {
        text: "You always interrupt me when I read.",
        words: "You always interrupt me",
        after: "I find it hard when you interrupt me when I read.",
      },
      {
        text: "you suffocate me",
        words: "you suffocate me",
        after: "i feel crowded lately",
      },
    ],
    passed: [
      { text: "You always make me laugh." },
      { text: "I get tired when the house is loud." },
      { text: "You never know with this weather." },
    ],
  },
};

const often =
  "(?:always|constantly|forever|just|only|keep on|keep|are always|'?re always|'?re constantly|are constantly)";

/** From what you do to how it is for me, in the writer's own words where they can be kept. */
const fromMySide: readonly Rephrasing[] = [
  [
    /\b(?:you|u)(?:'ve| have)? never (?:(?:ever|even) )?(?:give|gave|given|allow|allowed|leave|left|let) me (?:have |get )?(?:any|the|one|even)? ?(?=space|time|peace|quiet|room|rest|privacy)/giu,
    "I need some ",
  ],
  [
    /\b(?:you|u) (?:won'?t|don'?t|do not|can'?t|never)(?: ever| even)? (?:give|allow|leave|let) me (?:have |get )?(?:any|the) ?(?=space|time|peace|quiet|room|rest|privacy)/giu,
    "I need some ",
  ],
  [
    /\b(?:you|u)(?:'ve| have)? (?:never|won'?t|don'?t|can'?t)(?: ever| even)? (?:give|gave|given|allow|allowed|leave|left|let) me (?:have |get |take )?(?=(?:a|an|one|some|my|half) )/giu,
    "I need ",
  ],
  [/\b(?:you|u) never let me (?=\p{L})/giu, "I'd like to "],
  [
    /\b(?:you|u)(?:'re| are|r)? (?:always |constantly |so |just |completely )*(?:suffocat|smother|crowd|chok|stifl)(?:e|es|ing)? me\b/giu,
    "I feel crowded lately",
  ],
  [
    /\b(?:you|u)(?:'re| are|r)? (?:always |constantly |so |just |completely )*(?:exhaust|drain|wear|tir)(?:e|s|es|ing)? me(?: out)?\b/giu,
    "I feel worn out lately",
  ],
  [
    /\b(?:you|u)(?:'re| are|r)? (?:always |constantly |really |so |just )*(?:stress|driv|mak)(?:e|es|ing)? me(?: feel)? (?=\p{L})/giu,
    "I feel ",
  ],
  [/,?\s*\b(?:all )?(?:because of|thanks to) (?:you|u)\b,?/giu, ""],
  [/\bit'?s (?:all )?(?:your|ur) fault (?:that )?/giu, ""],
  [new RegExp(`^(?:you|u) ${often} (\\p{L}+[^.!?…]*)`, "iu"), "I find it hard when you $1"],
  [/^(?:you|u) never (\p{L}+[^.!?…]*)/iu, "I find it hard when you don't $1"],
];

function fixes(draft: Draft, hit: Hit): readonly Fix[] {
  const { sentence } = hit;
  const words = plainWords(draft, sentence);
  return [
    ...rephraseEach(words, fromMySide, draft.voice).flatMap((said) =>
      reword(draft, "Say it from your side", sentence, said),
    ),
    ...sayInstead(draft, "Say how it is for you", sentence, "I've been feeling crowded lately."),
    ...lastResorts(draft, hit),
  ];
}
