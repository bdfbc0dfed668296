import { assert } from "../assert.ts";
import { hashEnvelope } from "../crypto/space-envelope.ts";
import type { RandomBytes } from "../crypto/primitives.ts";
import { epochOfSnapshot, openSnapshot, sealSnapshot } from "../crypto/space-snapshot.ts";
import { encodeBase64Url } from "./base64-url.ts";
import { createByteReader } from "./byte-reader.ts";
import { createByteWriter } from "./byte-writer.ts";
import { decodeEnvelopeHeader, idBytes } from "./codec.ts";
import {
  emptyLog,
  epochOf,
  lastOwnSeq,
  type Chain,
  type Device,
  type KeptEnvelope,
  type Log,
} from "./device.ts";
import { twinOf, unreadable, type Doubt } from "./doubt.ts";
import { awaitsKeys, keysFor, takeProven, type Given } from "./given.ts";
import { sizes, type DeviceId, type RelayMessage } from "./message.ts";
import { openEntry } from "./open-entry.ts";
import { keep, settle, type Reading } from "./read.ts";
import { applyRoster, changesBetween } from "./roster.ts";
import { take } from "./take.ts";

/**
 * A snapshot is a shorter log: of the envelopes up to a place those that still say something, each as
 * its writer signed it. So whoever makes one can put no word into the other's mouth, no more than the
 * relay can. What only the whole log would tell stands before them, and later envelopes prove it:
 *
 *   hash of the log[32] | count u16 | count x (device[16] | device seq u32 | hash of its last[32])
 *   | count u32 | count x (seq u32 | length u32 | envelope)
 */
export function formatSnapshot(device: Device, random: RandomBytes): Uint8Array | null {
  const { log, kept, space, keys } = device;
  const epoch = epochOf(device);
  const epochKey = device.epochs.get(epoch);
  if (epochKey === undefined) return null;
  const size = kept.reduce((sum, { bytes }) => sum + bytes.length + 8, 1024);
  const writer = createByteWriter(size).bytes(log.hash).u16(log.chains.size);
  for (const [id, { deviceSeq, hash }] of log.chains) {
    writer.bytes(idBytes(id)).u32(deviceSeq).bytes(hash);
  }
  writer.u32(kept.length);
  for (const { seq, bytes } of kept) writer.u32(seq).u32(bytes.length).bytes(bytes);
  const place = { space, epoch, upTo: log.cursor };
  return sealSnapshot(keys, epochKey, place, writer.finish(), random);
}

/** The envelopes that a later word has not put out of date, and those that say who is in the space. */
export function current({ kept, shared }: Device): readonly KeptEnvelope[] {
  const last = new Set([...shared.values()].map(({ device, clock }) => `${clock} ${device}`));
  return kept.filter(({ device, clock, isRoster }) => isRoster || last.has(`${clock} ${device}`));
}

type Snapshot = Extract<RelayMessage, { readonly type: "snapshot" }>;

/**
 * Goes on from a snapshot, where the relay has no longer the log that this device has not read yet.
 * `unproven`: keys to read it with; `null` before any were asked for.
 */
export function readSnapshot(
  device: Device,
  { upTo, body }: Snapshot,
  unproven: readonly Given[] | null,
): Reading {
  if (upTo <= device.log.cursor) return { device, next: "on" };
  const opened = openAll(device, upTo, body, unproven ?? []);
  if (opened === "keys" && unproven === null) return { device, next: "keys" };
  if (opened === "keys" && awaitsKeys(device, unproven ?? [])) return { device, next: "later" };
  const read = opened === "keys" ? null : opened;
  const last = read?.log.chains.get(device.keys.device)?.deviceSeq ?? 0;
  const isTwin = last > lastOwnSeq(device) && !device.isRestored;
  const hash = hashEnvelope(body);
  const doubts: readonly Doubt[] = [
    ...(read === null ? [unreadable(upTo, hash)] : []),
    ...(isTwin ? [twinOf(hash)] : []),
  ];
  return settle(device, doubts, read ?? device);
}

/** `null` when it is not what a member of the space has made. */
function openAll(
  device: Device,
  upTo: number,
  body: Uint8Array,
  unproven: readonly Given[],
): Device | "keys" | null {
  const epoch = epochOfSnapshot(body);
  if (epoch === null) return null;
  const keys = keysFor(device, unproven, epoch);
  if (keys.length === 0) return "keys";
  const place = { space: device.space, upTo };
  const opened = keys.map((key) => openSnapshot(key, place, body)).find((one) => one !== null);
  const parsed = opened === undefined ? null : parseSnapshot(opened.plaintext);
  if (opened === undefined || parsed === null) return null;
  const read = replay(device, parsed.entries, unproven);
  if (read === null || read === "keys") return read;
  const author = read.log.members.get(opened.author);
  if (author === undefined || author.isRemoved || !opened.isSignedBy(author.key)) return null;
  return settleAt(withNewsSpent(device, takeProven(read, unproven)), upTo, parsed);
}

/** Who has gone meanwhile knows every key that there was: all of them are spent, as when it is read in the log. */
function withNewsSpent(before: Device, read: Device): Device {
  const { log } = read;
  const news = changesBetween(before.log.members, log.members);
  const hasSomeGone = news.some((change) => change.startsWith("out ") && !before.heard.has(change));
  const heard = new Set([...read.heard, ...news]);
  const spentEpoch = hasSomeGone ? epochOf(read) : log.spentEpoch;
  return { ...read, heard, log: { ...log, spentEpoch } };
}

type Parsed = {
  readonly hash: Uint8Array;
  readonly chains: ReadonlyMap<DeviceId, Chain>;
  readonly entries: readonly { readonly seq: number; readonly envelope: Uint8Array }[];
};

function parseSnapshot(plaintext: Uint8Array): Parsed | null {
  const reader = createByteReader(plaintext);
  const hash = reader.bytes(32).slice();
  const chains = new Map<DeviceId, Chain>();
  for (let left = reader.u16(); left > 0 && !reader.hasFailed(); left -= 1) {
    const id = encodeBase64Url(reader.bytes(sizes.id));
    chains.set(id, { deviceSeq: reader.u32(), hash: reader.bytes(32).slice() });
  }
  const entries: { seq: number; envelope: Uint8Array }[] = [];
  for (let left = reader.u32(); left > 0 && !reader.hasFailed(); left -= 1) {
    entries.push({ seq: reader.u32(), envelope: reader.bytes(reader.u32()).slice() });
  }
  return reader.isDone() ? { hash, chains, entries } : null;
}

/** All of it from the first device on, so that everyone in it is proven as in the log itself. */
function replay(
  device: Device,
  entries: Parsed["entries"],
  unproven: readonly Given[],
): Device | "keys" | null {
  const [root] = device.log.members;
  assert(root !== undefined, "the first device is always a member");
  const { spentEpoch } = device.log;
  const beginning = { ...emptyLog(root[1].key, root[0]), spentEpoch };
  let read: Device = { ...device, log: beginning, kept: [] };
  for (const { seq, envelope } of entries) {
    const header = decodeEnvelopeHeader(envelope);
    if (!header.ok) return null;
    const { epoch, device: author } = header.value;
    const keys = keysFor(read, unproven, epoch);
    if (keys.length === 0) return "keys";
    const opened = openEntry(read, { device: author, envelope }, keys);
    if (opened === null) return null;
    const { control } = opened.payload;
    const spent = Math.min(epoch, epochOf(device));
    const log = applyRoster(read.log, { space: device.space, author, epoch: spent }, control);
    read = keep(take({ ...read, log }, author, opened.payload), seq, author, envelope, control);
  }
  return read;
}

/** As if the whole log up to here had been read. */
function settleAt(read: Device, upTo: number, { hash, chains }: Parsed): Device {
  const log: Log = {
    ...read.log,
    cursor: upTo,
    hash,
    hashes: [encodeBase64Url(hash)],
    base: upTo,
    chains,
  };
  const known = new Map(read.known);
  for (const [id, { deviceSeq }] of chains) {
    known.set(id, Math.max(known.get(id) ?? 0, deviceSeq));
  }
  const covered = chains.get(read.keys.device)?.deviceSeq ?? 0;
  const isBehind = covered > lastOwnSeq(read);
  return {
    ...read,
    log,
    origin: log,
    checkpoint: log,
    known,
    acknowledged: Math.max(read.acknowledged, covered),
    ...(isBehind && { own: [], dropped: covered }),
  };
}
