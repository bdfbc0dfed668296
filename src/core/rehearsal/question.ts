import type { Question } from "./move.ts";

/** What a question is after, the first that fits. */
const patterns: readonly (readonly [Question, RegExp])[] = [
  [
    "what-do-you-mean",
    /\bwhat do you mean\b|\bwhat(?:'s| is) that supposed to mean\b|^(?:sorry|pardon|what|huh|come again)\s*\?$|\bi don't (?:follow|understand) (?:you|what you)/iu,
  ],
  [
    "when-suits-you",
    /\bwhen (?:would|does|could|is|might)\b[^?]*\b(?:suit|work|good|better|best|easier|fit)\b|\bwhat (?:day|time|evening|morning)s?\b[^?]*\b(?:suit|work|good|better|best|prefer|easier)\b|\bwhich (?:day|evening|morning|time)\b/iu,
  ],
  [
    "what-would-help",
    /\bwhat (?:would|could|can|might|will)\b[^?]*\b(?:help|easier|better for you|reassure|feel (?:safe|ok|okay|better|good|right)|make (?:it|this) (?:ok|okay|work|right))|\bwhat (?:can|could|should) i (?:do|say)\b|\bhow (?:can|could) i (?:help|make)|\bwhat do you need\b|\bis there (?:anything|something) (?:i|that would)/iu,
  ],
  [
    "why-upset",
    /\bwhy (?:are|do|does|is|did|would|so)\b[^?]*\b(?:you|this|it|upset|angry|quiet|sad|cross|bother)\b|\bwhat(?:'s| is) (?:wrong|the matter|up with you|bothering|going on|worrying)\b|\bwhat are you (?:so |most |really )?(?:afraid|scared|worried|angry|upset)\b|\bwhat (?:bothers|worries|scares|hurts|upsets) you\b|\bare you (?:angry|upset|cross|mad|sad|hurt|ok|okay|worried|scared|annoyed)\b/iu,
  ],
  [
    "do-you-understand",
    /\bdo you (?:understand|see|get|know) (?:what|why|that|how|me|it)\b|\bdoes (?:that|this|it) make sense\b|\bcan you (?:see|understand)\b|\bdo you believe me\b|\bwhat (?:did|do) you hear(?:d)?\b|\bwhat you(?:'ve)? heard\b/iu,
  ],
  [
    "what-would-you-like",
    /\bwhat would you (?:like|want|love|rather|prefer|enjoy)\b|\bwhat do you (?:want|fancy|feel like)\b|\bis there something you(?:'d| would)? (?:like|want)\b/iu,
  ],
  [
    "what-do-you-think",
    /\bwhat do you (?:think|say|reckon)\b|\bhow do you (?:feel|see)\b|\bhow does (?:that|this|it) (?:sound|feel|land|sit)\b|\bhow would (?:that|this|it) (?:be|feel)\b|\bwhat are you (?:thinking|feeling)\b|\byour thoughts\b/iu,
  ],
  [
    "is-it-ok",
    /\b(?:is|would|will|does|could|can) (?:that|this|it|you|we)\b[^?]*\b(?:ok|okay|alright|all right|fine|work|live with|suit|good|possible|manage|agree)\b|^is (?:it )?(?:good|ok|okay|fine)\b|\bwe (?:good|ok|okay)\s*\?$|^(?:ok|okay|deal|agreed|yes|right)\s*\?$|\bis it (?:ok|okay|alright) if\b/iu,
  ],
  [
    "how-are-you",
    /\bhow (?:are|was|is|were|'s|has)\b[^?]*\b(?:you|your|day|week|work|things|it going)\b|\bhow(?:'s| is) it going\b|\byou (?:ok|okay|alright)\b/iu,
  ],
];

/** `null` for what is no question at all. */
export function questionIn(words: string): Question | null {
  const trimmed = words.trim();
  const isAsked =
    trimmed.endsWith("?") ||
    /^(?:what (?:do|would|can|could)|how (?:do|does|can|are|was)|why (?:are|do)|when would|is that|does that|would that) /iu.test(
      trimmed,
    );
  if (!isAsked) return null;
  return patterns.find(([, pattern]) => pattern.test(trimmed))?.[0] ?? "other";
}
