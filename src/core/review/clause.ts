import type { Span } from "../text/span.ts";
import type { Hit } from "./hit.ts";
import { saidIn, type Said } from "./said.ts";

/** What a new clause begins with: "and we", but not "come and get". */
const opener =
  "(?=\\s+(?:i|i'\\p{L}+|im|ill|we|we'\\p{L}+|you|you'\\p{L}+|u|ur|it|it's|its|that|that's|this|there|they|he|she|my|your|then|please|just|only|if|when|not|no|don'?t|could|can|would|shall|how|what)\\b)";
/** "so" and "or" alone join too rarely ("so needy", "a day or two"): only after a comma. */
const joiner = new RegExp(
  "\\s*[,;:–—…]+\\s*(?:but|and|so|because|cos|coz|or|though|although|which)\\b" +
    `|\\s+(?:but|and)\\b${opener}` +
    "|\\s+(?:because|cos|coz|though|although)\\b|\\s*[,;:–—…]+(?=\\s)|\\s+-\\s",
  "iuy",
);
/** Where one may be: found much faster, as it begins with a sign or a space and knows no other letters than these. */
const mayJoin = /\s+(?:-|and|but|because|co[sz]|though|although|[,;:–—…]+)|[,;:–—…]+/gi;

/** The parts of a sentence between commas and joiners. Each begins with what joins it to the one before. */
export function splitClauses(words: string): readonly Span[] {
  const starts = [0];
  mayJoin.lastIndex = 0;
  for (let found = mayJoin.exec(words); found !== null; found = mayJoin.exec(words)) {
    joiner.lastIndex = found.index;
    if (!joiner.test(words)) continue;
    starts.push(found.index);
    mayJoin.lastIndex = joiner.lastIndex;
  }
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? words.length }))
    .filter(({ start, end }) => end > start);
}

/** What is marked: the clause that does it, which one can read, not only the few words that gave it away. */
export function clauseOf(
  said: readonly Said[],
  { recognised: { span }, sentence, index }: Hit,
): Span {
  const { start } = sentence.sentence.content;
  return clauseAt(saidIn(said, index), start, span.start - start, span.end - start);
}

/** The same for words `from` to `until` of a sentence that begins at the offset. */
export function clauseAt({ words }: Said, offset: number, from: number, until: number): Span {
  const clauses = splitClauses(words).filter(({ start, end }) => start < until && from < end);
  const marked = trim(words, clauses[0]?.start ?? from, clauses.at(-1)?.end ?? until);
  const { start, end } = marked ?? { start: from, end: until };
  return { start: offset + start, end: offset + end };
}

/** A clause without what joins it to the others. */
export function trimClause(words: string, { start, end }: Span): Span | null {
  return trim(words, start, end);
}

const edge = /^(?:[\s\p{P}]*\b(?:but|and|so)\b)?[\s\p{P}]*/iu;

function trim(words: string, from: number, until: number): Span | null {
  const clause = words.slice(from, until);
  const lead = edge.exec(clause)?.[0].length ?? 0;
  const end = inkEnd(clause, lead);
  return end === lead ? null : { start: from + lead, end: from + end };
}

/** Sign by sign from behind: a pattern for all of them would be tried from every place. */
function inkEnd(words: string, from: number): number {
  let end = words.length;
  for (;;) {
    const last = lastBlank.exec(words.slice(Math.max(from, end - 2), end));
    if (last === null) return end;
    end -= last[0].length;
  }
}

const lastBlank = /[\s\p{P}]$/u;
