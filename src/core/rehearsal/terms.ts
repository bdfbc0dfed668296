import type { RecognisedSentence } from "../acts/act.ts";
import { formatClock } from "../compose/grammar/clock.ts";
import { minutesToWords, parseDuration } from "../compose/grammar/duration.ts";
import { parseWhen } from "../compose/grammar/when.ts";
import { plain } from "../review/plain.ts";
import { sliceSpan } from "../text/span.ts";
import { activityIn, giveBackIn, placeIn } from "./things.ts";

/** What is asked for, as far as it was said. In words that fit into a sentence. */
export type Terms = {
  /** "Saturday morning" */
  readonly when: string | null;
  /** "two hours" */
  readonly length: string | null;
  readonly minutes: number | null;
  /** "six", as in "till six" */
  readonly end: string | null;
  /** "running" */
  readonly activity: string | null;
  /** "at the cabin" */
  readonly place: string | null;
  /** "dinner on Sunday" */
  readonly giveback: string | null;
};

export const noTerms: Terms = {
  when: null,
  length: null,
  minutes: null,
  end: null,
  activity: null,
  place: null,
  giveback: null,
};

/** What a turn says of the time alone, and of the time together that is offered. */
export function readTerms(source: string, sentences: readonly RecognisedSentence[]): Terms {
  return sentences.reduce((terms, sentence) => merge(terms, termsOf(source, sentence)), noTerms);
}

/** What was said last counts. */
export function merge(before: Terms, said: Terms): Terms {
  return {
    when: said.when ?? before.when,
    ...(said.minutes === null && said.length === null
      ? { length: before.length, minutes: before.minutes }
      : { length: said.length, minutes: said.minutes }),
    end: said.end ?? before.end,
    activity: said.activity ?? before.activity,
    place: said.place ?? before.place,
    giveback: said.giveback ?? before.giveback,
  };
}

function termsOf(source: string, sentence: RecognisedSentence): Terms {
  const words = plain(sliceSpan(source, sentence.sentence.content));
  const give = onlyDays.test(words)
    ? undefined
    : sentence.acts.find(({ act, confidence }) => act === "give" && confidence >= 0.5);
  const asks = sentence.acts.some(({ act, confidence }) => act === "ask" && confidence >= 0.5);
  const giveback = give === undefined ? null : giveBackIn(words);
  // The times of an offer are those of the time together; those of a call are when the call comes.
  if ((give !== undefined || contact.test(words)) && !asks) {
    return { ...noTerms, giveback, end: backAt(source, sentence) };
  }
  if (!asks && !isAboutTheTime(sentence, words)) return { ...noTerms, giveback };
  const until = give === undefined ? source.length : Math.max(give.span.start, 0);
  return {
    ...timeTerms(source, sentence, until),
    activity: activityIn(words),
    place: placeIn(words),
    giveback,
  };
}

const dayName = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)days?`;
/** "Tuesday and Friday." */
const onlyDays = new RegExp(
  String.raw`^(?:on |every )?${dayName}(?:(?:,| and| or)+ ${dayName})*[.!]*$`,
  "iu",
);
/** "Tuesday and Friday mornings" */
const twoDays = new RegExp(
  String.raw`\b${dayName} (?:and|&) ${dayName}(?: (?:morning|afternoon|evening|night)s?)?\b`,
  "iu",
);

const fewWords = 7;

/** "Thursday so you can go out" is theirs; "Saturday, nine to twelve" is the time that is asked for. */
function isAboutTheTime({ acts }: RecognisedSentence, words: string): boolean {
  if (
    /\bso (?:that )?you can\b|\byou (?:can|could|might|may) (?:go|have|take|see|use)\b|\byou (?:take|get|have|keep)\b|\b(?:is|are) yours\b/iu.test(
      words,
    )
  )
    return false;
  const isTime = acts.some(({ act, confidence }) => act === "when" && confidence >= 0.5);
  const isShort = words.split(/\s+/u).length <= fewWords;
  return (
    isTime ||
    isShort ||
    /\b(?:how about|what about|instead|works|enough|need|want|like)\b/iu.test(words)
  );
}

const contact =
  /\bi(?:'d|'ll| would| will| could| can| called| call| text)?\b[^.!?]*\b(?:call(?:ed)?|phone|ring|text(?:ed)?|message|write|video call)\b/iu;

/** "I'll be home by ten and we have breakfast": the end stands, also beside an offer. */
function backAt(source: string, { sentence, times }: RecognisedSentence): string | null {
  const words = plain(sliceSpan(source, sentence.content));
  const isHome = comesHome.test(words);
  const back = times
    .filter(({ kind }) => kind === "return" || (isHome && kind === "time"))
    .map(({ span }) => ({ kind: "return", words: plain(sliceSpan(source, span)) }));
  return homeOnDay(words) ?? returnClock(back);
}

/** "I come at twelve and we eat together." */
const comesHome =
  /\bi(?:'ll| will|'m)? (?:come|be|get|am|return)(?: back| home)? (?:at|by|before)\b/iu;

function timeTerms(
  source: string,
  { sentence, times }: RecognisedSentence,
  until: number,
): Pick<Terms, "when" | "length" | "minutes" | "end"> {
  const said = times
    .filter(({ span }) => span.start < until && !/\bour\s+$/iu.test(source.slice(0, span.start)))
    .map(({ kind, span }) => ({ kind, words: plain(sliceSpan(source, span)) }));
  const dated = said.filter(({ kind }) => kind !== "length" && kind !== "return");
  const when = parseWhen(dated.map((one) => one.words).join(" "), "once");
  const words = plain(sliceSpan(source, sentence.content));
  const stretch =
    countedParts(said.map((one) => one.words)) ?? said.find(({ kind }) => kind === "length")?.words;
  const length =
    stretch === undefined ? null : parseDuration(stretch.replace(/^(?:in|within) /iu, ""));
  const span = when.start === null || when.end === null ? null : when.end - when.start;
  const minutes = length?.minutes ?? (length === null ? span : null);
  return {
    when:
      pairOfDays(words) ??
      whenWords(
        when.object,
        dated.map((one) => one.words),
      ),
    length: length?.words ?? (span === null || span < 15 ? null : minutesToWords(span)),
    minutes,
    end:
      homeOnDay(words) ??
      (when.end === null ? (returnClock(said) ?? dayIn(tillDay, words)) : formatClock(when.end)),
  };
}

const onDay = String.raw`(${dayName}(?: (?:morning|afternoon|evening|night))?(?:,? at (?:noon|\p{L}+|\d{1,2}(?::\d\d)?))?)`;
/** "I'm back on Sunday at four": an end that names its day. */
const homeDay = new RegExp(
  String.raw`\b(?:back|home|return|ends?)(?: home)?(?: on| by)? ${onDay}`,
  "iu",
);
/** "Friday evening till Sunday at four" */
const tillDay = new RegExp(String.raw`\b(?:till|until|to) ${onDay}`, "iu");
const anyDay = new RegExp(String.raw`\b${dayName}\b`, "giu");

function homeOnDay(words: string): string | null {
  return dayIn(homeDay, words);
}

function dayIn(pattern: RegExp, words: string): string | null {
  return pattern.exec(words)?.[1]?.toLowerCase().replace(anyDay, capitalise) ?? null;
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** "Two mornings a week": two mornings, also where the s is left out. */
function countedParts(said: readonly string[]): string | null {
  const found = said
    .map((words) => counted.exec(words)?.groups)
    .find((groups) => groups !== undefined);
  return found === undefined ? null : `${found["count"]} ${found["part"]}s`.toLowerCase();
}

const counted =
  /\b(?<count>two|three|four|five) (?<part>morning|afternoon|evening|night|day)s?\b/iu;

function pairOfDays(words: string): string | null {
  const found = /\b(?:from|between) /iu.test(words) ? null : twoDays.exec(words);
  return found === null ? null : found[0].toLowerCase().replaceAll(anyDay, capitalise);
}

/** A stretch of time that can be the subject of a sentence; anything else is not repeated. */
function whenWords(object: string | null, dated: readonly string[]): string | null {
  if (object !== null) return object;
  for (const words of dated) {
    const { object: alone } = parseWhen(words, "once");
    if (alone !== null) return alone;
    const day =
      /\b(?:tomorrow|tonight|today|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|this weekend|next weekend)\b/iu.exec(
        words,
      );
    if (day !== null) return day[0].toLowerCase().replace(anyDay, capitalise);
  }
  return null;
}

function returnClock(
  said: readonly { readonly kind: string; readonly words: string }[],
): string | null {
  const back = said.find(({ kind }) => kind === "return" || kind === "end");
  if (back === undefined) return null;
  const clock = parseWhen(
    back.words.replace(/^.*\b(?:by|at|before|around|about)\s+/iu, "until "),
    "once",
  ).end;
  return clock === null ? null : formatClock(clock);
}

/** The same for about half as long. */
export function lessen(terms: Terms): Terms {
  const length = smallerThan(terms);
  return length === null ? terms : withLength(terms, length);
}

export function withLength(terms: Terms, length: string): Terms {
  return { ...terms, length, minutes: parseDuration(length).minutes };
}

/**
 * What a partner may offer instead of this much: about half, in round words. `null` when there is no less to offer, or
 * when it was not said how much it is.
 */
export function smallerThan({ minutes, length, when }: Terms): string | null {
  if (minutes === null) return smallerByWords(length ?? when ?? "");
  return smallerByMinutes.find(([most]) => minutes <= most)?.[1] ?? "one day";
}

/** Whether one may ask for less of it at all, in numbers or without. */
export function canBeLess(terms: Terms): boolean {
  const { minutes, length, when } = terms;
  return minutes === null ? length !== null || when !== null : smallerThan(terms) !== null;
}

/** Up to so many minutes, this much. */
const smallerByMinutes: readonly (readonly [number, string | null])[] = [
  [30, null],
  [75, "half an hour"],
  [150, "an hour"],
  [360, "two hours"],
  [720, "three hours"],
  [1440, "half a day"],
];

function smallerByWords(words: string): string | null {
  const part = counted.exec(words)?.groups?.["part"];
  if (part !== undefined) return `one ${part.toLowerCase()}`;
  if (/\bweekends?\b/u.test(words)) return "one day";
  if (/\bday\b/u.test(words)) return "half a day";
  // Of "every Wednesday" nobody knows how much it is.
  return /\b(?:morning|afternoon|evening|tonight)\b/u.test(words) ? "an hour" : null;
}
