import {
  argon2Sync,
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
} from "node:crypto";
import { argon2id } from "@noble/hashes/argon2.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex } from "../../../test/bytes.ts";
import { findStandardMismatches, sunscreen } from "../../../test/vectors/standards.ts";
import {
  decrypt,
  deriveBytes,
  encrypt,
  exchangeKeyOf,
  exchangeSecretOf,
  keyLength,
  nonceLength,
  publicKeyOf,
  stretch,
  tagLength,
  wordsToBytes,
} from "./primitives.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const none = new Uint8Array(0);

describe("XChaCha20-Poly1305", () => {
  const { key, nonce, associated, plaintext } = sunscreen;

  it("gives what the draft of its standard gives", () => {
    const sealed = encrypt(key, nonce, associated, plaintext);
    expect(toHex(sealed)).toBe(sunscreen.ciphertext + sunscreen.tag);
    expect(decrypt(key, nonce, associated, sealed)).toEqual(plaintext);
  });

  it("gives what OpenSSL gives, through HChaCha20 and RFC 8439, for any input", () => {
    fc.assert(
      fc.property(
        bytes(keyLength),
        bytes(nonceLength),
        fc.uint8Array({ maxLength: 80 }),
        fc.uint8Array({ maxLength: 300 }),
        (anyKey, anyNonce, anyAssociated, anyPlaintext) => {
          const sealed = encrypt(anyKey, anyNonce, anyAssociated, anyPlaintext);
          expect(toHex(sealed)).toBe(
            toHex(encryptByOpenSsl(anyKey, anyNonce, anyAssociated, anyPlaintext)),
          );
          expect(decrypt(anyKey, anyNonce, anyAssociated, sealed)).toEqual(anyPlaintext);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("refuses every single bit that is another, in key, nonce, associated data, text and tag", () => {
    const sealed = encrypt(key, nonce, associated, plaintext);
    const refused = [
      ...flips(key).map((other) => decrypt(other, nonce, associated, sealed)),
      ...flips(nonce).map((other) => decrypt(key, other, associated, sealed)),
      ...flips(associated).map((other) => decrypt(key, nonce, other, sealed)),
      ...flips(sealed).map((other) => decrypt(key, nonce, associated, other)),
    ];
    expect(new Set(refused)).toEqual(new Set([null]));
  });

  it("refuses what is cut short or has something after it", () => {
    const sealed = encrypt(key, nonce, associated, plaintext);
    const shorter = [...sealed.keys()].map((length) => sealed.slice(0, length));
    const longer = Uint8Array.of(...sealed, 0);
    expect(
      new Set([...shorter, longer].map((other) => decrypt(key, nonce, associated, other))),
    ).toEqual(new Set([null]));
  });

  it("refuses tags that a sloppy comparison would take: all zeros, all ones, halves turned round", () => {
    const sealed = encrypt(key, nonce, associated, plaintext);
    const body = sealed.slice(0, -tagLength);
    const tag = sealed.slice(-tagLength);
    const wrong = [
      new Uint8Array(tagLength),
      new Uint8Array(tagLength).fill(255),
      Uint8Array.of(...tag.slice(8), ...tag.slice(0, 8)),
      tag.map((byte) => byte ^ 255),
      tag.toReversed(),
    ];
    expect(
      wrong.map((other) => decrypt(key, nonce, associated, Uint8Array.of(...body, ...other))),
    ).toEqual(wrong.map(() => null));
  });
});

it("the vectors of the standards come out", async () => {
  expect(await findStandardMismatches()).toEqual([]);
});

it("the key of an exchange, made of the key of a signature, is the one that OpenSSL makes of its secret", () => {
  fc.assert(
    fc.property(bytes(keyLength), (seed) => {
      const pkcs8 = Buffer.from("302e020100300506032b656e04220420", "hex");
      const secret = createPrivateKey({
        key: Buffer.concat([pkcs8, exchangeSecretOf(seed)]),
        format: "der",
        type: "pkcs8",
      });
      const expected = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(12);
      expect(exchangeKeyOf(publicKeyOf(seed))).toEqual(new Uint8Array(expected));
    }),
  );
});

describe("HKDF-SHA-256", () => {
  it("gives what OpenSSL gives for any input", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 80 }),
        fc.uint8Array({ maxLength: 80 }),
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.integer({ min: 1, max: 100 }),
        (secret, salt, info, length) => {
          const expected = new Uint8Array(hkdfSync("sha256", secret, salt, info, length));
          expect(deriveBytes(secret, salt, info, length)).toEqual(expected);
        },
      ),
    );
  });
});

describe("Argon2id", () => {
  it("gives what RFC 9106, section 5.3 gives", () => {
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    });
    expect(toHex(tag)).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  });

  it("gives what OpenSSL gives for any input", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        bytes(16),
        fc.record({
          memory: fc.integer({ min: 32, max: 256 }),
          passes: fc.integer({ min: 1, max: 3 }),
          lanes: fc.integer({ min: 1, max: 4 }),
        }),
        (password, salt, params) => {
          const { memory, passes, lanes: parallelism } = params;
          const expected = argon2Sync("argon2id", {
            message: password,
            nonce: salt,
            memory,
            passes,
            parallelism,
            tagLength: 32,
          });
          expect(toHex(stretch(password, salt, params))).toBe(toHex(expected));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("tells how far it is, and ends at the end", () => {
    const told: number[] = [];
    stretch(none, new Uint8Array(16), { memory: 1024, passes: 2, lanes: 1 }, (done) => {
      told.push(done);
    });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});

describe("the words of BIP 39", () => {
  it("refuses a wrong checksum and a word that is none", () => {
    expect(wordsToBytes("abandon ".repeat(12).trim())).toBeNull();
    expect(wordsToBytes(`${"abandon ".repeat(11)}elbowroom`)).toBeNull();
  });
});

function flips(original: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: original.length * 8 }, (_, bit) => {
    const flipped = original.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return flipped;
  });
}

/**
 * Another way to the same, so that no one library is its own judge: the subkey is what one ChaCha20
 * block adds to its beginning, and the rest of the nonce goes into the AEAD of RFC 8439.
 */
function encryptByOpenSsl(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv(
    "chacha20-poly1305",
    hchacha20(key, nonce.subarray(0, 16)),
    Uint8Array.of(0, 0, 0, 0, ...nonce.subarray(16)),
    { authTagLength: tagLength },
  );
  cipher.setAAD(associated, { plaintextLength: plaintext.length });
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

function hchacha20(key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const block = createCipheriv("chacha20", key, nonce).update(new Uint8Array(64));
  const constants = Buffer.from("expand 32-byte k");
  const subkey = Buffer.alloc(32);
  for (let word = 0; word < 4; word++) {
    const first = block.readUInt32LE(word * 4) - constants.readUInt32LE(word * 4);
    const last = block.readUInt32LE(48 + word * 4) - Buffer.from(nonce).readUInt32LE(word * 4);
    subkey.writeUInt32LE(first >>> 0, word * 4);
    subkey.writeUInt32LE(last >>> 0, 16 + word * 4);
  }
  return subkey;
}
