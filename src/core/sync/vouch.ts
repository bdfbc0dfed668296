import { hasSignatureOf, hashEnvelope, hashBeforeIn } from "../crypto/space-envelope.ts";
import { encodeBase64Url } from "./base64-url.ts";
import type { Device } from "./device.ts";
import type { DeviceId, LogEntry } from "./message.ts";

/**
 * Envelopes that need no look at their own signature, by their hash. Each names the hash of the one
 * before it of its device, so a signature on the last of a row is one on all of the row: whoever has a
 * long log to read checks a signature for each device of a page, not for each envelope.
 *
 * Only for who was in the space before the page; a break in the row ends it.
 */
export function vouchedIn(
  { space, log }: Device,
  entries: readonly LogEntry[],
): ReadonlySet<string> {
  const rows = new Map<DeviceId, LogEntry[]>();
  for (const entry of entries) {
    const row = rows.get(entry.device);
    if (row === undefined) rows.set(entry.device, [entry]);
    else row.push(entry);
  }
  const vouched = new Set<string>();
  for (const [author, row] of rows) {
    const member = log.members.get(author);
    const last = row.at(-1);
    if (member === undefined || member.isRemoved || last === undefined || row.length < 2) continue;
    if (!hasSignatureOf(member.key, space, last.envelope)) continue;
    for (const hash of hashesBack(row)) vouched.add(hash);
  }
  return vouched;
}

/** From the last one back, for as long as each is the one that the next names. */
function hashesBack(row: readonly LogEntry[]): readonly string[] {
  const hashes: string[] = [];
  let named: string | null = null;
  for (const { envelope } of row.toReversed()) {
    const hash = encodeBase64Url(hashEnvelope(envelope));
    if (named !== null && named !== hash) break;
    hashes.push(hash);
    named = encodeBase64Url(hashBeforeIn(envelope));
  }
  return hashes;
}
