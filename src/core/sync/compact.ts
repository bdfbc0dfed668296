import type { RandomBytes } from "../crypto/primitives.ts";
import { lastOwnSeq, type Device, type KeptEnvelope, type Log } from "./device.ts";
import { sizes } from "./message.ts";
import { current, formatSnapshot } from "./snapshot.ts";

/** A third of what a log may hold: with two snapshots behind one another it is never full of old words. */
const mostBytes = sizes.largestLog / 3;

/**
 * Whether the log has become long enough for a snapshot, and this device is the one to make it: it has
 * all that there is and wrote the last. When nobody else does, any device, some time later.
 */
export function needsSnapshot(device: Device, every: number, isFull: boolean): boolean {
  const { log, checkpoint, keys, kept } = device;
  if (isFull) return log.cursor > checkpoint.cursor;
  const wroteLast = kept.at(-1)?.device === keys.device;
  const since = log.cursor - checkpoint.cursor;
  const bytes = kept.reduce(
    (sum, one) => sum + (one.seq > checkpoint.cursor ? one.bytes.length : 0),
    0,
  );
  return (
    since >= (wroteLast ? every : 2 * every) || bytes >= (wroteLast ? mostBytes : 2 * mostBytes)
  );
}

/** A snapshot to be put, and how the device stood when it was made. */
export type MadeSnapshot = Pick<Device, "log" | "kept"> & { readonly body: Uint8Array };

/**
 * `null` when it is larger than the relay takes: there is too much that still says something. What is on
 * its way puts out of date what a reader of the snapshot needs until then, so all of this person's stays
 * in it; not so when the log `isFull`, and nothing could be on its way for ever.
 */
export function makeSnapshot(
  device: Device,
  isFull: boolean,
  random: RandomBytes,
): MadeSnapshot | null {
  const kept = isFull || !hasUnsaid(device) ? current(device) : currentAndOwn(device);
  const body = formatSnapshot({ ...device, kept }, random);
  if (body === null || body.length > sizes.largestSnapshot) return null;
  return { log: device.log, kept, body };
}

/** It has written what the log has not yet. */
function hasUnsaid(device: Device): boolean {
  return (device.log.chains.get(device.keys.device)?.deviceSeq ?? 0) !== lastOwnSeq(device);
}

function currentAndOwn(device: Device): readonly KeptEnvelope[] {
  const { kept, log, person } = device;
  const still = new Set(current(device));
  return kept.filter((one) => still.has(one) || log.members.get(one.device)?.person === person);
}

/**
 * Once the relay has it, or another device's: the log can be read anew from the checkpoint before. That
 * is as far back as the relay has it, and what the device wrote itself until then nobody asks for again.
 */
export function moveCheckpoint(device: Device, made: MadeSnapshot): Device {
  const { checkpoint: origin, log, own, dropped, keys } = device;
  // Read anew meanwhile: it has not come as far again.
  if (log.cursor < made.log.cursor) return device;
  const covered = origin.chains.get(keys.device)?.deviceSeq ?? 0;
  const more = Math.max(0, covered - dropped);
  return {
    ...device,
    origin,
    checkpoint: startingAt(made.log, made.log.cursor),
    log: startingAt(log, origin.cursor),
    kept: [...made.kept, ...device.kept.filter(({ seq }) => seq > made.log.cursor)],
    own: own.slice(more),
    dropped: dropped + more,
  };
}

function startingAt(log: Log, place: number): Log {
  return place <= log.base
    ? log
    : { ...log, base: place, hashes: log.hashes.slice(place - log.base) };
}
