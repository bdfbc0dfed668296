import { sliceSpan, type Span } from "./span.ts";
import type { Sentence, Token } from "./text.ts";
import { lineBreaksThatEndSentences } from "./line-breaks.ts";

const abbreviations: ReadonlySet<string> = new Set(
  "mr mrs ms mx dr prof st jr sr vs etc e.g. i.e. a.m. p.m. approx dept no".split(" "),
);
const closers = /^["'”’»)\]}]$/;
const terminator = /^(?:\.|\.{2,}|…|[?!]+|[。！？])$/;

/** Cuts a token stream into sentences whose spans tile the source. */
export function splitSentences(source: string, tokens: readonly Token[]): readonly Sentence[] {
  const endsAtBreak = lineBreaksThatEndSentences(source);
  const sentences: Sentence[] = [];
  let first = 0;
  let start = 0;
  for (let index = 1; index < tokens.length; index++) {
    const next = tokens[index];
    if (next === undefined || !endsBefore(tokens, index, source, endsAtBreak)) continue;
    const span = { start, end: next.span.start };
    sentences.push(createSentence(tokens.slice(first, index), span));
    first = index;
    start = span.end;
  }
  if (start < source.length)
    sentences.push(createSentence(tokens.slice(first), { start, end: source.length }));
  return sentences;
}

/** A sentence of exactly these tokens, wherever full stops stand in it. */
export function createSentence(tokens: readonly Token[], span: Span): Sentence {
  const content: Span = {
    start: tokens[0]?.span.start ?? span.end,
    end: tokens.at(-1)?.span.end ?? span.end,
  };
  return { span, content, tokens };
}

/** A sentence ends with the white space that follows it, or directly before text that is glued on. */
function endsBefore(
  tokens: readonly Token[],
  index: number,
  source: string,
  endsAtBreak: (space: Span) => boolean,
): boolean {
  const last = tokens[index - 1];
  const next = tokens[index];
  if (last === undefined || next === undefined || isGlued(last, next)) return false;
  const space = { start: last.span.end, end: next.span.start };
  return endsAtBreak(space) || endsWithStop(tokens, index - 1, source, next);
}

function isGlued(before: Token | undefined, token: Token): boolean {
  return before?.span.end === token.span.start;
}

function endsWithStop(
  tokens: readonly Token[],
  last: number,
  source: string,
  next: Token,
): boolean {
  let index = last;
  for (let one = tokens[index]; one !== undefined && isCloser(one, source); one = tokens[index]) {
    if (!isGlued(tokens[index - 1], one)) return false;
    index--;
  }
  const stop = tokens[index];
  // After most words nothing ends: no need to look any closer.
  if (stop === undefined || (stop.kind === "word" && !stop.norm.endsWith("."))) return false;
  const startsLower = /^\p{Ll}/u.test(textOf(next, source));
  if (stop.kind === "emoji") return endsWithEmoji(tokens[index - 1], source, next);
  const text = textOf(stop, source);
  // "Why?" she said: the sentence goes on after a closing mark.
  if (index < last && startsLower) return false;
  if (stop.kind === "word" && stop.norm.endsWith(".")) return !startsLower && next.kind === "word";
  if (!terminator.test(text)) return false;
  if (text.length > 1 && text.startsWith(".")) return !startsLower;
  if (text === "…") return !startsLower;
  const before = tokens[index - 1];
  return text !== "." || !isGlued(before, stop) || !isAbbreviation(before, next);
}

function isCloser(token: Token, source: string): boolean {
  return token.kind === "punctuation" && closers.test(textOf(token, source));
}

function isAbbreviation(before: Token | undefined, next: Token): boolean {
  if (before?.kind === "word") {
    return before.norm === "no" ? next.kind === "number" : abbreviations.has(before.norm);
  }
  return false;
}

/** "see you at 8 😘 Love you": an emoji closes a sentence when a capital follows, unless it stands for a word. */
function endsWithEmoji(before: Token | undefined, source: string, next: Token): boolean {
  if (before === undefined || before.norm === "i") return false;
  return next.kind === "word" && /^\p{Lu}/u.test(textOf(next, source));
}

function textOf({ span }: Token, source: string): string {
  return sliceSpan(source, span);
}
