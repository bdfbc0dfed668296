import type { RandomBytes } from "../src/core/crypto/primitives.ts";

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** The browser's own. */
export const realRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** 0, 1, 2, … and on from there: never the same nonce twice in one test, and the same in the next run. */
export function countingRandom(): RandomBytes {
  let calls = 0;
  return (length) => {
    calls += 1;
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at++) bytes[at] = (calls >>> (8 * (at % 4))) & 0xff;
    return bytes;
  };
}
