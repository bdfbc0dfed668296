import { createSieve, mayFind, type Sifted } from "../text/sieve.ts";
import { inVoice, type Voice } from "./voice.ts";

/** A pattern in the writer's words and what stands in its place, in plain house style. */
export type Writing = readonly [pattern: RegExp, replacement: string];
export type Rephrasing = readonly [pattern: Sifted, replacement: string];

/** One of their own: only fixes look for them, and the sieve for every sentence stays small. */
const sieve = createSieve();

export function rephrasings(writings: readonly Writing[]): readonly Rephrasing[] {
  return writings.map(([pattern, replacement]) => [sieve.add(pattern), replacement]);
}

/** The words after every rephrasing; `null` when none of them fits. */
export function rephraseAll(
  words: string,
  all: readonly Rephrasing[],
  voice: Voice,
): string | null {
  let changed = words;
  let met = sieve.sift(words);
  for (const rephrasing of all) {
    if (!mayFind(rephrasing[0], met)) continue;
    const text = rephrase(changed, rephrasing, voice);
    if (text !== changed) met = sieve.sift(text);
    changed = text;
  }
  return changed === words ? null : settle(changed, words, voice);
}

/** One rewording for each rephrasing that fits, in their order. */
export function rephraseEach(
  words: string,
  all: readonly Rephrasing[],
  voice: Voice,
): readonly string[] {
  const met = sieve.sift(words);
  return all
    .filter(([sieved]) => mayFind(sieved, met) && words.search(sieved.pattern) >= 0)
    .map((rephrasing) => settle(rephrase(words, rephrasing, voice), words, voice));
}

function rephrase(words: string, [{ pattern }, replacement]: Rephrasing, voice: Voice): string {
  return words.replace(pattern, inVoice(replacement, { ...voice, hasStops: true }));
}

/** Puts words back in order after a cut: spaces, commas, the first capital and the last stop. */
export function settle(words: string, before: string, voice: Voice): string {
  const tidied = keepGreeting(tidy(words, before), before);
  if (!/[\p{L}\p{N}]/u.test(tidied)) return "";
  return recase(restop(tidied, before), before, voice);
}

/** "Hey love, if that's ok, I need …" keeps the comma after the greeting when what followed it goes. */
function keepGreeting(words: string, before: string): string {
  const opening = greeting.exec(before)?.[1];
  if (opening === undefined || !words.startsWith(`${opening} `)) return words;
  return `${opening},${words.slice(opening.length)}`;
}

const greeting =
  /^((?:hey|hi|hiya|hello|dear|morning|evening|love|babe|darling|honey)(?: \p{L}+){0,2}),/iu;

const leadingJoiner =
  /^(?:but|and|so|though|although|because|cause|cos|coz|that|then|or)\b[,\s]*/iu;

function tidy(words: string, before: string): string {
  const opened = words
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ +(?=[,.;:!?…])/gu, "")
    .replaceAll(/,(?:\s*,)+/gu, ",")
    .replaceAll(/,(?=[.!?…])/gu, "")
    .replace(/^[\s,;:.…–—-]+/u, "");
  const started =
    leadingJoiner.test(before) || words === before ? opened : opened.replace(leadingJoiner, "");
  const closed = started.replace(/[\s,;:–—-]+(?=[.!?…]*$)/u, "");
  // "And that's that" ends so by itself; "I'd like Saturday and" was cut.
  if (lastWord(closed.replace(ending, "")) === lastWord(before.replace(ending, "")))
    return closed.trim();
  return closed
    .replace(/,?\s+(?:but|and|or|so|because|cos|coz|if|that|just)(?=[.!?…]*$)/iu, "")
    .trim();
}

const ending = /[.!?…]+$/u;
const question =
  /^(?:(?:hey|hi|so|ok|okay|love|babe|please|and|but)\b,? )*(?:could|can|would|will|shall|may|might|is|are|am|do|does|did|have|has|how|what|when|where|who|why|any chance|mind)\b/iu;

function restop(words: string, before: string): string {
  const stop = ending.exec(before)?.[0] ?? "";
  const bare = words.replace(ending, "");
  if (stop === "") return bare;
  if (!stop.includes("?")) return words.endsWith("?") ? words : bare + stop;
  const barely = before.replace(ending, "");
  // "... until eight, ok?" asks by its last word. "Could I …?" asked by its first, and what is left of it may not.
  const asksAtTheEnd = !question.test(barely) && lastWord(bare) === lastWord(barely);
  return bare + (question.test(bare) || asksAtTheEnd ? stop : ".");
}

function lastWord(words: string): string {
  return /\p{L}+\P{L}*$/u.exec(words)?.[0] ?? "";
}

function recase(words: string, before: string, voice: Voice): string {
  const isUpper = /^\P{L}*\p{Lu}/u.test(before) && !voice.isLower;
  return isUpper ? words.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : words;
}
