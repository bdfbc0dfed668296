import { searchIn, sifted, type Said } from "./said.ts";

export const terms = sifted(
  /\b(?:if|when|as long as|provided) (?:you|u)(?:'ll| will| would|'d)? (?:just |only |please )*(?:(?:let|allow) me have|(?:let|allow|give|leave) me|grant me|agree to)(?! know)\b/iu,
);
const offer = /\b(?:i'?ll|i will|i'?d|i can|we can|we'?ll|i promise)\b/iu;
const harm =
  /\b(?:leav(?:e|ing)|over|done|gone|pack|lock|divorce|solicitor|lawyer|finished|through|regret|sorry|make you)\b/iu;

/** "If you let me ..., I'll ...": a deal in good faith, no threat. */
export function isDeal(said: Said): boolean {
  return searchIn(said, terms) !== null && offer.test(said.words) && !harm.test(said.words);
}
