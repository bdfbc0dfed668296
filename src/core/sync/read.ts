import { assert } from "../assert.ts";
import { concat, uint32 } from "../crypto/bytes.ts";
import { digest } from "../crypto/primitives.ts";
import { hashEnvelope, nothingBefore } from "../crypto/space-envelope.ts";
import { encodeBase64Url } from "./base64-url.ts";
import { decodeEnvelopeHeader } from "./codec.ts";
import {
  chainDoubts,
  goneBack,
  holeAt,
  lostAt,
  isSameBytes,
  logDoubts,
  twinOf,
  unreadable,
  type Doubt,
} from "./doubt.ts";
import { epochOf, lastOwnSeq, note, ownAt, rewind, type Chain, type Device } from "./device.ts";
import { awaitsKeys, keysFor, type Given } from "./given.ts";
import type { DeviceId, LogEntry, RelayMessage } from "./message.ts";
import { openEntry } from "./open-entry.ts";
import { isRoster, type Control } from "./payload.ts";
import { applyRoster, changesBetween, type Author } from "./roster.ts";
import { take } from "./take.ts";
import { vouchedIn } from "./vouch.ts";

/**
 * Reads what the relay passes on. What a member has signed is taken up in any case: merging does no harm,
 * and nothing shared is lost. But each device checks (`doubt.ts`) that it is shown the same log as the
 * others, whole and in order. What does not fit may have been damaged on its way, so the log is read
 * again first; if it still does not fit, that is a trouble to tell.
 *
 * - `again`: connect anew and go on from the device's cursor.
 * - `keys`: there is a new epoch. Fetch its key and read the same once more.
 * - `later`: a newcomer was not given its key yet.
 */
export type Reading = { readonly device: Device; readonly next: "on" | "again" | "keys" | "later" };

type Events = Extract<RelayMessage, { readonly type: "events" }>;

/** What the session knows of how things stand with the relay. */
export type Standing = {
  /** The epochs that this device has asked for and was not given. */
  readonly lacking: ReadonlySet<number>;
  /** Keys to read with of which it is not known yet whether a member gave them. */
  readonly unproven: readonly Given[];
  /** The number of its last own envelope that it has sent: no later one can be in the log. */
  readonly sent: number;
};

export function readEvents(before: Device, { upTo, entries }: Events, standing: Standing): Reading {
  let device = before;
  const vouched = vouchedIn(before, entries);
  for (const entry of entries) {
    if (entry.seq <= device.log.cursor) continue;
    const step = readNext(device, entry, standing, vouched);
    if (step.next !== "on") return step;
    ({ device } = step);
  }
  return fillUpTo(device, upTo, standing);
}

/** Everything has been read: it reaches as far as it did before, and what was once seen is among it. */
export function readLive(device: Device, head: number): Reading {
  const { cursor, chains } = device.log;
  // What should have come before this has not: there is nothing to judge yet.
  if (head > cursor) return { device, next: "again" };
  const isBack = head < Math.max(device.furthest, cursor);
  const isLost = [...device.known].some(
    ([id, deviceSeq]) => deviceSeq > (chains.get(id)?.deviceSeq ?? 0),
  );
  const doubts = [
    ...(isBack ? [goneBack(device.furthest)] : []),
    ...(isLost ? [lostAt(cursor)] : []),
  ];
  const furthest = Math.max(device.furthest, head);
  return settle(device, doubts, { ...device, furthest });
}

function readNext(
  before: Device,
  entry: LogEntry,
  standing: Standing,
  vouched: ReadonlySet<string>,
): Reading {
  const filled = fillUpTo(before, entry.seq - 1, standing);
  if (filled.next !== "on") return filled;
  const { device } = filled;
  const isOwn = entry.device === device.keys.device;
  const isForgotten = device.isRestored && entry.deviceSeq > lastOwnSeq(device);
  if (isOwn && !isForgotten) return readOwn(device, entry);
  const header = decodeEnvelopeHeader(entry.envelope);
  assert(header.ok, "the codec lets only envelopes through");
  const { epoch } = header.value;
  const keys = keysFor(device, standing.unproven, epoch);
  if (keys.length === 0) {
    if (!standing.lacking.has(epoch)) return { device, next: "keys" };
    if (awaitsKeys(device, standing.unproven)) return { device, next: "later" };
  }
  return readOther(device, entry, { epoch, keys }, vouched);
}

/**
 * Places that the relay passes over are one's own envelopes, in their order. When there are more places
 * than were sent, something of the other's was there that has not come (yet).
 */
function fillUpTo(before: Device, upTo: number, { sent }: Standing): Reading {
  let device = before;
  while (device.log.cursor < upTo) {
    const { chains, cursor } = device.log;
    const isSent = (chains.get(device.keys.device)?.deviceSeq ?? 0) < sent;
    const placed = isSent ? placeOwn(device, cursor + 1) : null;
    if (placed === null) {
      return settle(device, [holeAt(device.log.cursor + 1)], skipTo(device, upTo));
    }
    device = placed;
  }
  return { device, next: "on" };
}

function readOwn(device: Device, { seq, deviceSeq, envelope }: LogEntry): Reading {
  const next = ownAt(device, deviceSeq);
  const isNext = deviceSeq === (device.log.chains.get(device.keys.device)?.deviceSeq ?? 0) + 1;
  const placed = isNext && next !== undefined && isSameBytes(next.bytes, envelope);
  const moved = placed ? placeOwn(device, seq) : null;
  if (moved !== null) return { device: moved, next: "on" };
  const hash = hashEnvelope(envelope);
  return settle(device, [twinOf(hash)], advance(device, seq, hash));
}

/** The device's next own envelope is at this place of the log. */
function placeOwn(device: Device, seq: number): Device | null {
  const self = device.keys.device;
  const deviceSeq = (device.log.chains.get(self)?.deviceSeq ?? 0) + 1;
  const own = ownAt(device, deviceSeq);
  if (own === undefined) return null;
  const header = decodeEnvelopeHeader(own.bytes);
  assert(header.ok, "it was sealed here");
  const hash = hashEnvelope(own.bytes);
  const moved = linked(advance(device, seq, hash), self, { deviceSeq, hash });
  const author = { space: device.space, author: self, epoch: header.value.epoch };
  return keep(withRoster(moved, author, own.control), seq, self, own.bytes, own.control);
}

/**
 * A newcomer has the keys that were in their link, and who has gone those of that day: an epoch that began
 * meanwhile fits neither. Whoever hears of them for the first time knows the epochs there are by then, and
 * all of those are spent.
 */
function withRoster(device: Device, author: Author, control: Control): Device {
  const newest = epochOf(device);
  const epoch = Math.min(author.epoch, newest);
  const log = applyRoster(device.log, { ...author, epoch }, control);
  const changes = changesBetween(device.log.members, log.members);
  const isNews = changes.some((change) => !device.heard.has(change));
  if (!isNews) return { ...device, log };
  const heard = new Set([...device.heard, ...changes]);
  return { ...device, log: { ...log, spentEpoch: Math.max(log.spentEpoch, newest) }, heard };
}

function readOther(
  device: Device,
  entry: LogEntry,
  { epoch, keys }: { readonly epoch: number; readonly keys: readonly Uint8Array[] },
  vouched: ReadonlySet<string>,
): Reading {
  const hash = hashEnvelope(entry.envelope);
  const moved = advance(device, entry.seq, hash);
  const isVouched = vouched.has(encodeBase64Url(hash));
  const opened = openEntry(device, entry, keys, isVouched);
  if (opened === null) return settle(device, [unreadable(entry.seq, hash)], moved);
  const chain = device.log.chains.get(entry.device);
  const doubts = [
    ...chainDoubts(chain, entry, opened.before, hash),
    ...logDoubts(device.log, opened.payload, entry),
  ];
  const isLater = entry.deviceSeq > (chain?.deviceSeq ?? 0);
  const link = isLater ? { deviceSeq: entry.deviceSeq, hash } : chain;
  const lined = link === undefined ? moved : linked(moved, entry.device, link);
  const author = { space: device.space, author: entry.device, epoch };
  const { control } = opened.payload;
  const taken = take(withRoster(lined, author, control), entry.device, opened.payload);
  const kept = keep(taken, entry.seq, entry.device, entry.envelope.slice(), control);
  return settle(
    device,
    doubts,
    entry.device === device.keys.device ? recall(kept, entry, control) : kept,
  );
}

/** An own envelope that this device had forgotten. */
function recall(device: Device, { deviceSeq, envelope }: LogEntry, control: Control): Device {
  if (deviceSeq !== lastOwnSeq(device) + 1) return device;
  return {
    ...device,
    own: [...device.own, { bytes: envelope.slice(), control }],
    acknowledged: deviceSeq,
  };
}

/** For the next snapshot. */
export function keep(
  device: Device,
  seq: number,
  author: DeviceId,
  bytes: Uint8Array,
  control: Control,
): Device {
  const { clock } = control;
  const one = { seq, device: author, clock, isRoster: isRoster(control), bytes };
  return { ...device, kept: [...device.kept, one] };
}

/**
 * The first time something does not fit, all is read again. The second time it is told, and `after`
 * stands: what was signed is in it.
 */
export function settle(before: Device, doubts: readonly Doubt[], after: Device): Reading {
  const fresh = doubts.filter(({ key }) => !before.doubts.has(key));
  const isTold = before.troubles.some(({ type }) => type === "differs");
  if (fresh.some(({ type }) => type !== "differs" || !isTold)) {
    const keys = [...before.doubts, ...fresh.map(({ key }) => key)];
    return { device: rewind({ ...before, doubts: new Set(keys) }), next: "again" };
  }
  return {
    device: doubts.reduce((now, { type, reason }) => note(now, { type, reason }), after),
    next: "on",
  };
}

function linked(device: Device, id: DeviceId, chain: Chain): Device {
  const known = Math.max(device.known.get(id) ?? 0, chain.deviceSeq);
  return {
    ...device,
    known: new Map(device.known).set(id, known),
    log: { ...device.log, chains: new Map(device.log.chains).set(id, chain) },
  };
}

function advance(device: Device, seq: number, envelopeHash: Uint8Array): Device {
  const hash = digest(concat(device.log.hash, uint32(seq)), envelopeHash);
  const hashes = [...device.log.hashes, encodeBase64Url(hash)];
  return { ...device, log: { ...device.log, cursor: seq, hash, hashes } };
}

/**
 * Past a hole that stays, in one step: how wide it is the relay says, and it may say anything. What the
 * log was up to here cannot be known, so nothing before here is compared any more.
 */
function skipTo(device: Device, upTo: number): Device {
  const hash = digest(concat(device.log.hash, uint32(upTo)), nothingBefore);
  const log = { ...device.log, cursor: upTo, hash, hashes: [encodeBase64Url(hash)], base: upTo };
  return { ...device, log };
}

/** The log that was just read shows what the relay has. What it only said that it has is sent again. */
export function withoutFalseAcks(device: Device): Device {
  const inLog = device.log.chains.get(device.keys.device)?.deviceSeq ?? 0;
  const acknowledged = Math.max(device.dropped, Math.min(device.acknowledged, inLog));
  return acknowledged === device.acknowledged ? device : { ...device, acknowledged };
}
