import type { RandomBytes } from "../crypto/primitives.ts";
import { lastOwnSeq, type Device, type Log } from "./device.ts";
import { sizes } from "./message.ts";
import type { RelayApi } from "./relay-api.ts";
import { current, formatSnapshot } from "./snapshot.ts";
import { isAllShared } from "./write.ts";

/** A third of what a log may hold: with two snapshots behind one another it is never full of old words. */
const mostBytes = sizes.largestLog / 3;

/**
 * Whether the log has become long enough for a snapshot, and this device is the one to make it: it has
 * all that there is and wrote the last. When nobody else does, any device, some time later.
 */
export function needsSnapshot(device: Device, every: number): boolean {
  const { log, checkpoint, keys, kept } = device;
  const own = log.chains.get(keys.device)?.deviceSeq ?? 0;
  if (!isAllShared(device) || own !== lastOwnSeq(device)) return false;
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

/**
 * Puts a snapshot in place of the log, and lets go of what only the log before it was needed for. The
 * device as it was when there is no answer; when another was faster, theirs does as well.
 */
export async function compact(
  device: Device,
  api: Pick<RelayApi, "putSnapshot">,
  random: RandomBytes,
): Promise<Device> {
  const shorter = { ...device, kept: current(device) };
  const body = formatSnapshot(shorter, random);
  if (body === null || body.length > sizes.largestSnapshot) return device;
  const put = await api.putSnapshot(device.log.cursor, body);
  return !put.ok && put.error.type === "unreachable" ? device : moveCheckpoint(shorter);
}

/**
 * The log can be read anew from the checkpoint before. That is as far back as the relay has it, and what
 * the device wrote itself until then nobody will ask for again.
 */
function moveCheckpoint(device: Device): Device {
  const { checkpoint: origin, log, own, dropped, keys } = device;
  const covered = origin.chains.get(keys.device)?.deviceSeq ?? 0;
  const more = Math.max(0, covered - dropped);
  return {
    ...device,
    origin,
    checkpoint: startingAt(log, log.cursor),
    log: startingAt(log, origin.cursor),
    own: own.slice(more),
    dropped: dropped + more,
  };
}

function startingAt(log: Log, place: number): Log {
  return place <= log.base
    ? log
    : { ...log, base: place, hashes: log.hashes.slice(place - log.base) };
}
