import { rephrasings } from "./wording.ts";

const you = "(?:you|u|ya|ye)";
const freely = "(?=space|time|peace|quiet|room|rest|privacy|air)";

/** From what you do to how it is for me, in the writer's own words where they can be kept. */
export const fromMySide = rephrasings([
  [
    new RegExp(
      `^.*?\\b${you}(?:'ve| have)? (?:never|won'?t|don'?t|do not|can'?t)(?: ever| even)? (?:give|gave|given|allow|allowed|leave|left|let) me (?:have |get )?(?:any|the|some|even)? ?${freely}`,
      "iu",
    ),
    "I need some ",
  ],
  [
    new RegExp(
      `^.*?\\b${you}(?:'ve| have)? (?:never|won'?t|don'?t|do not|can'?t)(?: ever| even)? (?:give|gave|given|allow|allowed|leave|left|let) me (?:have |get |take )?(?=(?:an?|one|some|my|half|five|ten|two) )`,
      "iu",
    ),
    "I need ",
  ],
  [new RegExp(`^.*?\\b${you} never let me (?:to )?(?=\\p{L})`, "iu"), "I'd like to "],
  [
    new RegExp(
      `\\b${you}(?:'re| are|r)? (?:always |constantly |so |just |completely |totally )*(?:suffocat|smother|crowd|chok|stifl)(?:e|es|ing)? me\\b`,
      "iu",
    ),
    "I feel crowded",
  ],
  [
    new RegExp(
      `\\b${you}(?:'re| are|r)? (?:always |constantly |so |just |completely |totally )*(?:exhaust|drain|wear|tir)(?:e|s|es|ing)? me(?: out)?\\b`,
      "iu",
    ),
    "I feel worn out",
  ],
  [
    new RegExp(
      `\\b${you}(?:'re| are|r)? (?:always |constantly |really |so |just )*mak(?:e|es|ing) me feel (?=\\p{L})`,
      "iu",
    ),
    "I feel ",
  ],
  [
    new RegExp(
      `\\b${you}(?:'re| are|r)? (?:always |constantly |really |so |just )*(?:mak|driv)(?:e|es|ing) me (?:so |completely |absolutely )?(?:crazy|mad|nuts|insane|up the wall|ill|sick)\\b`,
      "iu",
    ),
    "I'm at the end of my rope",
  ],
  [
    new RegExp(
      `\\b${you}(?:'re| are|r)? (?:always |constantly |really |so |just )*mak(?:e|es|ing) me (?=(?:so |very |really )?(?:tired|sad|angry|anxious|nervous|tense|small|stressed|miserable|lonely|feel))`,
      "iu",
    ),
    "I feel ",
  ],
  [/,?\s*\b(?:it'?s )?(?:all )?(?:because of|thanks to) (?:you|u)\b,?/iu, ""],
  [/,?\s*\b(?:it'?s )?(?:all )?because of (?:your|ur) \p{L}+(?: that)?,?/iu, ""],
  [/\b(?:it'?s|it is|hit's) (?:all )?(?:your|ur) fault (?:that |if )?/iu, ""],
  [
    new RegExp(
      `^(?:every|each) (?:single )?(?:time|day|evening|night|morning) (?:that )?(i\\b[^,.!?…]*?),? (${you}\\b[^.!?…]*)`,
      "iu",
    ),
    "I find it hard when $1 and $2",
  ],
  [
    new RegExp(`\\b${you} make so much (\\p{L}+) (?:that )?(?=i\\b)`, "iu"),
    "There is so much $1 that ",
  ],
  [
    new RegExp(
      `^(${you})(?:'re| are|r) (?:always|constantly|forever|just) (\\p{L}+ing\\b[^.!?…]*)`,
      "iu",
    ),
    "I find it hard when you're $2",
  ],
  [
    new RegExp(
      `^${you} (?:always|constantly|forever|only|just) (?!do\\b|are\\b|were\\b)(\\p{L}+[^.!?…]*)`,
      "iu",
    ),
    "I find it hard when you $1",
  ],
  [
    new RegExp(`^${you} keep(?: on)? (\\p{L}+ing\\b[^.!?…]*)`, "iu"),
    "I find it hard when you keep $1",
  ],
  [
    new RegExp(`^${you} never (?!once\\b|\\p{L}+ed\\b)(\\p{L}+[^.!?…]*)`, "iu"),
    "I find it hard when you don't $1",
  ],
]);

/** What may be behind a charge, by what it is about. */
const feelings: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:text|texts|texting|messag\w*|call|calls|calling|ring|phone|whatsapp|ping\w*|dm)\b/iu,
    "So many messages in a day wear me out.",
  ],
  [
    /\b(?:loud|noise|noisy|racket|talk\w*|speak\w*|hoover\w*|sing\w*|nag\w*|yap\w*|shout\w*|chatter\w*|tv|music)\b/iu,
    "I can't hear myself think when it's loud.",
  ],
  [
    /\b(?:hover\w*|cling\w*|follow\w*|on top of|in my face|knock\w*|suffocat\w*|smother\w*|at me all day|space|breath\w*|air|after me)\b/iu,
    "I've been feeling crowded lately.",
  ],
  [
    /\b(?:asked|ask me|decid\w*|say yes|plans?|invit\w*|first)\b/iu,
    "I'd like to have a say in this.",
  ],
  [
    /\b(?:guests?|parents|mother|mum|mom|friends|people|family|visitors|over again)\b/iu,
    "I get worn out with so many people around.",
  ],
];

export function feelingBehind(words: string): string {
  return feelings.find(([about]) => about.test(words))?.[1] ?? "I've been worn out lately.";
}
