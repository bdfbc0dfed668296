import { cleanAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { toSecondPerson } from "./person.ts";
import { phraseKind } from "./phrase.ts";

/** What is on their mind, behind "I know": "your mother is ill", "you've got the exam on your mind". */
export function parseMind(
  answer: string | null,
  name: string | null,
  maxWords: number,
): string | null {
  const phrase = cleanAnswer((answer ?? "").split(/(?<=[^\d\s][.!?;])\s+|\n/u)[0] ?? null);
  if (phrase === null) return null;
  const core = lowerFirst(
    toSecondPerson(phrase, name).replace(/^(?:that|because|maybe|i think|i know)\s+/iu, ""),
  );
  const clause = toClause(core);
  return clause === null || wordsOf(clause).length > maxWords ? null : clause;
}

function toClause(core: string): string | null {
  switch (phraseKind(core)) {
    case "clause":
      return core;
    case "feeling":
      return `you're ${core}`;
    case "gerund":
      return `you're ${core}`;
    case "subjectless":
    case "bare":
    case "infinitive":
      return subjectlessMind(core);
    case "prepositional":
      return `you're ${core}`;
    case "noun":
      return nounMind(core);
  }
}

function subjectlessMind(core: string): string | null {
  if (core.startsWith("to ")) return `you have ${core}`;
  // "work" and "study" alone are what weighs, not what they do.
  if (!core.includes(" ")) return `you've got ${core} on your mind`;
  return `you ${core}`;
}

function nounMind(core: string): string | null {
  if (/^(?:has|have) /u.test(core)) return `you have ${core.replace(/^\w+ /u, "")}`;
  if (/^(?:lost|got|started|found|failed|passed|broke|missed|quit|moved|fell|hurt) /u.test(core))
    return `you ${core}`;
  if (/\bon your mind\b/u.test(core)) return `you've got ${core}`;
  return `you've got ${core} on your mind`;
}
