import { CipherSuite, HkdfSha256 } from "@hpke/core";
import { Chacha20Poly1305 } from "@hpke/chacha20poly1305";
import { DhkemX25519HkdfSha256 } from "@hpke/dhkem-x25519";
import { concat } from "./bytes.ts";
import type { RandomBytes } from "./primitives.ts";

/**
 * Hybrid Public Key Encryption (RFC 9180), base mode, with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
 * ChaCha20Poly1305.
 *
 *   | at | bytes | what                               |
 *   | 0  | 32    | the sender's key for this one time |
 *   | 32 | n     | the plaintext, encrypted           |
 *   | …  | 16    | tag                                |
 */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});
const encapsulatedLength = 32;

/** `null` for a key that is none. */
export async function sealTo(
  recipient: Uint8Array,
  info: Uint8Array,
  plaintext: Uint8Array,
  random: RandomBytes,
): Promise<Uint8Array | null> {
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(recipient);
    // Secret bytes that come in as all randomness does here, in place of the library's own.
    const ekm = random(32);
    const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm });
    const sealed = await sender.seal(plaintext);
    return concat(new Uint8Array(sender.enc), new Uint8Array(sealed));
  } catch {
    return null;
  }
}

/** `null` when it was sealed for another key, under another `info`, or changed. */
export async function openSealed(
  secret: Uint8Array,
  info: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(secret);
    const enc = sealed.slice(0, encapsulatedLength);
    const recipient = await suite.createRecipientContext({ recipientKey, info, enc });
    return new Uint8Array(await recipient.open(sealed.slice(encapsulatedLength)));
  } catch {
    return null;
  }
}
