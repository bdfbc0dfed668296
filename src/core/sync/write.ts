import {
  hashEnvelope,
  largestPlaintext,
  nothingBefore,
  sealSpaceEnvelope,
} from "../crypto/space-envelope.ts";
import type { RandomBytes } from "../crypto/primitives.ts";
import { err, ok, type Result } from "../result.ts";
import { itemsToCells, parseItems } from "../space/item.ts";
import { addCells } from "../space/shared.ts";
import { epochOf, lastOwnSeq, type Device } from "./device.ts";
import type { EnvelopeRun } from "./message.ts";
import { sizes } from "./message.ts";
import { formatPayload, type Control } from "./payload.ts";

export type Told = Partial<Pick<Control, "invites" | "admits" | "removes">>;
export type CannotWrite = "too-large" | "no-key" | "malformed";

/** Nothing is shared by it. */
export const noItems = new Uint8Array();

/**
 * Shares previewed items: seals them into the device's next envelope, byte for byte, and takes them up
 * in its own copy. The envelope waits in `own` until the relay has it.
 */
export function write(
  device: Device,
  items: Uint8Array,
  told: Told,
  random: RandomBytes,
): Result<Device, CannotWrite> {
  const epoch = epochOf(device);
  const epochKey = device.epochs.get(epoch);
  const parsed = parseItems(items);
  if (epochKey === undefined) return err("no-key");
  if (!parsed.ok) return err("malformed");
  const clock = device.clock + 1;
  const { cursor, hash } = device.log;
  const nothing = { invites: [], admits: [], removes: [] };
  const control = { clock, cursor, log: hash, ...nothing, ...told };
  const plaintext = formatPayload({ control, items });
  if (plaintext.length > largestPlaintext) return err("too-large");
  const place = {
    space: device.space,
    epoch,
    deviceSeq: lastOwnSeq(device) + 1,
    before: hashBefore(device),
  };
  const bytes = sealSpaceEnvelope(device.keys, epochKey, place, plaintext, random);
  const stamp = { clock, device: device.keys.device };
  return ok({
    ...device,
    clock,
    own: [...device.own, { bytes, control }],
    shared: addCells(device.shared, itemsToCells(parsed.value, device.person, stamp)),
  });
}

function hashBefore({ own, log, keys }: Device): Uint8Array {
  const last = own.at(-1);
  return last === undefined
    ? (log.chains.get(keys.device)?.hash ?? nothingBefore)
    : hashEnvelope(last.bytes);
}

/** What the relay does not have yet, as much as goes into one message. */
export function nextRun(device: Device): EnvelopeRun | null {
  const { own, dropped, acknowledged, keys } = device;
  const next = acknowledged - dropped;
  const envelopes: Uint8Array[] = [];
  let size = 64;
  for (const { bytes } of own.slice(next, next + sizes.envelopesInAppend)) {
    size += bytes.length + 4;
    if (size > sizes.largestAppend) break;
    envelopes.push(bytes);
  }
  return envelopes.length === 0
    ? null
    : { device: keys.device, firstDeviceSeq: acknowledged + 1, envelopes };
}

/** Waiting for a connection, or with the relay. */
export function isAllShared(device: Device): boolean {
  return lastOwnSeq(device) === device.acknowledged;
}
