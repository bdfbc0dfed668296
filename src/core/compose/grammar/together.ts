import { cleanAnswer, isNoAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { toSecondPerson } from "./person.ts";
import { withArticle } from "./number.ts";
import type { PartOfDay } from "../idea.ts";
import { phraseKind, type PhraseKind } from "./phrase.ts";
import { baseToGerund, gerundToBase } from "./verb-form.ts";
import { determiners, places } from "./words.ts";

/** "cooking together", "our Sunday walks", "dance": what two enjoy, as an object of "I love". */
export function parseEnjoy(answer: string | null, name: string | null): string | null {
  const phrase = cleanAnswer(answer);
  if (phrase === null) return null;
  const core = lowerFirst(
    toSecondPerson(phrase, name).replace(
      /^(?:(?:we|you|i)(?: both)? (?:really )?(?:love|like|enjoy|always)|when we|to)\s+/iu,
      "",
    ),
  );
  if (core === "" || wordsOf(core).length > 9 || core === "nothing" || isNoAnswer(core))
    return null;
  if (core.startsWith("that ")) return null;
  const kind = phraseKind(core);
  if (kind === "clause" || kind === "feeling" || kind === "prepositional") return null;
  const noun =
    kind === "bare" || kind === "infinitive" || kind === "subjectless"
      ? baseToGerund(core.replace(/^to /u, ""))
      : core;
  return /\b(?:together|our|us|you|your|with)\b/iu.test(noun) ? noun : `${noun} with you`;
}

/** A person's own give-back, in the shapes it allows. */
export type OwnGive = {
  /** Stands alone as a promise: "I'll make you breakfast on Sunday". */
  readonly give: string;
  /** After "How about": "dinner at the Thai place on Saturday night". */
  readonly treat: string | null;
};

/** `null` when it fits no sentence. `after` says when, for an idea that does not. */
export function parseGiveBack(
  answer: string | null,
  name: string | null,
  timeFor: (part: PartOfDay) => string,
  maxWords: number,
): OwnGive | null {
  const phrase = cleanAnswer((answer ?? "").split(/(?<=[^\d\s][.!?])\s+|\n/u)[0] ?? null);
  if (phrase === null) return null;
  const lead = /^(?:maybe|perhaps|how about|what about|and|then|i thought)\s+/iu;
  const core = lowerFirst(toSecondPerson(phrase, name).replace(lead, ""));
  if (core === "" || wordsOf(core).length > maxWords) return null;
  if (core === "nothing" || isNoAnswer(core)) return null;
  const time = hasTime(core) ? "" : ` ${timeFor(partFor(core))}`;
  return promiseOf(core, time) ?? shapeByKind[phraseKind(core)](core, time);
}

/** Nobody has breakfast in the evening. */
function partFor(core: string): PartOfDay {
  if (/\b(?:breakfast|brunch|pancakes|rolls|lie-in)\b/iu.test(core)) return "morning";
  return /\b(?:lunch|trip|day out|hike|picnic|beach|sea|zoo|cake|museum|market|park)\b/iu.test(core)
    ? "afternoon"
    : "evening";
}

function promiseOf(core: string, after: string): OwnGive | null {
  const mine =
    /^(?:i'll|i will|i can|i could|i'd like to|i'd love to|i want to|i'm going to|going to|gonna)\s+(.+)$/iu.exec(
      core,
    )?.[1];
  if (mine !== undefined) return promised(`I'll ${mine}`, after);
  const ours = /^(?:we can|we could|we'll|we will|we|let's|we should)\s+(.+)$/iu.exec(core)?.[1];
  return ours === undefined ? null : promised(`let's ${ours}`, after);
}

const shapeByKind: Readonly<Record<PhraseKind, (core: string, after: string) => OwnGive | null>> = {
  infinitive: (core, after) => verbGive(core.slice("to ".length), after),
  bare: (core, after) =>
    /^(?:hug|cuddle|massage|walk|drive|swim|picnic|film)$/u.test(core)
      ? nounGive(core, after)
      : verbGive(core, after),
  subjectless: verbGive,
  gerund: gerundGive,
  noun: nounGive,
  clause: (core) =>
    /^(?:if|you|because|when|she|he)\b/u.test(core) ? null : { give: core, treat: null },
  feeling: () => null,
  prepositional: () => null,
};

function promised(give: string, after: string): OwnGive {
  return { give: give + after, treat: null };
}

function verbGive(verb: string, after: string): OwnGive {
  return promised(isShared(verb) ? `let's ${withoutYou(verb)}` : `I'll ${verb}`, after);
}

function gerundGive(core: string, after: string): OwnGive {
  const base = gerundToBase(core);
  const give =
    base === null
      ? `I'm all in for ${core}`
      : isShared(core) || base.startsWith("go ")
        ? `let's ${withoutYou(base)}`
        : `I'll ${base}`;
  return { give: give + after, treat: core + after };
}

function isShared(core: string): boolean {
  return (
    /\b(?:together|with you|out for|us)\b/u.test(core) ||
    (/^(?:watch|go|play|dance|eat|walk|hike|swim|see|visit|stay|cuddle|listen|talk|drive|travel|have|sit|spend|try|order|explore)\b/u.test(
      core,
    ) &&
      !/\byou\b/u.test(core))
  );
}

function withoutYou(verb: string): string {
  return verb
    .replace(/ with you\b/u, " together")
    .replace(/ together(.*) together/u, " together$1");
}

/** What one does with it: "a walk" one goes for, "a massage" one gives, "dinner" two have. */
const verbsByNoun: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:walk|run|swim|hike|ride|drive|drink|coffee|beer|ice cream|stroll|picnic|meal out)s?\b/u,
    "let's go for",
  ],
  [/\b(?:massage|foot rub|back rub|hug|cuddle|day off|lie-in)\b/u, "I'll give you"],
  [/\b(?:flowers|breakfast in bed|coffee in bed|tea in bed|cake)\b/u, "I'll bring you"],
  [/\b(?:letter|poem|card|note)\b/u, "I'll write you"],
  [/\b(?:tickets?)\b/u, "I'll get us"],
  [/\b(?:trip|bath)\b/u, "let's take"],
  [
    /^the (?:cinema|movies|beach|sea|park|pub|zoo|theatre|museum|gallery|market|mountains|lake|pool)\b/u,
    "let's go to",
  ],
];

function nounGive(core: string, after: string): OwnGive {
  const noun = withMissingArticle(core);
  const verb = verbsByNoun.find(([pattern]) => pattern.test(headOf(noun)))?.[1] ?? "let's have";
  return { give: `${verb} ${noun}${after}`, treat: noun + after };
}

/** What stands before the first preposition carries the meaning: "dinner by the lake" is a dinner. */
function headOf(noun: string): string {
  return noun.split(/ (?:at|by|with|on|near|for|to|after|from|of|in(?! bed)) /u)[0] ?? noun;
}

const countableHead =
  /^(?:\p{L}+ ){0,2}(?:night|day out|evening|date|walk|picnic|takeaway|massage|rub|meal|hug|cuddle|trip|drive|bath|run|swim|ride|film|movie|concert|game|lie-in|letter|brunch)$/u;

function withMissingArticle(noun: string): string {
  if (places.has(noun)) return `the ${noun}`;
  const first = wordsOf(noun.toLowerCase())[0] ?? "";
  const head = headOf(noun);
  if (determiners.has(first) || /'s\b/u.test(first) || !countableHead.test(head)) return noun;
  return withArticle(noun);
}

function hasTime(text: string): boolean {
  return /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tonight|tomorrow|weekends?|morning|afternoon|evening|night|after(?:wards)?|lunchtime|noon|at (?:\d|six|seven|eight|nine|five)|next week|this week|every)\b/iu.test(
    text,
  );
}
