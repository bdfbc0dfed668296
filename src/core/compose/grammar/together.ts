import { cleanAnswer, lowerFirst, wordsOf } from "./clean.ts";
import { toSecondPerson } from "./person.ts";
import { phraseKind } from "./phrase.ts";
import { baseToGerund, gerundToBase } from "./verb-form.ts";
import { determiners } from "./words.ts";

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
  if (core === "" || wordsOf(core).length > 9) return null;
  const kind = phraseKind(core);
  if (kind === "clause" || kind === "feeling" || kind === "prepositional") return null;
  const noun =
    kind === "bare" || kind === "infinitive" || kind === "subjectless"
      ? baseToGerund(core.replace(/^to /u, ""))
      : core;
  return /\b(?:together|our|with you|us|you)\b/iu.test(noun) ? noun : `${noun} with you`;
}

/** A person's own give-back, in the shapes it allows. */
export type GiveBack = {
  /** Stands alone as a promise: "I'll make you breakfast on Sunday". */
  readonly give: string;
  /** After "How about": "dinner at the Thai place on Saturday night". */
  readonly treat: string | null;
  /** Two or three words that say what it is. */
  readonly isOwn: true;
};

/** `null` when it fits no sentence. `after` says when, for an idea that does not. */
export function parseGiveBack(
  answer: string | null,
  name: string | null,
  after: string,
  maxWords: number,
): GiveBack | null {
  const phrase = cleanAnswer((answer ?? "").split(/(?<=[^\d\s][.!?])\s+|\n/u)[0] ?? null);
  if (phrase === null) return null;
  const shifted = toSecondPerson(phrase, name).replace(
    /^(?:maybe|perhaps|how about|what about|and|then)\s+/iu,
    "",
  );
  const core = lowerFirst(shifted);
  if (core === "" || wordsOf(core).length > maxWords) return null;
  return shapeGiveBack(core, hasTime(core) ? "" : ` ${after}`);
}

function shapeGiveBack(core: string, after: string): GiveBack | null {
  const promise =
    /^(?:i'll|i will|i can|i could|i'd like to|i'd love to|i want to|i'm going to|going to|gonna)\s+(.+)$/iu.exec(
      core,
    )?.[1];
  if (promise !== undefined) return promised(`I'll ${promise}`, after);
  const shared = /^(?:we can|we could|we'll|we will|we|let's|we should)\s+(.+)$/iu.exec(core)?.[1];
  if (shared !== undefined) return promised(`let's ${shared}`, after);
  switch (phraseKind(core)) {
    case "infinitive":
      return promised(`I'll ${core.slice("to ".length)}`, after);
    case "bare":
    case "subjectless":
      return promised(
        /\b(?:together|with you)\b/u.test(core)
          ? `let's ${core.replace(" with you", "")}`
          : `I'll ${core}`,
        after,
      );
    case "gerund":
      return gerundGiveBack(core, after);
    case "noun":
      return {
        give: `let's have ${withUs(core)}${after}`,
        treat: `${withUs(core)}${after}`,
        isOwn: true,
      };
    case "clause":
    case "feeling":
    case "prepositional":
      return null;
  }
}

function promised(give: string, after: string): GiveBack {
  return { give: give + after, treat: null, isOwn: true };
}

function gerundGiveBack(core: string, after: string): GiveBack {
  const base = gerundToBase(core);
  const together = /\b(?:together|with you)\b/u.test(core);
  const give =
    base === null
      ? `I'm all in for ${core}`
      : together
        ? `let's ${base.replace(" with you", " together")}`
        : `I'll ${base}`;
  return { give: give + after, treat: core + after, isOwn: true };
}

function withUs(noun: string): string {
  const first = wordsOf(noun.toLowerCase())[0] ?? "";
  if (
    /^(?:film|movie|game|date|walk|picnic|takeaway|coffee|massage|meal)\b/u.test(first) &&
    !determiners.has(first) &&
    !/\b(?:night|day)\b/u.test(noun)
  )
    return `a ${noun}`;
  return noun;
}

export function hasTime(text: string): boolean {
  return /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tonight|tomorrow|weekends?|morning|afternoon|evening|night|after(?:wards)?|lunchtime|noon|at (?:\d|six|seven|eight|nine|five)|next week|this week|every)\b/iu.test(
    text,
  );
}
