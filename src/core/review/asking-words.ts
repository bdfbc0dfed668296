import { sliceSpan, type Span } from "../text/span.ts";
import { mayFind } from "../text/sieve.ts";
import { clauseOf, trimClause } from "./clause.ts";
import type { Hit } from "./hit.ts";
import { saidIn, sifted, type Said } from "./said.ts";

const wish =
  /\b(?:i|we|me|let me|im)\b(?:'(?:d|m|ll|ve))?(?: \p{L}+){0,4} (?:need|needing|want|wanting|like|love|fancy|after|taking|take|having|have|going|off|keep|spend|be)\b|\b(?:could|can|may) i\b|\bneed(?:ing)?\b|\bi'?d (?:like|love)\b/iu;
const aloneness = sifted(
  /\b(?:alone|(?:to|by|for) myself|on my own|space|solo|quiet|peace|me[- ]time|time (?:off|out)|breather|no company|just me)\b/iu,
);
const coming =
  /\b(?:i'?ll|i will|i'?m|and|then)\b[^,;]*\b(?:back|home|return)\b|^\P{L}*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|back)\b/iu;

/**
 * The words of an ask that do the asking. The recogniser may stand on any of a sentence's words, and
 * "I'll be back for lunch" is not what asks.
 */
export function askOf(all: readonly Said[], hit: Hit): Span {
  const said = saidIn(all, hit.index);
  const clauses = said.clauses();
  // Where there is but one, it asks.
  const marked = clauses.length > 1 ? askingClause(said, clauses) : null;
  if (marked === null) return clauseOf(all, hit);
  const { start } = hit.sentence.sentence.content;
  return { start: start + marked.start, end: start + marked.end };
}

/** The first that says most of a wish and of being alone; `null`: none says either. */
function askingClause({ words, met }: Said, clauses: readonly Span[]): Span | null {
  const mayBeAlone = mayFind(aloneness, met);
  let asking: Span | null = null;
  let most = 0;
  for (const clause of clauses) {
    const weight = weigh(sliceSpan(words, clause), mayBeAlone);
    if (weight <= most) continue;
    asking = clause;
    most = weight;
    if (most === 2) break;
  }
  return asking === null ? null : trimClause(words, asking);
}

function weigh(clause: string, mayBeAlone: boolean): number {
  const isAlone = mayBeAlone && aloneness.pattern.test(clause);
  const weight = (wish.test(clause) ? 1 : 0) + (isAlone ? 1 : 0);
  return weight > 0 && coming.test(clause) ? 0 : weight;
}
