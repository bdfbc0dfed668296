import { idBytes } from "../sync/codec.ts";
import type { SpaceId } from "../sync/message.ts";
import { bytesToWords, digest, textToBytes } from "./primitives.ts";

/**
 * Four words that both see, to be compared when they are together. They are made of the keys of the
 * first device of each: someone who stands between the two has others. 44 bits, which nobody meets by
 * chance, and who would try many keys for it must have the secret of the link first.
 */
export function safetyWords(space: SpaceId, keys: readonly [Uint8Array, Uint8Array]): string {
  const [first, second] = keys.toSorted(compareBytes);
  const label = textToBytes("elbowroom/1 safety words\0");
  const entropy = digest(label, idBytes(space), first ?? keys[0], second ?? keys[1]);
  return bytesToWords(entropy.subarray(0, 16)).split(" ").slice(0, 4).join(" ");
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
