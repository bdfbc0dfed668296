import { unreachable } from "../../src/core/assert.ts";
import { parsePhrase, type Part, type Phrase } from "../../src/core/acts/notation.ts";

/**
 * Phrases as one regular expression over a line of plain words, each with one space before it. For the
 * few phrases that need no weights; the acts have a matcher of their own. Throws a sentence that names
 * the phrase.
 */
export function phrasesToPattern(
  phrases: readonly string[],
  classes: ReadonlyMap<string, readonly string[]>,
): string {
  const sources = phrases.map((phrase) => phraseToPattern(read(phrase), classes));
  // What can never match, for a list without phrases.
  return sources.length === 0 ? "(?!)" : `(?:${sources.join("|")})(?= |$)`;
}

function read(source: string): Phrase {
  const phrase = parsePhrase(source);
  if (typeof phrase === "string") throw new Error(`data/en/safety.yml: "${source}": ${phrase}`);
  return phrase;
}

function phraseToPattern(phrase: Phrase, classes: ReadonlyMap<string, readonly string[]>): string {
  return phrase.map((part) => partToPattern(part, classes)).join("");
}

function partToPattern(part: Part, classes: ReadonlyMap<string, readonly string[]>): string {
  switch (part.type) {
    case "gap":
      return `(?: [^ ]+){0,${part.most}}`;
    case "choice":
      return `(?:${part.options.map((option) => phraseToPattern(option, classes)).join("|")})`;
    case "symbol":
      if (part.name === "^" || part.name === "$") return part.name;
      return part.name.startsWith("{") ? classToPattern(part.name, classes) : ` ${part.name}`;
    default:
      return unreachable(part);
  }
}

function classToPattern(name: string, classes: ReadonlyMap<string, readonly string[]>): string {
  const members = classes.get(name.slice(1, -1));
  if (members === undefined) throw new Error(`data/en/safety.yml: there is no class ${name}.`);
  return `(?:${members.map((member) => phraseToPattern(read(member), classes)).join("|")})`;
}
