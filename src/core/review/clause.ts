import type { RecognisedSentence } from "../acts/act.ts";
import { sliceSpan, type Span } from "../text/span.ts";
import type { Hit } from "./hit.ts";
import { plain } from "./plain.ts";

/** What a new clause begins with: "and we", but not "come and get". */
const opener =
  "(?=\\s+(?:i|i'\\p{L}+|im|ill|we|we'\\p{L}+|you|you'\\p{L}+|u|ur|it|it's|its|that|that's|this|there|they|he|she|my|your|then|please|just|only|if|when|not|no|don'?t|could|can|would|shall|how|what)\\b)";
/** "so" and "or" alone join too rarely ("so needy", "a day or two"): only after a comma. */
const joiner = new RegExp(
  "\\s*[,;:–—…]+\\s*(?:but|and|so|because|cos|coz|or|though|although|which)\\b" +
    `|\\s+(?:but|and)\\b${opener}` +
    "|\\s+(?:because|cos|coz|though|although)\\b|\\s*[,;:–—…]+(?=\\s)|\\s+-\\s",
  "giu",
);

/** The parts of a sentence between commas and joiners. Each begins with what joins it to the one before. */
export function splitClauses(words: string): readonly Span[] {
  const starts = [0, ...[...words.matchAll(joiner)].map(({ index }) => index)];
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? words.length }))
    .filter(({ start, end }) => end > start);
}

/** What is marked: the clause that does it, which one can read, not only the few words that gave it away. */
export function clauseOf(source: string, { recognised, sentence }: Hit): Span {
  const { start } = sentence.sentence.content;
  return clauseAt(source, sentence, recognised.span.start - start, recognised.span.end - start);
}

/** The same for words `from` to `until` of the sentence. */
export function clauseAt(
  source: string,
  { sentence: { content } }: RecognisedSentence,
  from: number,
  until: number,
): Span {
  const words = plain(sliceSpan(source, content));
  const clauses = splitClauses(words).filter(({ start, end }) => start < until && from < end);
  const marked = trim(words, clauses[0]?.start ?? from, clauses.at(-1)?.end ?? until);
  const { start, end } = marked ?? { start: from, end: until };
  return { start: content.start + start, end: content.start + end };
}

/** A clause without what joins it to the others. */
export function trimClause(words: string, { start, end }: Span): Span | null {
  return trim(words, start, end);
}

const edge = /^(?:[\s\p{P}]*\b(?:but|and|so)\b)?[\s\p{P}]*/iu;

function trim(words: string, from: number, until: number): Span | null {
  const clause = words.slice(from, until);
  const lead = edge.exec(clause)?.[0].length ?? 0;
  const bare = clause.slice(lead).replace(/[\s\p{P}]+$/u, "");
  return bare === "" ? null : { start: from + lead, end: from + lead + bare.length };
}
