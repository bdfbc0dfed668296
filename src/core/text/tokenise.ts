import { normaliseWord } from "./chat-spelling.ts";
import { unnumbered } from "./known-words.ts";
import { readPlain } from "./plain-token.ts";
import type { Token, TokenKind } from "./text.ts";
import { unitsOf, type Units } from "./units.ts";

/**
 * One pass over the source, each character read a bounded number of times: the regular expressions are
 * sticky, without nested repetition, so that no input makes them slow.
 */
export function tokenise(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const units = unitsOf(source);
  for (let start = inkFrom(units, 0); start < source.length;) {
    const token = readPlain(units, start) ?? readToken(source, start);
    tokens.push(token);
    start = inkFrom(units, token.span.end);
  }
  return tokens;
}

/** The first offset from here on that is no white space. */
function inkFrom({ source, codes }: Units, start: number): number {
  let at = start;
  while (codes[at] === 0x20 || codes[at] === 0x0a) at += 1;
  const code = codes[at] ?? 0;
  // An ASCII sign, as nearly always.
  if (code > 0x20 && code < 0x7f) return at;
  blank.lastIndex = at;
  blank.test(source);
  return blank.lastIndex;
}

const blank = /\s*/y;

const url = /(?:https?:\/\/|www\.)[^\s<>"“”]+/iy;
const initials = /\p{L}\.(?:\p{L}\.)+/uy;
const word =
  /['’`](?:cause|cos|cuz|til|em|bout|tis|twas)(?![\p{L}\p{M}])|\p{L}(?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]|['’‘ʼ´`](?=\p{L}))*/iuy;
const number = /\p{N}+(?:[.,:]\p{N}+)*/uy;
/** Letters stuck to digits: "9pm", "30min" are a number and a word; "2nite", "4ever", "1st" are one word. */
const wordWithDigit =
  /\p{N}+(?!(?:am|pm|h|hr|hrs|hours?|m|min|mins|minutes?|s|sec|secs|d|days?|wks?|weeks?|k|x|ish|o)(?![\p{L}\p{N}]))\p{L}[\p{L}\p{N}]*/iuy;
const emoticon = /[:;=]['’]?-?[)(DPpOo/|*3\]](?![\p{L}\p{N}])|<\/?3+/uy;
const emoji =
  /[\u{1F1E6}-\u{1F1FF}]{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*/uy;
const punctuation = /\.{2,}|[?!]+|[\p{P}\p{S}]/uy;

const readers: readonly (readonly [TokenKind, RegExp])[] = [
  ["emoji", emoji],
  ["emoji", emoticon],
  ["other", url],
  ["word", initials],
  ["word", word],
  ["word", wordWithDigit],
  ["number", number],
  ["punctuation", punctuation],
];

/** The long way, for whatever it may be. */
export function readToken(source: string, start: number): Token {
  for (const [kind, reader] of readers) {
    reader.lastIndex = start;
    if (reader.test(source)) return createToken(source, kind, start, reader.lastIndex);
  }
  const isPair = (source.codePointAt(start) ?? 0) > 0xffff;
  return createToken(source, "other", start, isPair ? start + 2 : start + 1);
}

function createToken(source: string, kind: TokenKind, start: number, end: number): Token {
  const text = source.slice(start, end);
  return { span: { start, end }, kind, norm: norm(text, kind), number: unnumbered };
}

function norm(text: string, kind: TokenKind): string {
  if (kind === "word") return normaliseWord(text);
  return text;
}
