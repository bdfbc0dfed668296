import { cleanAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { phraseKind, type PhraseKind } from "./phrase.ts";
import { needables } from "./words.ts";

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
  /^(?:(?:it's )?(?:just )?(?:because|since|as(?= i\b| my\b)|so(?= i\b| my\b))(?: of)?|the reason is(?: that)?|due to|cause(?= i\b))\s+/iu;

function toClause(sentence: string): Clause | null {
  const core = lowerFirst(
    sentence
      .replace(lead, "")
      .replaceAll(/,? (?:you know|tbh|lol|honestly)$/giu, "")
      .trim(),
  );
  return core === "" ? null : clauseByKind[phraseKind(core)](core);
}

const clauseByKind: Readonly<Record<PhraseKind, (core: string) => Clause | null>> = {
  clause: (core) => ({ why: core, because: null }),
  feeling: (core) => ({ why: `I'm ${core}`, because: null }),
  subjectless: (core) => ({ why: `I ${core}`, because: null }),
  infinitive: (core) => ({ why: `I need ${core}`, because: null }),
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

function nounReason(core: string): Clause {
  const tokens = wordsOf(core.toLowerCase());
  if (/^(?:too|so) (?:much|many)\b/u.test(core))
    return { why: `there's been ${core}`, because: null };
  if (/^no\b/u.test(core)) return { why: `I've had ${core}`, because: null };
  if (tokens.slice(0, 3).some((word) => needables.has(word)))
    return { why: `I need ${core}`, because: null };
  return { why: `it's ${core}`, because: `because of ${core}` };
}
