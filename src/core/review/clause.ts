import type { Span } from "../text/span.ts";
import type { Hit } from "./hit.ts";
import { saidIn, type Said } from "./said.ts";

/** What is marked: the clause that does it, which one can read, not only the few words that gave it away. */
export function clauseOf(
  said: readonly Said[],
  { recognised: { span }, sentence, index }: Hit,
): Span {
  const { start } = sentence.sentence.content;
  return clauseAt(saidIn(said, index), start, span.start - start, span.end - start);
}

/** The same for words `from` to `until` of a sentence that begins at the offset. */
export function clauseAt(
  { words, clauses }: Said,
  offset: number,
  from: number,
  until: number,
): Span {
  const own = clauses().filter(({ start, end }) => start < until && from < end);
  const marked = trim(words, own[0]?.start ?? from, own.at(-1)?.end ?? until);
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
