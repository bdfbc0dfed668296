import { cleanAnswer, isNoAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { withArticle } from "./number.ts";
import { phraseKind, type PhraseKind } from "./phrase.ts";
import { feelings, needables } from "./words.ts";

/** The person's reason as a clause and behind "because". */
export type Reason = { readonly why: string; readonly because: string };

/** "because work is loud", "knackered", "need to think", "too much noise". `null` when it makes no clause of a few words. */
export function parseReason(answer: string | null, maxWords: number): Reason | null {
  const sentences = (answer ?? "").split(/(?<=[^\d\s][.!?;])\s+|\n+/u).map(cleanAnswer);
  const clauses = sentences.flatMap((sentence) => (sentence === null ? [] : [toClause(sentence)]));
  const [first, second] = clauses;
  if (first === undefined || first === null) return null;
  const both =
    second === undefined || second === null || / and /u.test(first.why)
      ? null
      : `${first.why}, and ${second.why}`;
  const options = [both, first.why, headClause(first.why)].filter((words) => words !== null);
  const why = options.find((words) => wordsOf(words).length <= maxWords);
  if (why === undefined) return null;
  return {
    why,
    because: why === first.why && first.because !== null ? first.because : `because ${why}`,
  };
}

/** A long clause may end before its "and", "so" or comma. */
function headClause(why: string): string | null {
  const head = /^(.{12,}?)(?:,| and | so | but | which )/u.exec(why)?.[1] ?? null;
  return head === null || phraseKind(head) !== "clause" ? null : head;
}

type Clause = { readonly why: string; readonly because: string | null };

const lead =
  /^(?:(?:it's )?(?:just )?(?:because|as(?= i\b| my\b)|so(?= my\b| i(?!\S* can\b)))(?: of)?|the reason is(?: that)?|due to|cause(?= i\b))\s+/iu;

function toClause(sentence: string): Clause | null {
  const core = lowerFirst(
    sentence
      .replace(lead, "")
      .replaceAll(/,? (?:you know|tbh|lol|honestly)$/giu, "")
      .trim(),
  );
  if (core === "" || isNoAnswer(core)) return null;
  const whole = withSubject(core);
  return clauseByKind[phraseKind(whole)](whole);
}

/** Puts back the small words that notes leave out: "head is full", "been a long week", "helps me calm down". */
function withSubject(core: string): string {
  const goal = /^so (?:that )?i can (.+)$/iu.exec(core)?.[1];
  if (goal !== undefined) return `I want to ${goal}`;
  if (/^been\b/u.test(core)) return `it's ${core}`;
  if (/^(?:helps|calms|clears|makes|keeps|gives|lets|recharges|settles|feeds|does)\b/u.test(core))
    return `it ${core}`;
  const [part = "", state = "", ...more] = core.split(" ");
  if (/^(?:head|brain|mind|body)$/u.test(part) && feelings.has(state) && more.length === 0)
    return `my ${part}'s ${state}`;
  if (/^(?:head|brain|mind|body|battery|batteries|social battery|ears)\b/u.test(core))
    return `my ${core}`;
  if (/^(?:kids|baby|boss|neighbours|neighbors|house)\b/u.test(core)) return `the ${core}`;
  if (/^(?:introvert|loner|night owl)\b/u.test(core)) return `I'm ${withArticle(core)}`;
  if (/^not \w+ing\b/u.test(core)) return `I'm ${core}`;
  return core;
}

const clauseByKind: Readonly<Record<PhraseKind, (core: string) => Clause | null>> = {
  clause: (core) => ({ why: core, because: null }),
  feeling: (core) => ({ why: `I'm ${core}`, because: null }),
  subjectless: (core) => ({ why: `I ${core}`, because: null }),
  infinitive: (core) => ({
    why: `I ${/^to (?:recharge|rest|sleep|think|breathe|unwind|recover|reset|decompress|switch)/u.test(core) ? "need" : "want"} ${core}`,
    because: null,
  }),
  bare: bareReason,
  gerund: gerundReason,
  prepositional: () => null,
  noun: nounReason,
};

/** "sleep" alone is what is missing; "sleep more" is what to do. */
function bareReason(core: string): Clause {
  if (/^(?:sleep|rest|quiet)$/u.test(core)) return { why: `I need some ${core}`, because: null };
  if (/^(?:work|study)$/u.test(core)) return { why: `it's ${core}`, because: `because of ${core}` };
  return { why: `I need to ${core}`, because: null };
}

function gerundReason(core: string): Clause {
  const isState =
    /^(?:running on|feeling|going|getting|struggling|trying|drowning|working|missing|juggling|burning)\b/u.test(
      core,
    );
  return isState
    ? { why: `I'm ${core}`, because: null }
    : { why: `it's ${core}`, because: `because of ${core}` };
}

const stretch =
  /^(?:an? |such an? )?(?:very |really )?(?:long|hard|rough|tough|busy|loud|full|mad|bad|crazy|heavy) (?:day|week|month|year|few days)\b/u;

function nounReason(core: string): Clause {
  const tokens = wordsOf(core.toLowerCase());
  if (/^(?:too|so) many\b/u.test(core)) return { why: `there have been ${core}`, because: null };
  if (/^(?:too|so) much\b/u.test(core)) return { why: `there's been ${core}`, because: null };
  if (stretch.test(core)) {
    return { why: `it's been ${/^an? /u.test(core) ? core : withArticle(core)}`, because: null };
  }
  if (/^no\b/u.test(core)) return { why: `I've had ${core}`, because: null };
  if (
    needables.has(
      tokens.find((word) => !/^(?:some|a|more|my|own|bit|little|of|the)$/u.test(word)) ?? "",
    )
  )
    return { why: `I need ${core}`, because: null };
  return { why: `it's ${core}`, because: `because of ${core}` };
}
