import { wordsOf } from "./clean.ts";
import { degreeWords, determiners, feelings, prepositions } from "./words.ts";

/** Participles that follow "has", not "is": "she's lost her job" has become "you've lost your job". */
const hasParticiples = new Set(
  "had been got lost gone taken started begun found made seen become heard given broken finished decided moved hurt".split(
    " ",
  ),
);

const partnerNouns =
  /\bmy (?:wife|husband|partner|girlfriend|boyfriend|spouse|fiancée?|other half|better half)\b/giu;

/** Turns words about the partner into words to the partner: "her mother is ill" to "your mother is ill". */
export function toSecondPerson(text: string, name: string | null): string {
  const tokens = pronounise(text, name).split(" ");
  return tokens
    .map((token, index) => shiftWord(token, tokens[index - 1] ?? "", tokens[index + 1] ?? ""))
    .join(" ");
}

/** Stands for the partner's name until it is known whether "Sam's" is "her" or "she is". */
const marker = "\u0001";

/** Names of the partner become pronouns: "Sam's exam" her exam, "Sam's worried" she's worried. */
function pronounise(text: string, name: string | null): string {
  const called =
    name === null
      ? []
      : [new RegExp(String.raw`(?<![\p{L}])${escapeRegExp(name)}(?![\p{L}])`, "giu")];
  return [partnerNouns, ...called]
    .reduce((words, pattern) => words.replaceAll(pattern, marker), text)
    .replaceAll(new RegExp(`${marker}'s (\\S+)`, "gu"), (_, next: string) =>
      isPossessed(next) ? `her ${next}` : `she's ${next}`,
    )
    .replaceAll(marker, "she");
}

/** Whether "Sam's" before this word says whose it is rather than "Sam is" or "Sam has". */
function isPossessed(next: string): boolean {
  const word = wordsOf(next.toLowerCase())[0] ?? "";
  return !(
    feelings.has(word) ||
    hasParticiples.has(word) ||
    degreeWords.has(word) ||
    determiners.has(word) ||
    prepositions.has(word) ||
    /(ing|ed)$/u.test(word) ||
    /^(not|always|never|really)$/u.test(word)
  );
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

function shiftWord(token: string, before: string, after: string): string {
  const [, core = "", rest = ""] = /^([\p{L}']*)(.*)$/u.exec(token) ?? [];
  return shiftCore(core, before, after, rest) + rest;
}

function shiftCore(core: string, before: string, after: string, rest: string): string {
  const word = core.toLowerCase();
  const next = wordsOf(after.toLowerCase())[0] ?? "";
  switch (word) {
    case "he":
    case "she":
    case "they":
      return "you";
    case "he's":
    case "she's":
      return hasParticiples.has(next) ? "you've" : "you're";
    case "they're":
      return "you're";
    case "they've":
      return "you've";
    case "he'll":
    case "she'll":
    case "they'll":
      return "you'll";
    case "he'd":
    case "she'd":
    case "they'd":
      return "you'd";
    case "him":
    case "them":
      return "you";
    case "himself":
    case "herself":
    case "themselves":
    case "themself":
      return "yourself";
    case "his":
    case "their":
      return "your";
    case "hers":
    case "theirs":
      return "yours";
    case "her":
      return rest !== "" || isNoPossessed(next) || isGivenTo(before, next) ? "you" : "your";
    default:
      return /^(he|she)$/iu.test(before) ? shiftVerb(core) : core;
  }
}

/** After "her" as an object comes the end, a preposition or a conjunction: "stressing her out". */
function isNoPossessed(next: string): boolean {
  return (
    next === "" ||
    prepositions.has(next) ||
    /^(and|because|but|to|a|the|so|when|while|very|really|this|that|if|too|some|lots)$/u.test(next)
  );
}

/** "make her breakfast" is for her; "make her favourite cake" is hers. */
function isGivenTo(before: string, next: string): boolean {
  return (
    /^(?:make|bring|cook|give|buy|get|send|bake|pour|fetch|run|write|making|bringing|cooking|giving|buying|baking)$/iu.test(
      before,
    ) &&
    !/^(?:favou?rite|own|usual|mum|mom|dad|mother|father|parents|family|friends?|sister|brother)$/u.test(
      next,
    )
  );
}

/** The verb after "he" or "she", as it stands after "you". */
export function shiftVerb(verb: string): string {
  const irregular = new Map([
    ["is", "are"],
    ["isn't", "aren't"],
    ["has", "have"],
    ["hasn't", "haven't"],
    ["was", "were"],
    ["wasn't", "weren't"],
    ["does", "do"],
    ["doesn't", "don't"],
    ["goes", "go"],
  ]);
  const known = irregular.get(verb);
  if (known !== undefined) return known;
  if (/^(always|just|really|still|also|often|sometimes|never|misses)$/u.test(verb))
    return verb === "misses" ? "miss" : verb;
  if (/(ies)$/u.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/u.test(verb)) return verb.slice(0, -2);
  if (/[^su]s$/u.test(verb)) return verb.slice(0, -1);
  return verb;
}
