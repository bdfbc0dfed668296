import { err, ok, type Result } from "../result.ts";
import { decodeEnvelopeHeader, encodeEnvelopeHeader, idBytes } from "../sync/codec.ts";
import type { EnvelopeHeader, SpaceId } from "../sync/message.ts";
import { sizes } from "../sync/message.ts";
import { concat } from "./bytes.ts";
import type { DeviceKeys } from "./device-keys.ts";
import { pad, unpad } from "./padding.ts";
import {
  decrypt,
  deriveBytes,
  digest,
  encrypt,
  isSignedBy,
  keyLength,
  nonceLength,
  sign,
  signatureLength,
  textToBytes,
  type RandomBytes,
} from "./primitives.ts";

/**
 * What a device tells the others through the relay. The bytes are in `sync/codec.ts`:
 *
 *   header[26] | hash of the device's envelope before[32] | nonce[24] | ciphertext and tag | signature[64]
 *
 * Associated data and what is signed begin alike, so that an envelope is good in one space, one epoch and
 * one place of one device's row only:
 *
 *   associated   label | space[16] | header | hash before
 *   signed       label | space[16] | all before the signature
 */
const version = 1;
const suite = 1;
const headerLength = 26;
const hashLength = 32;
const nonceStart = headerLength + hashLength;
const bodyStart = nonceStart + nonceLength;
const label = textToBytes("elbowroom/1 envelope\0");

/** What stands before a device's first envelope. */
export const nothingBefore = new Uint8Array(hashLength);

/** An envelope's place: which space and epoch, and the one before it. */
export type EnvelopePlace = {
  readonly space: SpaceId;
  readonly epoch: number;
  readonly deviceSeq: number;
  readonly before: Uint8Array;
};

export function sealSpaceEnvelope(
  keys: DeviceKeys,
  epochKey: Uint8Array,
  { space, epoch, deviceSeq, before }: EnvelopePlace,
  plaintext: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const header = encodeEnvelopeHeader({ version, suite, epoch, device: keys.device, deviceSeq });
  const head = concat(header, before);
  const nonce = random(nonceLength);
  const key = envelopeKey(epochKey, space);
  const ciphertext = encrypt(key, nonce, bind(space, head), pad(plaintext));
  const unsigned = concat(head, nonce, ciphertext);
  return concat(unsigned, sign(keys.seed, bind(space, unsigned)));
}

export type OpenedEnvelope = {
  readonly header: EnvelopeHeader;
  readonly before: Uint8Array;
  readonly plaintext: Uint8Array;
};

/**
 * Refused without a reason that an attacker could learn from: forged, moved, or of another key. `keyIn`
 * says whose signature there must be; a newcomer's first envelope brings its own key, with a proof.
 * `isVouched` when a later signature of the same key stands for this one too.
 */
export function openSpaceEnvelope(
  epochKey: Uint8Array,
  space: SpaceId,
  envelope: Uint8Array,
  keyIn: (plaintext: Uint8Array) => Uint8Array | null,
  isVouched = false,
): Result<OpenedEnvelope, "refused"> {
  const header = decodeEnvelopeHeader(envelope);
  if (!header.ok || header.value.suite !== suite) return err("refused");
  const signed = envelope.subarray(0, -signatureLength);
  const nonce = envelope.subarray(nonceStart, bodyStart);
  const associated = bind(space, envelope.subarray(0, nonceStart));
  const key = envelopeKey(epochKey, space);
  const padded = decrypt(key, nonce, associated, signed.subarray(bodyStart));
  const plaintext = padded && unpad(padded);
  const publicKey = plaintext && keyIn(plaintext);
  if (plaintext === null || publicKey === null) return err("refused");
  if (!isVouched && !hasSignatureOf(publicKey, space, envelope)) return err("refused");
  return ok({
    header: header.value,
    before: hashBeforeIn(envelope),
    plaintext,
  });
}

export function hasSignatureOf(key: Uint8Array, space: SpaceId, envelope: Uint8Array): boolean {
  const signed = envelope.subarray(0, -signatureLength);
  return isSignedBy(key, bind(space, signed), envelope.subarray(-signatureLength));
}

/** The hash of the device's envelope before this one, as it says. */
export function hashBeforeIn(envelope: Uint8Array): Uint8Array {
  return envelope.slice(headerLength, nonceStart);
}

export function hashEnvelope(envelope: Uint8Array): Uint8Array {
  return digest(envelope);
}

/** The most that fits into one envelope once padded. */
export const largestPlaintext = sizes.largestEnvelope - sizes.smallestEnvelope - 4096;

function bind(space: SpaceId, bytes: Uint8Array): Uint8Array {
  return concat(label, idBytes(space), bytes);
}

/** Derived once an epoch: a log of thousands has a few of them. It goes when the epoch's key goes. */
const derived = new WeakMap<Uint8Array, { readonly space: SpaceId; readonly key: Uint8Array }>();

function envelopeKey(epochKey: Uint8Array, space: SpaceId): Uint8Array {
  const known = derived.get(epochKey);
  if (known?.space === space) return known.key;
  const key = deriveBytes(epochKey, idBytes(space), "elbowroom/space/envelopes/1", keyLength);
  derived.set(epochKey, { space, key });
  return key;
}
