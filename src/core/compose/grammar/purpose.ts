import { cleanAnswer, isNoAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { withArticle } from "./number.ts";
import { phraseKind, type PhraseKind } from "./phrase.ts";
import { gerundToBase } from "./verb-form.ts";
import { countables, determiners, havings, outings, places } from "./words.ts";

/** What the time is for, in the two shapes sentences need. */
export type Purpose = {
  /** After "time to myself": "for a run", "to read my book". */
  readonly purpose: string;
  /** After "I'd like": "to go for a run", "to read my book". `null` when only a noun is known. */
  readonly to: string | null;
};

/** "a run", "running", "to read", "read my book", "I want to paint", "nothing at all". */
export function parsePurpose(answer: string | null): Purpose | null {
  const phrase = cleanAnswer(answer);
  if (phrase === null) return null;
  const core = lowerFirst(stripLead(phrase));
  if (core === "" || wordsOf(core).length > 10 || isNoAnswer(core) || isAloneness.test(core))
    return null;
  return phrasePurpose(core);
}

/** Says again what "time to myself" says. */
const isAloneness =
  /^(?:some |to )?(?:alone time|me time|time alone|time (?:for|to) (?:me|myself)|me|myself|be|being|be alone|being alone|space|(?:no one|nobody|not) .*)$/iu;

/** "so I can read", "I want to read", "just for a run" to what stands behind. */
function stripLead(phrase: string): string {
  return phrase
    .replace(/^(?:just|simply|maybe|mostly|probably)\s+/iu, "")
    .replace(
      /^(?:so (?:that )?i can|i(?:'d| would)? (?:just )?(?:want|like|need|love|plan|hope)(?: to)?|i'm going(?: to)?|i'll|i can|because i want to|in order to|wanna|want to|need to|going to|gonna|for me to)\s+/iu,
      "",
    )
    .replace(/^for\s+(?:some\s+(?=\w+ing\b))?/iu, "")
    .trim();
}

function phrasePurpose(core: string): Purpose | null {
  if (/^nothing\b/u.test(core)) return infinitive(`do ${core}`);
  return purposeByKind[phraseKind(core)](core);
}

const purposeByKind: Readonly<Record<PhraseKind, (core: string) => Purpose | null>> = {
  infinitive: (core) => ({ purpose: core, to: core }),
  gerund: gerundPurpose,
  // "run" alone is more likely a run.
  bare: (core) => (countables.has(core) ? nounPurpose(core) : infinitive(core)),
  subjectless: infinitive,
  prepositional: (core) => infinitive(`be ${core}`),
  feeling: () => null,
  clause: () => null,
  noun: nounPurpose,
};

function infinitive(base: string): Purpose {
  return { purpose: `to ${base}`, to: `to ${base}` };
}

/** A gerund whose bare form is a guess stays one: "for some bouldering". */
function gerundPurpose(core: string): Purpose {
  const base = core.includes(" and ") ? null : gerundToBase(core);
  if (base !== null) return infinitive(base);
  const isLoose = core.includes(" and ") || !core.includes(" ");
  return { purpose: isLoose ? `for some ${core}` : `for ${core}`, to: null };
}

function nounPurpose(core: string): Purpose {
  const tokens = wordsOf(core.toLowerCase());
  const head = headNoun(tokens);
  const noun =
    countables.has(head) && !determiners.has(tokens[0] ?? "") && !/^my|'s$/u.test(tokens[0] ?? "")
      ? withArticle(core)
      : core;
  if (places.has(head) && /^(?:the|a|an|my)\b/u.test(noun)) return infinitive(`go to ${noun}`);
  if (core === "church") return infinitive("go to church");
  if (places.has(core)) return infinitive(`go to the ${core}`);
  const to = outings.has(head) ? `to go for ${noun}` : havings.has(head) ? `to have ${noun}` : null;
  return { purpose: `for ${bareMass(noun) ? `some ${noun}` : noun}`, to };
}

/** The last noun before a preposition: "a long walk by the river" is a walk. */
function headNoun(tokens: readonly string[]): string {
  const stop = tokens.findIndex(
    (word, index) =>
      index > 0 &&
      /^(?:by|in|with|on|at|of|to|along|around|from|and|near|through|for|up|down)$/u.test(word),
  );
  return tokens.at(stop < 0 ? -1 : stop - 1) ?? "";
}

function bareMass(noun: string): boolean {
  return /^(?:quiet|silence|peace|calm|rest|fresh air|headspace|solitude|downtime|sleep)\b/u.test(
    noun,
  );
}
