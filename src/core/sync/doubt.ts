import { nothingBefore } from "../crypto/space-envelope.ts";
import { encodeBase64Url } from "./base64-url.ts";
import type { Chain, Log, Trouble } from "./device.ts";
import type { LogEntry } from "./message.ts";
import type { Payload } from "./payload.ts";

/**
 * What does not fit. Each device checks that
 *
 *   - every other device's envelopes come each once, in order, each with the hash of the one before;
 *   - the log has no holes but for one's own envelopes;
 *   - the log up to some place is the one that the writer of each envelope had before them.
 *
 * So a relay that drops, repeats, reorders, goes back or shows two histories is found out with the first
 * envelope that comes across. `key` tells whether just this was seen before.
 */
export type Doubt = Trouble & { readonly key: string };

export function chainDoubts(
  chain: Chain | undefined,
  { device, deviceSeq }: LogEntry,
  before: Uint8Array,
  hash: Uint8Array,
): readonly Doubt[] {
  const last = chain?.deviceSeq ?? 0;
  const differs = (reason: string): readonly Doubt[] => [
    { type: "differs", reason, key: `${reason} ${device} ${encodeBase64Url(hash)}` },
  ];
  if (deviceSeq <= last) return differs("something came twice or too late");
  if (deviceSeq > last + 1) return differs("something is missing");
  return isSameBytes(before, chain?.hash ?? nothingBefore)
    ? []
    : differs("a device has two histories");
}

export function logDoubts(
  { hashes, base }: Log,
  { control: { cursor, log } }: Payload,
  { device, deviceSeq }: LogEntry,
): readonly Doubt[] {
  // Before what a snapshot covers nothing can be compared; the writer's next envelope names a later place.
  if (cursor < base) return [];
  const here = hashes[cursor - base];
  return here === encodeBase64Url(log)
    ? []
    : [{ type: "differs", reason: "the two logs differ", key: `log ${device} ${deviceSeq}` }];
}

export function holeAt(seq: number): Doubt {
  return { type: "differs", reason: "there is a hole in the log", key: `hole ${seq}` };
}

export function goneBack(furthest: number): Doubt {
  return { type: "differs", reason: "the relay has gone back", key: `back ${furthest}` };
}

export function lostAt(cursor: number): Doubt {
  const reason = "something is gone that was there";
  return { type: "differs", reason, key: `lost ${cursor}` };
}

export function twinOf(hash: Uint8Array): Doubt {
  const key = `twin ${encodeBase64Url(hash)}`;
  return { type: "twin", reason: "another writes with this key", key };
}

export function unreadable(seq: number, hash: Uint8Array): Doubt {
  const key = `unreadable ${seq} ${encodeBase64Url(hash)}`;
  return { type: "refused", reason: "something came that nobody here has sent", key };
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
