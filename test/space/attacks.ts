import { sizes, type LogEntry } from "../../src/core/sync/message.ts";
import { decodeEnvelopeHeader } from "../../src/core/sync/codec.ts";
import { rewind, type Device } from "../../src/core/sync/device.ts";
import { readEvents, readLive } from "../../src/core/sync/read.ts";
import { emptyShared, type Shared } from "../../src/core/space/shared.ts";
import type { RelayStorage } from "../../src/relay/storage/storage.ts";

/** What a relay shows a device: its log, and how far it says that the log goes. */
export type Shown = { readonly entries: readonly LogEntry[]; readonly upTo: number };

export async function logOf(storage: RelayStorage, device: Device): Promise<readonly LogEntry[]> {
  const page = await storage.since(device.space, device.keys.device, 0, 1_000_000);
  if (!page.ok) throw new Error("The device may read.");
  return page.value.entries;
}

/** As the device was before it had read anything. */
export function unread(device: Device): Device {
  return { ...rewind(device), kept: [], shared: emptyShared, known: new Map(), furthest: 0 };
}

/** Connects as often as the device asks to, and is shown the same each time. */
export function show(device: Device, { entries, upTo }: Shown): Device {
  let reading = { device, next: "again" };
  for (let connects = 0; reading.next === "again" && connects < 20; connects += 1) {
    const { cursor } = reading.device.log;
    const after = entries.filter(({ seq }) => seq > cursor);
    const events = {
      type: "events",
      after: cursor,
      upTo: Math.max(cursor, upTo),
      head: upTo,
      entries: after,
    } as const;
    const lacking = new Set([2, 3, 4, 5, 6, 7, 8, 9]);
    const read = readEvents(reading.device, events, {
      lacking,
      unproven: [],
      sent: Infinity,
    });
    reading = read.next === "on" ? readLive(read.device, upTo) : read;
  }
  if (reading.next !== "on") throw new Error("It never comes to an end.");
  return reading.device;
}

/** One after the other from 1, as a relay that hides what it did would number them. */
export function numbered(envelopes: readonly Uint8Array[]): Shown {
  const entries = envelopes.map((envelope, index): LogEntry => {
    const header = decodeEnvelopeHeader(envelope);
    if (!header.ok) throw new Error("That is no envelope.");
    const { device, deviceSeq } = header.value;
    return { seq: index + 1, device, deviceSeq, envelope };
  });
  return { entries, upTo: entries.length };
}

export function flipAt(envelope: Uint8Array, at: number): Uint8Array {
  const copy = envelope.slice();
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}

/** A byte of each part of an envelope. */
export const partAt = {
  suite: 1,
  epoch: 5,
  device: 6,
  "number of the device": 25,
  "hash of the one before": 26,
  nonce: 58,
  ciphertext: 82,
  tag: -sizes.signature - 1,
  signature: -sizes.signature,
} as const;

/** What is not as it was written. */
export function forged(shared: Shared, honest: Shared): readonly string[] {
  return [...shared].flatMap(([key, { value, clock, device }]) => {
    const one = honest.get(key);
    if (one === undefined) return [];
    const isSame = one.clock === clock && one.device === device;
    return isSame && JSON.stringify(one.value) === JSON.stringify(value) ? [] : [key];
  });
}
