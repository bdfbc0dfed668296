import { createDecipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { toHex } from "../../../test/bytes.ts";
import { openSealed, sealTo } from "./hpke.ts";

/**
 * RFC 9180, appendix A.2.1: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305. We bind
 * everything by `info` and leave the associated data empty. The ciphertext is the same without it; the
 * tag is checked with the RFC's key and nonce by another implementation.
 */
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
const info = bytesOf("4f6465206f6e2061204772656369616e2055726e");
const senderSecret = bytesOf("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b");
const encapsulated = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
const recipientKey = bytesOf("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
const recipientSecret = bytesOf("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
const key = bytesOf("ad2744de8e17f4ebba575b3f5f5a8fa1f69c2a07f6e7500bc60ca6e3e3ec1c91");
const baseNonce = bytesOf("5c4d98150661b848853b547f");
const plaintext = bytesOf("4265617574792069732074727574682c20747275746820626561757479");
const ciphertext = "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b";

function openByNode(sealed: Uint8Array): string {
  const decipher = createDecipheriv("chacha20-poly1305", key, baseNonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(32, -16)), decipher.final()]).toString();
}

test("the suite gives what RFC 9180 prints in appendix A.2.1", async () => {
  const sealed = await sealTo(recipientKey, info, plaintext, () => senderSecret);
  if (sealed === null) throw new Error("The key of the RFC is one.");

  expect(toHex(sealed.subarray(0, 32))).toBe(encapsulated);
  expect(toHex(sealed.subarray(32, -16))).toBe(ciphertext);
  expect(openByNode(sealed)).toBe("Beauty is truth, truth beauty");
  expect(await openSealed(recipientSecret, info, sealed)).toEqual(plaintext);
});

test("another word of what binds it, another key or one bit changed opens nothing", async () => {
  const sealed = await sealTo(recipientKey, info, plaintext, () => senderSecret);
  if (sealed === null) throw new Error("The key of the RFC is one.");
  const flipped = sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte));

  expect(await openSealed(recipientSecret, info.subarray(1), sealed)).toBeNull();
  expect(await openSealed(senderSecret, info, sealed)).toBeNull();
  expect(await openSealed(recipientSecret, info, flipped)).toBeNull();
});
