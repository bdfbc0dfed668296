import { normaliseWord } from "./chat-spelling.ts";
import { createKnownWords, hashUnit, noUnits, unnumbered } from "./known-words.ts";
import type { Token } from "./text.ts";

/**
 * The short cut for nearly all of a message: a single space, a comma or full stop, and an ASCII word that no special
 * form can begin or go on with. `null`: the long way round.
 */
export function readPlain(source: string, start: number): Token | null {
  const code = source.charCodeAt(start);
  if (code === space) return isSign(source.charCodeAt(start + 1)) ? createSpace(start) : null;
  if (isLetter(code)) return readWord(source, start);
  if (code === comma || (code === stop && source.charCodeAt(start + 1) !== stop)) {
    return {
      span: { start, end: start + 1 },
      kind: "punctuation",
      norm: code === stop ? "." : ",",
      number: unnumbered,
    };
  }
  return null;
}

const lineFeed = 10;
const space = 32;
const apostrophe = 39;
const comma = 44;
const stop = 46;
const w = 119;

/** An ASCII sign that is no space. */
function isSign(code: number): boolean {
  return code > space && code < 127;
}

function createSpace(start: number): Token {
  return { span: { start, end: start + 1 }, kind: "space", norm: " ", number: unnumbered };
}

function readWord(source: string, start: number): Token | null {
  let hash = noUnits;
  let end = start;
  for (;;) {
    const code = source.charCodeAt(end);
    if (!isLetter(code) && (code !== apostrophe || !isLetter(source.charCodeAt(end + 1)))) break;
    hash = hashUnit(hash, code);
    end++;
  }
  if (!isWhole(source, start, end)) return null;
  const { norm, number } = words.read(source, start, end, hash);
  return { span: { start, end }, kind: "word", norm, number };
}

const words = createKnownWords(normaliseWord);

/** Only a few marks end a word for sure: before a stop it could be "e.g." or "www.", before a colon "http:". */
function isWhole(source: string, start: number, end: number): boolean {
  const next = source.charCodeAt(end);
  if (next === stop) return end - start > 1 && (source.charCodeAt(end - 1) | 32) !== w;
  return end === source.length || next === space || next === lineFeed || next === comma;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
