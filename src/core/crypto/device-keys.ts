import { encodeBase64Url } from "../sync/base64-url.ts";
import { statementBytes, type Statement } from "../sync/codec.ts";
import { sizes, type DeviceId } from "../sync/message.ts";
import {
  digest,
  isSignedBy,
  keyLength,
  publicKeyOf,
  sign,
  type RandomBytes,
} from "./primitives.ts";

/** What a device signs with, and what keys are wrapped to. The seed never leaves it. */
export type DeviceKeys = {
  readonly device: DeviceId;
  readonly publicKey: Uint8Array;
  readonly seed: Uint8Array;
};

export function createDeviceKeys(random: RandomBytes): DeviceKeys {
  return deviceKeysOf(random(keyLength));
}

export function deviceKeysOf(seed: Uint8Array): DeviceKeys {
  const publicKey = publicKeyOf(seed);
  return { device: deviceIdOf(publicKey), publicKey, seed };
}

/** The only name that a key can have: the relay cannot put another key under it. */
export function deviceIdOf(publicKey: Uint8Array): DeviceId {
  return encodeBase64Url(digest(publicKey).subarray(0, sizes.id));
}

export function signStatement(seed: Uint8Array, statement: Statement): Uint8Array {
  return sign(seed, statementBytes(statement));
}

export function isStatementSigned(
  publicKey: Uint8Array,
  statement: Statement,
  signature: Uint8Array,
): boolean {
  return isSignedBy(publicKey, statementBytes(statement), signature);
}
