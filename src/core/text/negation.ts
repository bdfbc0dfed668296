import { createWordMemory } from "./known-words.ts";
import type { Negation, Sentence, Token } from "./text.ts";

const cues: ReadonlySet<string> = new Set(
  (
    "not never no nothing nobody none neither nor without hardly barely nowhere cannot ain't " +
    "don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't won't wouldn't " +
    "couldn't shouldn't mustn't needn't mightn't shan't innit"
  ).split(" "),
);
const isCue = createWordMemory((norm) => cues.has(norm));
/** Words at which a new clause begins, so that the negation reaches no further. */
const clauseStarts: ReadonlySet<string> = new Set(
  "but because so although though while when if unless until till since then however yet".split(
    " ",
  ),
);
const longestScope = 12;

/** For every negating word the words it turns around, up to the end of its clause. */
export function findNegations(sentence: Sentence): readonly Negation[] {
  const negations: Negation[] = [];
  const { tokens } = sentence;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== "word" || !isCue(token)) continue;
    const scope = scopeAfter(tokens, index);
    if (scope !== null) negations.push({ cue: token.span, scope });
  }
  return negations;
}

function scopeAfter(tokens: readonly Token[], cue: number): Negation["scope"] | null {
  let start = -1;
  let end = -1;
  let words = 0;
  for (let index = cue + 1; index < tokens.length && words < longestScope; index++) {
    const token = tokens[index];
    if (token === undefined || endsClause(token)) break;
    if (start === -1) start = token.span.start;
    end = token.span.end;
    words++;
  }
  return start === -1 ? null : { start, end };
}

function endsClause(token: Token): boolean {
  if (token.kind === "punctuation") return /^[,;:.?!…()—–]/.test(token.norm);
  return token.kind === "emoji" || clauseStarts.has(token.norm);
}
