import type { Span } from "../text/span.ts";
import { clauseOf, splitClauses, trimClause } from "./clause.ts";
import type { Hit } from "./hit.ts";
import { plain } from "./plain.ts";

const wish =
  /\b(?:i|we|me|let me|im)\b(?:'(?:d|m|ll|ve))?(?: \p{L}+){0,4} (?:need|needing|want|wanting|like|love|fancy|after|taking|take|having|have|going|off|keep|spend|be)\b|\b(?:could|can|may) i\b|\bneed(?:ing)?\b|\bi'?d (?:like|love)\b/iu;
const aloneness =
  /\b(?:alone|(?:to|by|for) myself|on my own|space|solo|quiet|peace|me[- ]time|time (?:off|out)|breather|no company|just me)\b/iu;
const coming =
  /\b(?:i'?ll|i will|i'?m|and|then)\b[^,;]*\b(?:back|home|return)\b|^\P{L}*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|back)\b/iu;

/**
 * The words of an ask that do the asking. The recogniser may stand on any of a sentence's words, and
 * "I'll be back for lunch" is not what asks.
 */
export function askOf(source: string, hit: Hit): Span {
  const { start, end } = hit.sentence.sentence.content;
  const words = plain(source.slice(start, end));
  const clauses = splitClauses(words);
  const best = clauses
    .map((clause) => ({ clause, weight: weigh(words.slice(clause.start, clause.end)) }))
    .reduce((a, b) => (b.weight > a.weight ? b : a), { clause: { start: 0, end: 0 }, weight: 1 });
  const marked = best.weight > 1 ? trimClause(words, best.clause) : null;
  if (marked === null) return clauseOf(source, hit);
  return { start: start + marked.start, end: start + marked.end };
}

function weigh(clause: string): number {
  return (
    (wish.test(clause) ? 2 : 0) + (aloneness.test(clause) ? 2 : 0) - (coming.test(clause) ? 3 : 0)
  );
}
