import { passphraseWords } from "./passphrase-words.ts";
import { textToBytes, type RandomBytes } from "./primitives.ts";

/** Each word is one of 1,296: six are 62 bits, which behind Argon2id outlast anyone's patience. */
const wordCount = 6;

export function createPassphrase(random: RandomBytes): string {
  return Array.from({ length: wordCount }, () => drawWord(random)).join(" ");
}

/**
 * Numbers past the last whole round of the list are thrown away: taken with the remainder they would
 * make the first words likelier than the others.
 */
function drawWord(random: RandomBytes): string {
  const rounds = Math.floor(65_536 / passphraseWords.length);
  const limit = rounds * passphraseWords.length;
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const number = high * 256 + low;
    const word = passphraseWords[number % passphraseWords.length];
    if (number < limit && word !== undefined) return word;
  }
}

/** The same words typed on another keyboard, or with a space too many, are the same passphrase. */
export function passphraseToBytes(passphrase: string): Uint8Array {
  return textToBytes(passphrase.normalize("NFKC").trim().replaceAll(/\s+/gu, " "));
}
