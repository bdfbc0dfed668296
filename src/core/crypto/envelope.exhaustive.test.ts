import { expect, it } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import { cannotOpen, open, seal } from "./envelope.ts";
import { keyLength, nonceLength, textToBytes } from "./primitives.ts";

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

/** A million would take a minute; what could repeat is the plumbing, and this runs all of it. */
it("no nonce comes twice in a hundred thousand envelopes of the same text", patience, () => {
  const nonces = new Set<string>();
  const text = textToBytes("same");
  for (let index = 0; index < 100_000; index++) {
    const envelope = seal(key, associated, text, realRandom);
    nonces.add(
      Buffer.from(envelope.buffer, envelope.byteOffset + 2, nonceLength).toString("latin1"),
    );
  }
  expect(nonces.size).toBe(100_000);
});

function flip(bytes: Uint8Array, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
}
