import { cleanAnswer, isNoAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { shiftVerb, toSecondPerson } from "./person.ts";
import { withArticle } from "./number.ts";
import { phraseKind, type PhraseKind } from "./phrase.ts";
import { determiners } from "./words.ts";

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
  if (core === "" || core === "nothing" || isNoAnswer(core)) return null;
  const clause = clauseByKind[phraseKind(core)](core);
  return wordsOf(clause).length > maxWords ? null : clause;
}

const clauseByKind: Readonly<Record<PhraseKind, (core: string) => string>> = {
  clause: (core) => core,
  feeling: (core) => `you're ${core}`,
  gerund: (core) => `you're ${core}`,
  prepositional: (core) => `you're ${core}`,
  infinitive: (core) => `you have ${core}`,
  subjectless: verbMind,
  bare: verbMind,
  noun: nounMind,
};

/** "work" and "study" alone are what weighs, not what they do. */
function verbMind(core: string): string {
  return core.includes(" ") ? `you ${core}` : `you've got ${core} on your mind`;
}

/** News to be glad about: there "that's hard" would miss them. */
export function isGladNews(mind: string): boolean {
  return /\b(?:excited|happy|proud|looking forward|promotion|promoted|new job|holiday|birthday|wedding|pregnant|engaged|passed|won|graduat)/iu.test(
    mind,
  );
}

const events =
  /\b(?:exam|test|interview|deadline|appointment|operation|surgery|meeting|presentation|birthday|trial|hearing|scan|performance|wedding|funeral)s?\b/u;
const stretches = /\b(?:day|week|month|year|time|night|weekend)\b(?! (?:at|on))/u;

function nounMind(core: string): string {
  const third =
    /^(has|feels|needs|works|misses|worries|wants|thinks|gets|keeps|is|was)( .+)$/u.exec(core);
  if (third !== null) return `you ${shiftVerb(third[1] ?? "")}${third[2] ?? ""}`;
  if (
    /^(?:mum|mom|dad|mother|father|sister|brother|family|parents|job|boss|health|back|friends?)$/u.test(
      core,
    )
  ) {
    return `you've got your ${core} on your mind`;
  }
  if (/\b(?:cold|flu|migraine|headache|fever|injury|back pain|bad back|toothache)$/u.test(core)) {
    return `you've got ${withMissingArticle(core)}`;
  }
  if (/^(?:lost|got|started|found|failed|passed|broke|missed|quit|moved|fell|hurt) /u.test(core))
    return `you ${core}`;
  if (/\bon your mind\b/u.test(core)) return `you've got ${core}`;
  if (
    stretches.test(core) &&
    /^(?:an? |such |quite |bad |rough |hard |long |tough |busy )/u.test(core)
  ) {
    return `you've had ${withMissingArticle(core)}`;
  }
  if (events.test(core) && !core.startsWith("the "))
    return `you've got ${withMissingArticle(core)}`;
  const isOne = /^(?:new|big|difficult|sick|broken) /u.test(core) && !core.endsWith("s");
  return `you've got ${isOne ? withArticle(core) : core} on your mind`;
}

function withMissingArticle(noun: string): string {
  const [first = "", ...rest] = wordsOf(noun.toLowerCase());
  const isPlural = [first, ...rest].some((word) =>
    /(?:exam|test|interview|deadline|appointment|meeting|scan)s$/u.test(word),
  );
  return determiners.has(first) ||
    first.endsWith("'s") ||
    isPlural ||
    /^(?:such|quite|surgery|flu|back)$/u.test(first)
    ? noun
    : withArticle(noun);
}
