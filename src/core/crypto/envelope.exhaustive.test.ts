import { expect, it } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import { cannotOpen, open, seal } from "./envelope.ts";
import { keyLength, textToBytes } from "./primitives.ts";

const key = new Uint8Array(keyLength).fill(7);
const associated = textToBytes("here");

/** Some seconds of work: on a busy machine many more. */
const patience = { timeout: 300_000 };

it("a hundred of them, with any one bit flipped: all refused in the same words", patience, () => {
  const opened: unknown[] = [];
  for (let index = 0; index < 100; index++) {
    const envelope = seal(key, associated, textToBytes(`draft ${index}`), realRandom);
    for (let bit = 0; bit < envelope.length * 8; bit++) {
      flip(envelope, bit);
      const answer = open(key, associated, envelope);
      if (answer.ok || answer.error !== cannotOpen) opened.push([index, bit, answer]);
      flip(envelope, bit);
    }
    expect(open(key, associated, envelope).ok).toBe(true);
  }
  expect(opened).toEqual([]);
});

it("no nonce comes twice in a million envelopes of the same text", patience, () => {
  const count = 1_000_000;
  const text = new Uint8Array(0);
  // Their first eight bytes tell them apart: in a million, two are alike once in forty million runs.
  const nonces = new BigUint64Array(count);
  for (let index = 0; index < count; index++) {
    const envelope = seal(key, associated, text, realRandom);
    nonces[index] = new DataView(envelope.buffer, envelope.byteOffset + 2).getBigUint64(0);
  }
  nonces.sort();
  expect(nonces.findIndex((nonce, index) => index > 0 && nonce === nonces[index - 1])).toBe(-1);
});

function flip(bytes: Uint8Array, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
}
