import { err, ok, type Result } from "../result.ts";
import { concat } from "./bytes.ts";
import { pad, unpad } from "./padding.ts";
import { decrypt, encrypt, nonceLength, type RandomBytes } from "./primitives.ts";

/**
 * What everything is kept in.
 *
 *   | at | bytes | what                                                |
 *   | 0  | 1     | version, 1                                          |
 *   | 1  | 1     | suite, 1: XChaCha20-Poly1305                        |
 *   | 2  | 24    | nonce, drawn anew each time                         |
 *   | 26 | n     | the padded plaintext (`padding.ts`), encrypted      |
 *   | 26+n | 16  | tag                                                 |
 *
 * Associated data: version and suite, then what the caller binds (`record-context.ts`, `slot.ts`).
 */
const version = 1;
const suite = 1;
const head = Uint8Array.of(version, suite);
const bodyStart = head.length + nonceLength;

/** One sentence for every reason: why something does not open is nobody's help but an attacker's. */
export type CannotOpen = { readonly type: "cannot-open"; readonly message: string };
export const cannotOpen: CannotOpen = {
  type: "cannot-open",
  message: "This does not open. Check the words and try again.",
};

export function seal(
  key: Uint8Array,
  associated: Uint8Array,
  plaintext: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const nonce = random(nonceLength);
  return concat(head, nonce, encrypt(key, nonce, concat(head, associated), pad(plaintext)));
}

export function open(
  key: Uint8Array,
  associated: Uint8Array,
  envelope: Uint8Array,
): Result<Uint8Array, CannotOpen> {
  if (envelope[0] !== version || envelope[1] !== suite) return err(cannotOpen);
  const nonce = envelope.subarray(head.length, bodyStart);
  if (nonce.length !== nonceLength) return err(cannotOpen);
  const padded = decrypt(key, nonce, concat(head, associated), envelope.subarray(bodyStart));
  const plaintext = padded && unpad(padded);
  return plaintext === null ? err(cannotOpen) : ok(plaintext);
}
