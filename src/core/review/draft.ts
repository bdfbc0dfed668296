import type { Act, RecognisedSentence } from "../acts/act.ts";
import { recognise, type ReadBefore } from "../acts/recognise.ts";
import { lazily } from "../lazily.ts";
import { createMemory } from "../memory.ts";
import { countWords } from "../text/count-words.ts";
import { parseText } from "../text/parse-text.ts";
import { mayFind, type Met, type Sifted } from "../text/sieve.ts";
import { sliceSpan, type Span } from "../text/span.ts";
import type { Text } from "../text/text.ts";
import type { ReviewContext } from "./context.ts";
import { groupHits, type Hit, type HitsByAct } from "./hit.ts";
import { plain } from "./plain.ts";
import { addPlainActs } from "./plain-acts.ts";
import { spansByPoint, type SpanByPoint } from "./points.ts";
import { hearSentences, saidIn, searchFirst, type Said } from "./said.ts";
import { isWorthAsking } from "./soft.ts";
import { isAboutTimeAlone } from "./subject.ts";
import type { ProvenBefore } from "./summary.ts";
import { findTiming, type Timing } from "./timing.ts";
import { voiceOf, type Voice } from "./voice.ts";

/** What a rule reads. */
export type Draft = {
  readonly source: string;
  readonly text: Text;
  readonly sentences: readonly RecognisedSentence[];
  readonly context: ReviewContext;
  /** `null`: it is read once, and what was worked out of it is of no use to anyone. */
  readonly memory: DraftMemory | null;
  readonly hitsByAct: HitsByAct;
  /** What may be there, and is worth asking about. */
  readonly doubtsByAct: HitsByAct;
  readonly timing: Timing;
  readonly spanByPoint: SpanByPoint;
  readonly wordCount: number;
  /** The words of each sentence, for patterns. */
  readonly said: readonly Said[];
  /** What any of them may match. */
  readonly met: Met;
  /** Whether the draft has these words already, however they are cased. */
  readonly says: (words: string) => boolean;
  /** Only fixes ask for it, and not every reader wants any: it is worked out when they do. */
  readonly voice: () => Voice;
  /** Only then is anything missing: a message about dinner lacks nothing. */
  readonly isAboutTimeAlone: boolean;
};

/** What a part of a draft knows of the whole it stands in. */
export type Whole = Pick<Draft, "voice" | "isAboutTimeAlone">;

/** What was worked out of single sentences, so that a draft that changed in one is read again in one. */
export type DraftMemory = {
  readonly acts: ReadBefore;
  readonly proofs: ProvenBefore;
};

export function createDraftMemory(): DraftMemory {
  return {
    acts: createMemory(),
    proofs: createMemory(),
  };
}

export function createDraft(
  text: Text,
  context: ReviewContext,
  memory: DraftMemory | null = null,
  whole?: Whole,
): Draft {
  const { source } = text;
  const heard = hearSentences(text);
  const { said, met } = heard;
  const sentences = addPlainActs(text, recognise(text, memory?.acts), heard);
  const hitsByAct = groupHits(sentences);
  const timing = findTiming(text, said, sentences, hitsByAct);
  return {
    source,
    text,
    sentences,
    context,
    memory,
    hitsByAct,
    doubtsByAct: groupHits(sentences, (act, sentence) => isWorthAsking(sentence, act)),
    timing,
    spanByPoint: spansByPoint(said, hitsByAct, timing),
    wordCount: countWords(source),
    said,
    met,
    says: createSays(source),
    voice: whole?.voice ?? lazily(() => voiceOf(source, sentences)),
    isAboutTimeAlone: whole?.isAboutTimeAlone ?? isAboutTimeAlone(source, sentences, hitsByAct),
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
  memory: DraftMemory | null = null,
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

export function saidAt(draft: Draft, { start }: Span): Said {
  return saidIn(draft.said, sentenceIndexAt(draft, start));
}

/** A sentence in which one of some patterns was found, and where. */
export type Saying = {
  readonly sentence: RecognisedSentence;
  readonly index: number;
  readonly said: Said;
  readonly found: RegExpExecArray;
};

export function sentencesSaying(draft: Draft, ...patterns: readonly Sifted[]): readonly Saying[] {
  const possible = patterns.filter((pattern) => mayFind(pattern, draft.met));
  if (possible.length === 0) return [];
  return draft.sentences.flatMap((sentence, index) => {
    const said = saidIn(draft.said, index);
    const found = searchFirst(said, possible);
    return found === null ? [] : [{ sentence, index, said, found }];
  });
}

function wholeSpan({ source }: Draft): Span {
  const start = source.length - source.trimStart().length;
  return { start, end: Math.max(start, source.trimEnd().length) };
}

/** A finding about the whole message points at its ask, or at all of it. */
export function messageSpan(draft: Draft): Span {
  return draft.spanByPoint.ask ?? wholeSpan(draft);
}
