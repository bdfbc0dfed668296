import { encodeBase64Url } from "../sync/base64-url.ts";
import { idBytes } from "../sync/codec.ts";
import { sizes, type DeviceId, type SpaceId } from "../sync/message.ts";
import { concat, readUint32, uint32 } from "./bytes.ts";
import type { DeviceKeys } from "./device-keys.ts";
import { pad, unpad } from "./padding.ts";
import {
  decrypt,
  deriveBytes,
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
 * What a device puts in place of a log that has become long:
 *
 *   version u8 | suite u8 | epoch u32 | device[16] | nonce[24] | ciphertext and tag | signature[64]
 *
 *   associated   label | space[16] | up to u32 | all before the nonce
 *   signed       label | space[16] | up to u32 | all before the signature
 */
const version = 1;
const suite = 1;
const nonceStart = 6 + sizes.id;
const bodyStart = nonceStart + nonceLength;
const label = textToBytes("elbowroom/1 snapshot\0");

export type SnapshotPlace = {
  readonly space: SpaceId;
  readonly epoch: number;
  readonly upTo: number;
};

export function sealSnapshot(
  keys: DeviceKeys,
  epochKey: Uint8Array,
  { space, epoch, upTo }: SnapshotPlace,
  plaintext: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const head = concat(Uint8Array.of(version, suite), uint32(epoch), idBytes(keys.device));
  const nonce = random(nonceLength);
  const key = snapshotKey(epochKey, space);
  const ciphertext = encrypt(key, nonce, bind(space, upTo, head), pad(plaintext));
  const unsigned = concat(head, nonce, ciphertext);
  return concat(unsigned, sign(keys.seed, bind(space, upTo, unsigned)));
}

/** The epoch whose key opens it; `null` for what is no snapshot. */
export function epochOfSnapshot(body: Uint8Array): number | null {
  const isOne = body.length > bodyStart + signatureLength && body[0] === version;
  return isOne && body[1] === suite ? readUint32(body, 2) : null;
}

export type OpenedSnapshot = {
  readonly author: DeviceId;
  readonly plaintext: Uint8Array;
  /** Who is in the space stands inside, so its signature is looked at after that is known. */
  readonly isSignedBy: (key: Uint8Array) => boolean;
};

/** `null` when it was sealed for another space or place, with another key, or changed. */
export function openSnapshot(
  epochKey: Uint8Array,
  { space, upTo }: Omit<SnapshotPlace, "epoch">,
  body: Uint8Array,
): OpenedSnapshot | null {
  const signed = body.subarray(0, -signatureLength);
  const nonce = body.subarray(nonceStart, bodyStart);
  const associated = bind(space, upTo, body.subarray(0, nonceStart));
  const padded = decrypt(
    snapshotKey(epochKey, space),
    nonce,
    associated,
    signed.subarray(bodyStart),
  );
  const plaintext = padded && unpad(padded);
  if (plaintext === null) return null;
  const signature = body.subarray(-signatureLength);
  return {
    author: encodeBase64Url(body.subarray(6, nonceStart)),
    plaintext,
    isSignedBy: (key) => isSignedBy(key, bind(space, upTo, signed), signature),
  };
}

function bind(space: SpaceId, upTo: number, bytes: Uint8Array): Uint8Array {
  return concat(label, idBytes(space), uint32(upTo), bytes);
}

function snapshotKey(epochKey: Uint8Array, space: SpaceId): Uint8Array {
  return deriveBytes(epochKey, idBytes(space), "elbowroom/space/snapshots/1", keyLength);
}
