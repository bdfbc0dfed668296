import { wordsOf } from "./clean.ts";
import {
  bareVerbs,
  degreeWords,
  determiners,
  falseGerunds,
  feelings,
  finiteVerbs,
  prepositions,
  subjectlessVerbs,
  subjects,
} from "./words.ts";

/**
 * - `clause`: "work is loud", "I'm knackered"
 * - `subjectless`: "need to think", "can't hear myself think"
 * - `feeling`: "so tired"
 * - `infinitive`: "to read"; `bare`: "read my book"; `gerund`: "running"
 * - `prepositional`: "on my bike"
 * - `noun`: "a run", "our Sunday walks"; also whatever else it may be
 */
export type PhraseKind =
  | "clause"
  | "subjectless"
  | "feeling"
  | "infinitive"
  | "bare"
  | "gerund"
  | "prepositional"
  | "noun";

/** Reads the shape of a cleaned answer. */
export function phraseKind(phrase: string): PhraseKind {
  const tokens = wordsOf(phrase.toLowerCase());
  const [first = "", second = ""] = tokens;
  if (first === "to" && second !== "" && !determiners.has(second)) return "infinitive";
  if (subjects.has(first.split("'")[0] ?? "") && tokens.length > 1 && hasVerbAfter(tokens))
    return "clause";
  if (first === "since" && tokens.some((word) => finiteVerbs.has(word))) return "clause";
  if (isFeeling(tokens)) return "feeling";
  if (isFiniteLater(tokens)) return "clause";
  if (isGerund(first)) return "gerund";
  if (
    subjectlessVerbs.has(first) &&
    (tokens.length > 1 || !bareVerbs.has(first)) &&
    !bareOnly(tokens)
  )
    return "subjectless";
  if (bareVerbs.has(first) && !isCompoundNoun(tokens)) return "bare";
  if (prepositions.has(first)) return "prepositional";
  return "noun";
}

function isGerund(word: string): boolean {
  return /[a-z]{2,}ing$/u.test(word) && !falseGerunds.has(word);
}

function hasVerbAfter([first = "", ...rest]: readonly string[]): boolean {
  if (first.includes("'")) return true;
  if (/^(i|we|you|he|she|they)$/u.test(first)) return true;
  return rest.some((word) => finiteVerbs.has(word));
}

function isFeeling(tokens: readonly string[]): boolean {
  const head = tokens.find((word) => !degreeWords.has(word));
  return (
    head !== undefined &&
    feelings.has(head) &&
    !tokens.slice(1).some((word) => word === "is" || word === "are")
  );
}

/** A finite verb after the first word, outside a relative clause: "the book that is on my table" is none. */
function isFiniteLater(tokens: readonly string[]): boolean {
  const verb = tokens.findIndex((word, index) => index > 0 && isFiniteAt(tokens, index, word));
  const relative = tokens.findIndex(
    (word, index) =>
      index > 0 && /^(that|who|which|where|when|while|so|because|as|if|i|i've|i'm|we)$/u.test(word),
  );
  return verb > 0 && (relative < 0 || verb < relative) && !startsWithVerb(tokens);
}

function isFiniteAt(tokens: readonly string[], index: number, word: string): boolean {
  if (isContracted(word, tokens[index + 1] ?? "")) return true;
  const before = tokens[index - 1] ?? "";
  // "to get", "a make", "my work": not finite after these.
  if (before === "to" || determiners.has(before) || prepositions.has(before)) return false;
  if (finiteVerbs.has(word)) return true;
  return isPastTense(tokens, index, word);
}

/** "her dad's in hospital" is a sentence; "her dad's birthday" is not. */
function isContracted(word: string, next: string): boolean {
  if (!word.endsWith("'s")) return false;
  return (
    prepositions.has(next) || feelings.has(next) || /^(?:not|been|a|an|the|got)$|..ing$/u.test(next)
  );
}

/** "her friend moved away": after "her" and a noun, a word in -ed is a verb. */
function isPastTense([first = ""]: readonly string[], index: number, word: string): boolean {
  return (
    index >= 2 && /^(?:my|your|her|his|their|our|the)$/u.test(first) && /[a-z]{2}ed$/u.test(word)
  );
}

function startsWithVerb([first = ""]: readonly string[]): boolean {
  return (
    (subjectlessVerbs.has(first) && !/^(work|sleep|love|talk|think)$/u.test(first)) ||
    /^(be|do|go|to|take|make|let)$/u.test(first)
  );
}

/** "get a massage", "work on my bike", "write letters": what to do rather than how things are. */
function bareOnly([first = "", second = ""]: readonly string[]): boolean {
  if (/^(get|think|write|work|talk|sleep|have)$/u.test(first)) return true;
  return first === "just" && bareVerbs.has(second);
}

/** "board games", "bike ride", "run club": a verb form that starts a noun. */
function isCompoundNoun([first = "", second = ""]: readonly string[]): boolean {
  if (second === "") return false;
  return (
    /^(bike|game|garden|train|dance|book|film|study|date|work)$/u.test(first) &&
    !determiners.has(second) &&
    !prepositions.has(second)
  );
}
