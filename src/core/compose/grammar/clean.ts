import { bareVerbs, determiners, properNouns, subjects } from "./words.ts";

/** Chat spelling that would look odd in the middle of a careful sentence. */
const chatSpelling: ReadonlyMap<string, string> = new Map([
  ["i", "I"],
  ["im", "I'm"],
  ["i'm", "I'm"],
  ["ive", "I've"],
  ["i've", "I've"],
  ["i'd", "I'd"],
  ["i'll", "I'll"],
  ["dont", "don't"],
  ["cant", "can't"],
  ["didnt", "didn't"],
  ["doesnt", "doesn't"],
  ["havent", "haven't"],
  ["isnt", "isn't"],
  ["wont", "won't"],
  ["u", "you"],
  ["ur", "your"],
  ["bc", "because"],
  ["cos", "because"],
  ["coz", "because"],
  ["cuz", "because"],
  ["w/", "with"],
  ["&", "and"],
]);

/**
 * An answer as it can stand inside a sentence of ours: one line, no closing punctuation, first letter
 * small unless it is a name. `null` when nothing is left.
 */
export function cleanAnswer(answer: string | null): string | null {
  if (answer === null) return null;
  const line = answer
    .normalize("NFC")
    .replaceAll(/<[^<>]*>/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Extended_Pictographic}{}[\]<>]+/gu, " ")
    .replaceAll("’", "'")
    .replaceAll(/[!?.]*[!][!?.]*/gu, ".")
    .replaceAll(/\.{2,}|…/gu, ",")
    .replaceAll(/["“”]/gu, "")
    .replaceAll(/\s+([,.;:])/gu, "$1")
    .replaceAll(/([,;:])(?=[,;:.])/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s,.;:!?()-]+|[\s,.;:!?(–—-]+$/gu, "");
  if (!/[\p{L}\p{N}]/u.test(line)) return null;
  return lowerFirst(line.split(" ").map(tidyWord).join(" "));
}

function tidyWord(word: string): string {
  const [, core = "", rest = ""] = /^([\p{L}\p{N}'/&]*)(.*)$/u.exec(word) ?? [];
  const spelled = chatSpelling.get(core.toLowerCase()) ?? core;
  const isProper = properNouns.has(spelled.toLowerCase().replace(/s$|'s$/u, ""));
  return (isProper ? upperFirst(spelled.toLowerCase()) : spelled) + rest;
}

/** "Running" becomes "running"; "I'm", "Sunday", "Anna's", "BBQ" and "IKEA" stay. */
export function lowerFirst(text: string): string {
  const first = /^[\p{L}']+/u.exec(text)?.[0] ?? "";
  const staysUpper =
    /^I('|$)/u.test(first) ||
    (first.endsWith("'s") &&
      !/^(it|that|there|here|what|he|she|who|let|work|everything|nothing)'s$/iu.test(first)) ||
    /^.\p{L}*\p{Lu}/u.test(first) ||
    startsWithName(text, first) ||
    properNouns.has(first.toLowerCase().replace(/s$/u, ""));
  return staysUpper ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** "Mario Kart", but not "Play Guitar". */
function startsWithName(text: string, first: string): boolean {
  const word = first.toLowerCase();
  const isCommon =
    bareVerbs.has(word) || determiners.has(word) || subjects.has(word) || word.endsWith("ing");
  return !isCommon && /^\p{Lu}[\p{L}']* \p{Lu}\p{Ll}/u.test(text) && !/^\S+ I(?:'|\b)/u.test(text);
}

export function upperFirst(text: string): string {
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** What people type when they would rather skip, and what is no English phrase at all. */
export function isNoAnswer(phrase: string): boolean {
  if (skips.test(phrase) || /:\/\/|www\.|\S{31}/u.test(phrase)) return true;
  return !/\p{Script=Latin}{2}/u.test(phrase);
}

const skips =
  /^(?:idk|dunno|no idea|not sure|not much|n\/?a|none?|nope|no|yes|ok|hi|hello|stuff|things|anything|whatever|something|because|since|why|to|the|a|an|and|or|it|me|you|don't know|i don't know|i just do|no reason|us)$/iu;

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
