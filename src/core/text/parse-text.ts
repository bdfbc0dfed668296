import { findNegations } from "./negation.ts";
import { findQuotes } from "./quotes.ts";
import { createSentence, splitSentences } from "./sentences.ts";
import type { Sentence, Text } from "./text.ts";
import { tokenise } from "./tokenise.ts";

/** Reads a message or a letter. Any string will do; the source is kept as it is. */
export function parseText(source: string): Text {
  return createText(source, splitSentences(source, tokenise(source)));
}

/** One text of exactly one sentence for each source: what was split by others is never split again. */
export function parseSentences(sources: readonly string[]): readonly Text[] {
  return sources.map((source) =>
    createText(source, [createSentence(tokenise(source), { start: 0, end: source.length })]),
  );
}

function createText(source: string, sentences: readonly Sentence[]): Text {
  return {
    source,
    sentences,
    quotes: findQuotes(source, sentences),
    negations: sentences.flatMap(findNegations),
  };
}
