import { createHash } from "node:crypto";
import type { RandomBytes } from "../../src/core/crypto/primitives.ts";
import type { Random } from "../../src/core/random.ts";

/** Bytes that are the same for the same seed. */
export function seededBytes(seed: string): RandomBytes {
  let calls = 0;
  return (length) => {
    calls += 1;
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
      createHash("sha256").update(`${seed} ${calls} ${block}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
}

export function pick<T>(random: Random, among: readonly T[]): T {
  const picked = among[Math.floor(random() * among.length)];
  if (picked === undefined) throw new Error("Nothing to pick from.");
  return picked;
}
