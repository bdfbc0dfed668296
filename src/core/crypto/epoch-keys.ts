import { err, ok, type Result } from "../result.ts";
import { idBytes } from "../sync/codec.ts";
import { sizes, type DeviceId, type SpaceId } from "../sync/message.ts";
import { concat, readUint32, uint32 } from "./bytes.ts";
import { deviceIdOf, type DeviceKeys } from "./device-keys.ts";
import { openSealed, sealTo } from "./hpke.ts";
import {
  exchangeKeyOf,
  exchangeSecretOf,
  isSignedBy,
  keyLength,
  sign,
  signatureLength,
  textToBytes,
  type RandomBytes,
} from "./primitives.ts";

/** The key of each epoch, by its number. Whoever comes in may read all that was shared before. */
export type EpochKeys = ReadonlyMap<number, Uint8Array>;

/**
 * The keys of a space, sealed for one device and signed by the one that gives them:
 *
 *   sealed by HPKE   n x (epoch u32 | key[32])
 *   signature[64]    label | space[16] | epoch u32 | device[16] | sealed
 *
 * `info` of HPKE is what stands before `sealed` there: a wrap is good for one space, epoch and device.
 */
const label = textToBytes("elbowroom/1 keywrap\0");
const rowLength = 4 + keyLength;

export type WrapPlace = { readonly space: SpaceId; readonly epoch: number };

/** `null` for a device whose key is none. */
export async function wrapEpochKeys(
  author: DeviceKeys,
  { space, epoch }: WrapPlace,
  recipient: Uint8Array,
  epochKeys: EpochKeys,
  random: RandomBytes,
): Promise<Uint8Array | null> {
  const exchangeKey = exchangeKeyOf(recipient);
  if (exchangeKey === null) return null;
  const info = formatInfo(space, epoch, deviceIdOf(recipient));
  const newest = [...epochKeys].toSorted(([a], [b]) => a - b).slice(-sizes.epochsInKeywrap);
  const rows = concat(...newest.map(([number, key]) => concat(uint32(number), key)));
  const sealed = await sealTo(exchangeKey, info, rows, random);
  return sealed && concat(sealed, sign(author.seed, concat(info, sealed)));
}

export async function unwrapEpochKeys(
  { device, seed }: DeviceKeys,
  author: Uint8Array,
  { space, epoch }: WrapPlace,
  wrap: Uint8Array,
): Promise<Result<EpochKeys, "refused">> {
  const info = formatInfo(space, epoch, device);
  const sealed = wrap.subarray(0, -signatureLength);
  if (!isSignedBy(author, concat(info, sealed), wrap.subarray(-signatureLength))) {
    return err("refused");
  }
  const rows = await openSealed(exchangeSecretOf(seed), info, sealed);
  if (rows === null || rows.length % rowLength !== 0) return err("refused");
  const keys = new Map<number, Uint8Array>();
  for (let at = 0; at < rows.length; at += rowLength) {
    keys.set(readUint32(rows, at), rows.slice(at + 4, at + rowLength));
  }
  return Math.max(0, ...keys.keys()) === epoch ? ok(keys) : err("refused");
}

function formatInfo(space: SpaceId, epoch: number, device: DeviceId): Uint8Array {
  return concat(label, idBytes(space), uint32(epoch), idBytes(device));
}
