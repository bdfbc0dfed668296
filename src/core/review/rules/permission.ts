import { hitsOf, type Draft } from "../draft.ts";
import { begging } from "../begging.ts";
import { lastResorts } from "../found-acts.ts";
import { reword } from "../fix.ts";
import { hedges } from "../hedges.ts";
import type { Hit } from "../hit.ts";
import type { Found, Rule } from "../rule.ts";
import { saidIn, searchFirst } from "../said.ts";
import { rephraseAll, rephrasings } from "../wording.ts";

export const permission: Rule = {
  id: "permission",
  severity: "risk",
  title: "Asking for leave",
  message: "They may feel they have to grant or refuse what is yours to take.",
  note: "Begging makes one of you the parent. Your time is yours: say that you need it, and ask how to make it work for both.",
  tint: null,
  find(draft) {
    return [...hitsOf(draft, "ask"), ...hitsOf(draft, "hedge")]
      .filter(({ index }, place, all) => all.findIndex((other) => other.index === index) === place)
      .flatMap((hit) => findBegging(draft, hit));
  },
  examples: {
    found: [
      {
        text: "Would you please let me have Saturday morning to myself?",
        words: "Would you please let me",
        after: "I'd like Saturday morning to myself.",
      },
      {
        text: "is it ok if i take tonight for myself",
        words: "is it ok if i",
        after: "i'd like to take tonight for myself",
      },
      { text: "I need an evening alone. Only if you let me", words: "if you let me" },
    ],
    passed: [
      { text: "Could I have Saturday morning to myself?" },
      { text: "Is it ok if I park here?" },
      { text: "I'd like Saturday morning to myself. Is that okay for you?" },
    ],
  },
};

const claims = rephrasings([
  [/^(?:please|pls|plz),? (?:please |just )*let me\b/iu, "I'd like to"],
  [/\b(?:am|are) i (?:even )?allowed (?:to )?/iu, "I'd like to "],
  [
    /\b(?:would|will|could|can) (?:you|u) (?:please |maybe |possibly )*(?:let|allow) me(?: to)?\b/iu,
    "I'd like to",
  ],
  [
    /\b(?:is|would) it (?:be )?(?:ok|okay|alright|all right|fine) if i (?:could |can |might |maybe )*(?:took|take|had|have|got|get|spent|spend|went|go|was|were|be)?\b/iu,
    "I'd like to take",
  ],
  [/\bdo (?:you|u) mind if i (?:took|take|had|have)\b/iu, "I'd like to take"],
  [
    /,?\s*\b(?:only )?(?:if|that) (?:you|u)(?:'ll|'d| will| would)? (?:let|allow) me\b(?! know)/iu,
    "",
  ],
  [/,?\s*(?:pretty please|(?:and )?i'?m begging (?:you|u)?|i beg (?:you|u))(?: with .*)?/iu, ""],
  [/(?:\bplease[, ]+){2,}/iu, "please "],
  [/\bi'd like to have (?=\p{L})/iu, "I'd like "],
  [/,?\s*(?:with|if i have) your (?:permission|leave|blessing)/iu, ""],
]);

function findBegging(draft: Draft, hit: Hit): readonly Found[] {
  const said = saidIn(draft.said, hit.index);
  const { words } = said;
  const found = searchFirst(said, begging);
  if (found === null) return [];
  const start = hit.sentence.sentence.content.start + found.index;
  const span = { start, end: start + found[0].length };
  return [
    {
      span,
      fixes: () => [
        ...[claims, [...claims, ...hedges]].flatMap((all) =>
          reword(
            draft,
            "Say what you would like",
            hit.sentence,
            rephraseAll(words, all, draft.voice()) || null,
          ),
        ),
        ...lastResorts(draft, hit.sentence, span),
      ],
    },
  ];
}
