import { cleanAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { phraseKind } from "./phrase.ts";
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
    because:
      why.startsWith(first.why) && first.because !== null && why === first.why
        ? first.because
        : `because ${why}`,
  };
}

/** A long clause may end before its "and", "so" or comma. */
function headClause(why: string): string | null {
  const head = /^(.{12,}?)(?:,| and | so | but | which )/u.exec(why)?.[1] ?? null;
  return head === null || phraseKind(head) !== "clause" ? null : head;
}

function toClause(
  sentence: string,
): { readonly why: string; readonly because: string | null } | null {
  const lead =
    /^(?:(?:it's )?(?:just )?(?:because|since|as(?= i\b| my\b)|so)(?: of)?|the reason is(?: that)?|due to|cause(?= i\b))\s+/iu;
  const core = lowerFirst(
    sentence
      .replace(lead, "")
      .replace(/,? you know\b|,? tbh\b|,? lol\b|,? honestly$/giu, "")
      .trim(),
  );
  if (core === "") return null;
  const first = wordsOf(core.toLowerCase())[0] ?? "";
  switch (phraseKind(core)) {
    case "clause":
      return { why: core, because: null };
    case "feeling":
      return { why: `I'm ${core}`, because: null };
    case "subjectless":
      return {
        why: /^(?:was|wasn't|am|been)$/u.test(first)
          ? `I${core.slice(first.length) === "" ? "" : ` ${core}`}`
          : `I ${core}`,
        because: null,
      };
    case "infinitive":
      return { why: `I need ${core}`, because: null };
    case "bare":
      return { why: `I need to ${core}`, because: null };
    case "gerund":
      return /^(?:running on|feeling|going|getting|struggling|trying|drowning|working|missing|juggling)\b/u.test(
        core,
      )
        ? { why: `I'm ${core}`, because: null }
        : { why: `it's ${core}`, because: `because of ${core}` };
    case "prepositional":
      return null;
    case "noun":
      return nounReason(core);
  }
}

function nounReason(
  core: string,
): { readonly why: string; readonly because: string | null } | null {
  const tokens = wordsOf(core.toLowerCase());
  if (/^(?:too|so) (?:much|many)\b/u.test(core)) {
    return { why: `there's been ${core}`, because: null };
  }
  if (/^no\b/u.test(core)) return { why: `I've had ${core}`, because: null };
  if (tokens.slice(0, 3).some((word) => needables.has(word)))
    return { why: `I need ${core}`, because: null };
  return { why: `it's ${core}`, because: `because of ${core}` };
}
