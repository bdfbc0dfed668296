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
  const give = sentence.acts.find(({ act, confidence }) => act === "give" && confidence >= 0.5);
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

const fewWords = 7;

/** "Thursday so you can go out" is theirs; "Saturday, nine to twelve" is the time that is asked for. */
function isAboutTheTime({ acts }: RecognisedSentence, words: string): boolean {
  if (
    /\bso (?:that )?you can\b|\byou (?:can|could|might|may) (?:go|have|take|see|use)\b/iu.test(
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
function backAt(source: string, { times }: RecognisedSentence): string | null {
  return returnClock(
    times
      .filter(({ kind }) => kind === "return")
      .map(({ kind, span }) => ({ kind, words: plain(sliceSpan(source, span)) })),
  );
}

function timeTerms(
  source: string,
  { times }: RecognisedSentence,
  until: number,
): Pick<Terms, "when" | "length" | "minutes" | "end"> {
  const said = times
    .filter(({ span }) => span.start < until && !/\bour\s+$/iu.test(source.slice(0, span.start)))
    .map(({ kind, span }) => ({ kind, words: plain(sliceSpan(source, span)) }));
  const dated = said.filter(({ kind }) => kind !== "length" && kind !== "return");
  const when = parseWhen(dated.map(({ words }) => words).join(" "), "once");
  const stretch = said.find(({ kind }) => kind === "length")?.words;
  const length =
    stretch === undefined ? null : parseDuration(stretch.replace(/^(?:in|within) /iu, ""));
  const span = when.start === null || when.end === null ? null : when.end - when.start;
  const minutes = length?.minutes ?? (length === null ? span : null);
  return {
    when: whenWords(
      when.object,
      dated.map(({ words }) => words),
    ),
    length: length?.words ?? (span === null || span < 15 ? null : minutesToWords(span)),
    minutes,
    end: when.end === null ? returnClock(said) : formatClock(when.end),
  };
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
    if (day !== null) return capitaliseDay(day[0].toLowerCase());
  }
  return null;
}

function capitaliseDay(words: string): string {
  return words.replace(
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/u,
    (day) => day.slice(0, 1).toUpperCase() + day.slice(1),
  );
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

/** What a partner may offer instead of this much: about half, in round words. `null` when there is no less to offer. */
export function smallerThan({ minutes, length, when }: Terms): string | null {
  if (minutes === null)
    return length === null && when === null ? null : smallerByWords(length ?? when ?? "");
  return smallerByMinutes.find(([most]) => minutes <= most)?.[1] ?? "one day";
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

function smallerByWords(words: string): string {
  if (/\bweekends?\b/u.test(words)) return "one day";
  return /\bday\b/u.test(words) ? "half a day" : "an hour";
}
