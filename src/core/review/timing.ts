import type { RecognisedSentence, TimeExpression, TimeKind } from "../acts/act.ts";
import { sliceSpan, spanContains, type Span } from "../text/span.ts";
import type { Sentence, Text } from "../text/text.ts";
import type { Hit, HitsByAct } from "./hit.ts";
import { plain } from "./plain.ts";
import { saidIn, type Said } from "./said.ts";

/** What the draft says about the time alone. `null`: nothing yet. */
export type Timing = {
  readonly when: Span | null;
  /** Where it stops: "until six", "two hours", "Saturday morning". */
  readonly end: Span | null;
  /** From when on they have you again: "back by six", "and then dinner". */
  readonly comesBack: Span | null;
};

/** A part of a day ends by itself. */
const partOfDay = /\b(?:mornings?|afternoons?|evenings?|nights?|tonight|weekend)\b/iu;
/** "Seven to ten", "from lunch till four". */
const range = /\S\s*(?:\b(?:to|till|til|until)\b|[-–])\s*\S/iu;
const afterwards =
  /\b(?:after|afterwards?|then|later|tonight|when i'?m (?:back|done|home)|once i'?m)\b/iu;

const whenKinds: readonly TimeKind[] = ["day", "time", "length", "frequency", "end"];

const mine = "\\b(?:i'?(?:ll|m)|we'(?:ll|re)|(?:i|we) (?:will|am|are|shall))";
const coming =
  "(?: (?:be|come|coming|get|getting|head|heading|both|all|straight|right|definitely|going to|gonna))*";
/** "I'll be back", "home", "I'll ring you": what its writer promises, and does not only suppose. */
const promise = new RegExp(
  "(?<!(?:\\b(?:if|unless|until|till|whether|doubt|hope|maybe|perhaps|said|says|not (?:think|sure|know))|n't (?:think|know))(?: that)? )" +
    `(?:(?:${mine}${coming}|(?:^|[,;] )(?:and |so )?(?:will be|be)?) ?\\b(?:back|home)\\b|${mine} (?:call|ring|phone|text|message|write to) you\\b)`,
  "giu",
);

export function findTiming(
  { source, quotes }: Text,
  said: readonly Said[],
  sentences: readonly RecognisedSentence[],
  hitsByAct: HitsByAct,
): Timing {
  const whens = hitsByAct.get("when") ?? [];
  const own = [...whens, ...(hitsByAct.get("ask") ?? [])];
  const gives = hitsByAct.get("give") ?? [];
  const words = (span: Span): string => plain(sliceSpan(source, span));
  const stop =
    timeOf(own, ["end", "return"]) ??
    firstTime(own, ({ span }) => range.test(words(span))) ??
    (own.length === 0 ? null : promisedReturn(said, sentences, quotes));
  return {
    // In a sentence that asks, a day or an hour is that of the ask.
    when: timeOf(whens, whenKinds) ?? timeOf(hitsByAct.get("ask") ?? [], whenKinds),
    end:
      stop ?? timeOf(own, ["length"]) ?? firstTime(own, ({ span }) => partOfDay.test(words(span))),
    comesBack:
      stop ??
      timeOf(gives, ["return", "time", "day"]) ??
      gives.find(({ index }) => afterwards.test(saidIn(said, index).words))?.recognised.span ??
      null,
  };
}

/** It is one whatever else is said in one breath with it: "I love you and I'll be back for lunch." */
function promisedReturn(
  said: readonly Said[],
  sentences: readonly RecognisedSentence[],
  quotes: readonly Span[],
): Span | null {
  for (const [index, { sentence, times }] of sentences.entries()) {
    const returns = times.filter(({ kind }) => kind === "return");
    if (returns.length === 0 || asks(sentence)) continue;
    const { start } = sentence.content;
    let next = 0;
    for (const found of saidIn(said, index).words.matchAll(promise)) {
      // "I'm home alone and my mother is back on Sunday" promises nothing: it is part of the time or none.
      const end = start + found.index + found[0].length;
      while ((returns[next]?.span.end ?? Infinity) < end) next += 1;
      const span = returns[next]?.span;
      if (span === undefined) break;
      if (span.start < end && !quotes.some((quote) => spanContains(quote, span))) return span;
    }
  }
  return null;
}

function asks({ tokens }: Sentence): boolean {
  const last = tokens.findLastIndex(({ kind }) => kind === "word" || kind === "number");
  return tokens.slice(last + 1).some(({ norm }) => norm.includes("?"));
}

function timeOf(hits: readonly Hit[], kinds: readonly TimeKind[]): Span | null {
  return firstTime(hits, ({ kind }) => kinds.includes(kind));
}

function firstTime(hits: readonly Hit[], test: (time: TimeExpression) => boolean): Span | null {
  return hits.flatMap(({ sentence }) => sentence.times).find(test)?.span ?? null;
}
