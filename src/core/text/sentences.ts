import type { Span } from "./span.ts";
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
  for (let index = 0; index < tokens.length; index++) {
    if (!endsHere(tokens, index, source, endsAtBreak)) continue;
    sentences.push(createSentence(tokens.slice(first, index + 1)));
    first = index + 1;
  }
  if (first < tokens.length) sentences.push(createSentence(tokens.slice(first)));
  return sentences;
}

/** A sentence of exactly these tokens, wherever full stops stand in it. */
export function createSentence(tokens: readonly Token[]): Sentence {
  const start = tokens[0]?.span.start ?? 0;
  const end = tokens.at(-1)?.span.end ?? start;
  const content: Span = {
    start: tokens.find(isInk)?.span.start ?? end,
    end: tokens.findLast(isInk)?.span.end ?? end,
  };
  return { span: { start, end }, content, tokens };
}

function isInk({ kind }: Token): boolean {
  return kind !== "space";
}

/** A sentence ends with the white space that follows it, or directly before text that is glued on. */
function endsHere(
  tokens: readonly Token[],
  index: number,
  source: string,
  endsAtBreak: (space: Span) => boolean,
): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== "space" || index === 0) return false;
  if (endsAtBreak(token.span)) return true;
  const next = tokens[index + 1];
  return next !== undefined && endsWithStop(tokens, index - 1, source, next);
}

function endsWithStop(
  tokens: readonly Token[],
  last: number,
  source: string,
  next: Token,
): boolean {
  let index = last;
  while (index > 0 && isCloser(tokens[index], source)) index--;
  const stop = tokens[index];
  // After most words nothing ends: no need to look any closer.
  if (stop === undefined || (stop.kind === "word" && !stop.norm.endsWith("."))) return false;
  const startsLower = /^\p{Ll}/u.test(textOf(next, source));
  if (stop.kind === "emoji") return endsWithEmoji(tokens, index, source, next);
  const text = textOf(stop, source);
  // "Why?" she said: the sentence goes on after a closing mark.
  if (index < last && startsLower) return false;
  if (stop.kind === "word" && stop.norm.endsWith(".")) return !startsLower && next.kind === "word";
  if (!terminator.test(text)) return false;
  if (text.length > 1 && text.startsWith(".")) return !startsLower;
  if (text === "…") return !startsLower;
  return text !== "." || !isAbbreviation(tokens[index - 1], next);
}

function isCloser(token: Token | undefined, source: string): boolean {
  return token?.kind === "punctuation" && closers.test(textOf(token, source));
}

function isAbbreviation(before: Token | undefined, next: Token): boolean {
  if (before?.kind === "word") {
    return before.norm === "no" ? next.kind === "number" : abbreviations.has(before.norm);
  }
  return false;
}

/** "see you at 8 😘 Love you": an emoji closes a sentence when a capital follows, unless it stands for a word. */
function endsWithEmoji(
  tokens: readonly Token[],
  index: number,
  source: string,
  next: Token,
): boolean {
  const before = tokens[index - 2];
  if (before === undefined || before.norm === "i") return false;
  return next.kind === "word" && /^\p{Lu}/u.test(textOf(next, source));
}

function textOf(token: Token | undefined, source: string): string {
  return token === undefined ? "" : source.slice(token.span.start, token.span.end);
}
