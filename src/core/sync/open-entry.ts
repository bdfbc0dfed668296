import { deviceIdOf } from "../crypto/device-keys.ts";
import { openSpaceEnvelope } from "../crypto/space-envelope.ts";
import type { Device } from "./device.ts";
import type { DeviceId, LogEntry } from "./message.ts";
import { parsePayload, type Payload } from "./payload.ts";
import { admissible } from "./roster.ts";

/** What is in an envelope, once it is sure that a member signed it. */
export type OpenedEntry = { readonly before: Uint8Array; readonly payload: Payload };

/** `null` when nobody who is in the space by now can have sent it so. */
export function openEntry(
  device: Device,
  { device: author, envelope }: Pick<LogEntry, "device" | "envelope">,
  epochKeys: readonly Uint8Array[],
  isVouched = false,
): OpenedEntry | null {
  const keyIn = (plaintext: Uint8Array): Uint8Array | null => keyOf(device, author, plaintext);
  for (const epochKey of epochKeys) {
    const opened = openSpaceEnvelope(epochKey, device.space, envelope, keyIn, isVouched);
    const payload = opened.ok ? parsePayload(opened.value.plaintext) : opened;
    if (opened.ok && payload.ok) return { before: opened.value.before, payload: payload.value };
  }
  return null;
}

/** A member's key, or that of a newcomer who proves in just this envelope that they were invited. */
function keyOf({ log, space }: Device, author: DeviceId, plaintext: Uint8Array): Uint8Array | null {
  const member = log.members.get(author);
  if (member !== undefined) return member.isRemoved ? null : member.key;
  const payload = parsePayload(plaintext);
  const admits = payload.ok ? payload.value.control.admits : [];
  const own = admits.find(({ key }) => deviceIdOf(key) === author);
  return own !== undefined && admissible(log, space, own) !== null ? own.key : null;
}
