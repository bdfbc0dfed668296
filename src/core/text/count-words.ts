/** Words as one counts them on paper: "I'm" is one, and so is "3pm". */
export function countWords(words: string): number {
  let count = 0;
  let state = outside;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    const kind = code < 128 ? (kindByCode[code] ?? other) : kindOf(words.slice(at, at + 2));
    // Of two units that are one sign the second tells nothing.
    if (code >= 0xd800 && (words.codePointAt(at) ?? 0) > 0xffff) at += 1;
    const step = steps[(state << 2) | kind] ?? outside;
    state = step & 3;
    count += step >> 2;
  }
  return count;
}

const [other, letter, digit, apostrophe] = [0, 1, 2, 3];

/** Of the sign that the words begin with, in every script. */
function kindOf(words: string): number {
  if (/^\p{L}/u.test(words)) return letter;
  if (/^\p{N}/u.test(words)) return digit;
  return /^['’]/u.test(words) ? apostrophe : other;
}

const kindByCode = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** `mark`: an apostrophe behind a word, with which it may end. `tail`: behind that only letters go on. */
const [outside, word, mark, tail] = [0, 1, 2, 3];
/** Another word. */
const begin = 4 | word;

/** What comes after each state, by the kind of the sign: looked up, as no processor guesses where words end. */
const steps = Uint8Array.from(
  [
    [outside, begin, begin, outside],
    [outside, word, word, mark],
    [outside, tail, begin, outside],
    [outside, tail, begin, mark],
  ].flat(),
);
