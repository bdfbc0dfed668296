import { concat, readUint32, uint32 } from "./bytes.ts";

/**
 * How long a ciphertext is tells something about what is in it. Padmé (Nikitin et al., "Reducing
 * Metadata Leakage from Encrypted Files and Communication with PURBs", 2019, section 4) leaves of any
 * length its highest few bits: at most 12 % is added, and lengths that are near each other are alike.
 *
 *   | at | bytes | what                           |
 *   | 0  | 4     | n, length of the plaintext     |
 *   | 4  | n     | the plaintext                  |
 *   | 4+n| …     | zeros, up to the padded length |
 */
const lengthBytes = 4;

/** One line and a few settings look the same: below this Padmé would still tell them apart. */
const shortest = 256;

export function pad(plaintext: Uint8Array): Uint8Array {
  const filled = lengthBytes + plaintext.length;
  const zeros = new Uint8Array(paddedLength(filled) - filled);
  return concat(uint32(plaintext.length), plaintext, zeros);
}

/** `null` when this was not padded here. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length < lengthBytes) return null;
  const end = lengthBytes + readUint32(padded, 0);
  const isWhole = end <= padded.length && paddedLength(end) === padded.length;
  return isWhole ? padded.slice(lengthBytes, end) : null;
}

export function paddedLength(length: number): number {
  return Math.max(shortest, padme(length));
}

function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - mantissaBits);
  return Math.ceil(length / step) * step;
}
