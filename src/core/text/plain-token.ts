import { normaliseWord } from "./chat-spelling.ts";
import { createKnownWords, hashUnit, noUnits, unnumbered } from "./known-words.ts";
import type { Token } from "./text.ts";
import type { Units } from "./units.ts";

/**
 * The short cut for nearly all of a message: a comma or full stop, and a word of ASCII letters and apostrophes of any
 * keyboard that no special form can begin or go on with. `null`: the long way round.
 */
export function readPlain(units: Units, start: number): Token | null {
  const { codes } = units;
  const code = codes[start] ?? 0;
  if (isLetter(code)) return readWord(units, start);
  if (code === comma || (code === stop && codes[start + 1] !== stop)) {
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
const curlyApostrophe = 0x2019;
const comma = 44;
const stop = 46;
const w = 119;

function readWord(units: Units, start: number): Token | null {
  const { codes } = units;
  let hash = noUnits;
  let end = start;
  for (;;) {
    const code = codes[end] ?? 0;
    if (!isLetter(code) && !(isApostrophe(code) && isLetter(codes[end + 1] ?? 0))) break;
    hash = hashUnit(hash, code);
    end++;
  }
  if (!isWhole(units, start, end)) return null;
  const { norm, number } = words.read(units, start, end, hash);
  return { span: { start, end }, kind: "word", norm, number };
}

const words = createKnownWords(normaliseWord);

/** Only a few marks end a word for sure: before a stop it could be "e.g." or "www.", before a colon "http:". */
function isWhole({ source, codes }: Units, start: number, end: number): boolean {
  const next = codes[end] ?? 0;
  if (next === stop) return end - start > 1 && ((codes[end - 1] ?? 0) | 32) !== w;
  return end === source.length || next === space || next === lineFeed || next === comma;
}

/** As keyboards have it, and as phones do. */
function isApostrophe(code: number): boolean {
  return code === apostrophe || code === curlyApostrophe;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
