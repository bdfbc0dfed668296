import { foundActs, lastResorts } from "../found-acts.ts";
import type { Draft } from "../draft.ts";
import { plainWords, reword, sayInstead } from "../fix.ts";
import type { Fix } from "../finding.ts";
import type { Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";
import { rephraseAll, type Rephrasing } from "../wording.ts";

export const apologyForNeed: Rule = {
  id: "apology-for-need",
  severity: "risk",
  title: "Sorry for the need",
  message: "It may sound as if needing time alone were a fault.",
  note: "When you are sorry for it, they may come to see it as something done to them. You can be kind without being sorry: a thank-you does more. Being sorry for a real slip is another matter, and this rule leaves it alone.",
  tint: null,
  find(draft) {
    return foundActs(draft, "apologise", (hit) => fixes(draft, hit));
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
        words: "feel guilty for asking",
        after: "I need Saturday morning to myself.",
      },
      {
        text: "I need Saturday morning to myself. I'm so sorry to do this to you.",
        words: "sorry to do this",
        after: "I need Saturday morning to myself. Thank you for hearing me out.",
      },
    ],
    passed: [
      { text: "I'm sorry I snapped at you last night." },
      { text: "Sorry your day was so rough." },
      { text: "Sorry I'm late, the bus broke down." },
    ],
  },
};

const again =
  "(?:(?:again|really|so|very|truly|just|deeply|terribly|a bit|kind of|sort of|pretty|quite)\\s+)*";
const sorryFor =
  "(?:\\s+(?:to|for|about|if|that)\\s+(?:(?:even|always|just)\\s+)*(?:ask(?:ing)?|say(?:ing)?|bring(?:ing)?|bother(?:ing)?|be(?:ing)?|do(?:ing)?|need(?:ing)?|want(?:ing)?|mak(?:e|ing)|put(?:ting)?|this|it|that|the)\\b(?:(?!\\b(?:but|i'?d|i (?:need|want|would|have))\\b)[^,.;:!?…])*)?";

/** Each takes out an apology that stands beside something else. */
const apologies: readonly Rephrasing[] = [
  [
    new RegExp(
      `(?:^|[,;]?\\s*)(?:(?:i'?m|i am|am|im)\\s+)?${again}(?:sorry|sry|apologies)${sorryFor}[,;:…–—-]*\\s*(?:but\\b)?`,
      "giu",
    ),
    " ",
  ],
  [
    new RegExp(
      `(?:^|[,;]?\\s*)(?:i\\s+)?(?:feel|feeling)\\s+(?:like\\s+)?${again}(?:a\\s+)?(?:guilty|bad|awful|terrible|selfish|horrible|rotten|ashamed)(?:(?!\\bbut\\b)[^,.;:!?…])*[,;]?\\s*(?:but\\b)?`,
      "giu",
    ),
    " ",
  ],
  [
    /(?:^|[,;]?\s*)(?:and |but )?i (?:know|realise|realize) (?:it'?s|it is|this is|that's|i'?m|i am) (?:(?:so|really|very|a bit|being|kind of|a)\s+)*(?:selfish|awful|terrible|horrible|bad|too much|a pain|annoying|needy)(?:(?!\bbut\b)[^,.;:!?…])*[,;]?\s*(?:but\b)?/giu,
    " ",
  ],
  [
    /(?:^|[,;]?\s*)(?:please )?(?:forgive|pardon|excuse) me(?: (?:for|if)(?:(?!\bbut\b)[^,.;:!?…])*)?[,;]?\s*(?:but\b)?/giu,
    " ",
  ],
  [
    /(?:^|[,;]?\s*)i (?:hate|feel terrible|wouldn'?t ask) (?:to ask|asking|to do this|doing this|saying this)(?:(?!\bbut\b)[^,.;:!?…])*[,;]?\s*(?:but\b)?/giu,
    " ",
  ],
  [/(?:^|[,;]?\s*)my bad\b(?:(?!\bbut\b)[^,.;:!?…])*[,;]?\s*(?:but\b)?/giu, " "],
];

function fixes(draft: Draft, hit: Hit): readonly Fix[] {
  const { sentence } = hit;
  const without = rephraseAll(plainWords(draft, sentence), apologies, draft.voice);
  const thanks = sayInstead(
    draft,
    "Say thank you instead",
    sentence,
    "Thank you for hearing me out.",
  );
  const cut = reword(draft, "Leave the apology out", sentence, without === "" ? null : without);
  return [...cut, ...thanks, ...lastResorts(draft, hit)];
}
