import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";

/**
 * The one module that touches a library of cryptography; the linter keeps every other out. Nothing in
 * here decides anything: formats, keys and limits are its neighbours' matter.
 */

/** As many bytes that nobody can guess. In the app `crypto.getRandomValues`, in tests a known row. */
export type RandomBytes = (length: number) => Uint8Array;

/** In bytes. A nonce this long may be drawn at random for ever without two alike. */
export const nonceLength = 24;
export const keyLength = 32;
export const tagLength = 16;

/** XChaCha20-Poly1305: the ciphertext with its tag behind it. */
export function encrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array {
  return xchacha20poly1305(key, nonce, associated).encrypt(plaintext);
}

/** The plaintext; `null` when key, nonce, associated data or any bit of the ciphertext is another. */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  associated: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array | null {
  if (ciphertext.length < tagLength) return null;
  try {
    return xchacha20poly1305(key, nonce, associated).decrypt(ciphertext);
  } catch {
    return null;
  }
}

/** HKDF-SHA-256 (RFC 5869). Another `info` gives a key that says nothing about the first. */
export function deriveBytes(
  secret: Uint8Array,
  salt: Uint8Array,
  info: string,
  length: number,
): Uint8Array {
  return hkdf(sha256, secret, salt, utf8ToBytes(info), length);
}

/** SHA-256 of all of it, one after the other. */
export function digest(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export const signatureLength = 64;

/** The public half of an Ed25519 key (RFC 8032), whose private half is any 32 random bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

export function sign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return ed25519.sign(message, seed);
}

/** Strict as the RFC: of one message and key there is one signature, so that nobody makes a second of it. */
export function isSignedBy(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

/**
 * The X25519 key of a device (RFC 7748) is made of its Ed25519 key, so that one name stands for both and
 * nobody can put another one beside it. Safe with HPKE's KEM: Thormarker, "On using the same key pair for
 * Ed25519 and an X25519 based KEM", eprint 2021/509. `null` for bytes that are no key.
 */
export function exchangeKeyOf(publicKey: Uint8Array): Uint8Array | null {
  try {
    return ed25519.utils.toMontgomery(publicKey);
  } catch {
    return null;
  }
}

export function exchangeSecretOf(seed: Uint8Array): Uint8Array {
  return ed25519.utils.toMontgomerySecret(seed);
}

export type StretchParams = {
  /** In KiB. */
  readonly memory: number;
  /** Passes over that memory. */
  readonly passes: number;
  readonly lanes: number;
};

/** Argon2id (RFC 9106), 32 bytes. Takes a second or more: not for the main thread. */
export function stretch(
  password: Uint8Array,
  salt: Uint8Array,
  { memory, passes, lanes }: StretchParams,
  onProgress: (done: number) => void = () => {},
): Uint8Array {
  return argon2id(password, salt, { m: memory, t: passes, p: lanes, dkLen: keyLength, onProgress });
}

/** The 2,048 words of BIP 39, none of which begins with the same four letters as another. */
export const recoveryWords: readonly string[] = wordlist;

/** The words of BIP 39: twelve for 16 bytes, the last carrying a checksum. */
export function bytesToWords(entropy: Uint8Array): string {
  return entropyToMnemonic(entropy, wordlist);
}

/** `null` when a word is not in the list or the checksum does not fit. */
export function wordsToBytes(words: string): Uint8Array | null {
  try {
    return mnemonicToEntropy(words, wordlist);
  } catch {
    return null;
  }
}

export const textToBytes: (text: string) => Uint8Array = utf8ToBytes;
export const bytesToText: (bytes: Uint8Array) => string = bytesToUtf8;
export const formatHex: (bytes: Uint8Array) => string = bytesToHex;
