import type { RecognisedSentence } from "../acts/act.ts";
import { sliceSpan } from "../text/span.ts";

/** How the draft is written, so that a line put in looks like the rest of it. */
export type Voice = {
  /** Sentences begin in lower case. */
  readonly isLower: boolean;
  /** Sentences end in a full stop. */
  readonly hasStops: boolean;
  /** Each sentence stands on a line of its own. */
  readonly isLined: boolean;
  readonly apostrophe: "'" | "’";
};

export function voiceOf(source: string, sentences: readonly RecognisedSentence[]): Voice {
  const contents = sentences
    .map(({ sentence }) => sliceSpan(source, sentence.content))
    .filter((words) => /\p{L}/u.test(words));
  const inner = sentences.slice(0, -1).map(({ sentence }) => sliceSpan(source, sentence.span));
  return {
    isLower: isMost(contents, (words) => /^\P{L}*\p{Ll}/u.test(words)),
    // The last sentence of a text message often goes without a stop: the others tell.
    hasStops: isMost(inner.length > 0 ? inner : contents, (words) => /[.!?…]\P{L}*$/u.test(words)),
    isLined: isMost(inner, (words) => words.endsWith("\n")),
    apostrophe: source.includes("’") ? "’" : "'",
  };
}

/** A line written in the plain house style (capital, full stop), as this writer would set it down. */
export function inVoice(line: string, voice: Voice): string {
  const cased = voice.isLower ? line.toLowerCase() : line;
  const stopped = voice.hasStops ? cased : cased.replace(/\.$/, "").replaceAll(". ", "\n");
  return stopped.replaceAll("'", voice.apostrophe);
}

function isMost<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  return items.length > 0 && items.filter(test).length * 2 > items.length;
}
