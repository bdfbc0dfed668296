import type { Act, RecognisedSentence } from "../acts/act.ts";
import { recognise, type ReadBefore } from "../acts/recognise.ts";
import { createMemory } from "../memory.ts";
import { parseText } from "../text/parse-text.ts";
import { sliceSpan, type Span } from "../text/span.ts";
import type { Text } from "../text/text.ts";
import type { ReviewContext } from "./context.ts";
import { groupHits, type Hit, type HitsByAct } from "./hit.ts";
import { plain } from "./plain.ts";
import { addPlainActs, type SaidBefore } from "./plain-acts.ts";
import { spansByPoint, type SpanByPoint } from "./points.ts";
import { isAboutTimeAlone } from "./subject.ts";
import { createSearches, type Searches } from "./searches.ts";
import type { ProvenBefore } from "./summary.ts";
import { findTiming, type Timing } from "./timing.ts";
import { voiceOf, type Voice } from "./voice.ts";

/** What a rule reads. */
export type Draft = {
  readonly source: string;
  readonly text: Text;
  readonly sentences: readonly RecognisedSentence[];
  readonly context: ReviewContext;
  readonly memory: DraftMemory;
  readonly hitsByAct: HitsByAct;
  readonly timing: Timing;
  readonly spanByPoint: SpanByPoint;
  readonly wordCount: number;
  /** The words of a sentence for patterns: straight apostrophes, the same length. */
  readonly plainOf: (sentence: RecognisedSentence) => string;
  /** Whether the draft has these words already, however they are cased. */
  readonly says: (words: string) => boolean;
  readonly voice: Voice;
  /** Only then is anything missing: a message about dinner lacks nothing. */
  readonly isAboutTimeAlone: boolean;
};

/** What a part of a draft knows of the whole it stands in. */
export type Whole = Pick<Draft, "voice" | "isAboutTimeAlone">;

/** What was worked out of single sentences, so that a draft that changed in one is read again in one. */
export type DraftMemory = {
  readonly acts: ReadBefore;
  readonly plain: SaidBefore;
  readonly proofs: ProvenBefore;
  readonly searches: Searches;
};

export function createDraftMemory(): DraftMemory {
  return {
    acts: createMemory(),
    plain: createMemory(),
    proofs: createMemory(),
    searches: createSearches(),
  };
}

export function createDraft(
  text: Text,
  context: ReviewContext,
  memory: DraftMemory = createDraftMemory(),
  whole?: Whole,
): Draft {
  const { source } = text;
  const sentences = addPlainActs(text, recognise(text, memory.acts), memory.plain);
  const hitsByAct = groupHits(sentences);
  const timing = findTiming(source, hitsByAct);
  let voice = whole?.voice;
  return {
    source,
    text,
    sentences,
    context,
    memory,
    hitsByAct,
    timing,
    spanByPoint: spansByPoint(source, hitsByAct, timing),
    wordCount: countWords(source),
    plainOf: createPlainOf(source),
    says: createSays(source),
    // Only fixes ask for it, and not every reader wants any.
    get voice() {
      return (voice ??= voiceOf(source, sentences));
    },
    isAboutTimeAlone: whole?.isAboutTimeAlone ?? isAboutTimeAlone(source, sentences, hitsByAct),
  };
}

/** One string for each sentence, whichever rule asks: what is remembered of its words is found faster by the same one. */
function createPlainOf(source: string): Draft["plainOf"] {
  const known = new Map<RecognisedSentence, string>();
  return (sentence) => {
    const words = known.get(sentence) ?? plain(sliceSpan(source, sentence.sentence.content));
    known.set(sentence, words);
    return words;
  };
}

/** Remembers what was looked for: the same few lines are, for every finding. */
function createSays(source: string): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    const isSaid = known.get(words) ?? plain(source).toLowerCase().includes(words.toLowerCase());
    known.set(words, isSaid);
    return isSaid;
  };
}

export function parseDraft(
  source: string,
  context: ReviewContext,
  memory?: DraftMemory,
  whole?: Whole,
): Draft {
  return createDraft(parseText(source), context, memory, whole);
}

export function hitsOf(draft: Draft, act: Act): readonly Hit[] {
  return draft.hitsByAct.get(act) ?? [];
}

export function wordsOf(draft: Draft, { sentence }: RecognisedSentence): string {
  return sliceSpan(draft.source, sentence.content);
}

/** Which sentence the offset lies in, by halving: a pasted book has many. */
export function sentenceIndexAt({ sentences }: Draft, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.sentence.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function sentenceAt(draft: Draft, { start }: Span): RecognisedSentence | undefined {
  return draft.sentences[sentenceIndexAt(draft, start)];
}

function wholeSpan({ source }: Draft): Span {
  const start = source.length - source.trimStart().length;
  return { start, end: Math.max(start, source.trimEnd().length) };
}

/** A finding about the whole message points at its ask, or at all of it. */
export function messageSpan(draft: Draft): Span {
  return draft.spanByPoint.ask ?? wholeSpan(draft);
}

export function countWords(words: string): number {
  return words.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.length ?? 0;
}
