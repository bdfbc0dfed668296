import { deviceIdOf } from "../crypto/device-keys.ts";
import { unwrapEpochKeys, type EpochKeys } from "../crypto/epoch-keys.ts";
import { decodeBase64Url } from "./base64-url.ts";
import { decodeEnvelopeHeader } from "./codec.ts";
import { epochOf, type Device } from "./device.ts";
import type { DeviceId } from "./message.ts";
import type { ListedKeywraps, RelayApi } from "./relay-api.ts";

/**
 * The keys that one device has wrapped for this one, worth as much as its word. Until the log has proven it a
 * member they are read with and never written with: what they open was signed by a member in any case.
 */
export type Given = { readonly author: DeviceId; readonly keys: EpochKeys };

/** What lies at the relay for this device and is news to it, and the space's present epoch, given to it or not. */
type Listed = { readonly given: readonly Given[]; readonly present: number };

/** `null` when there is no answer: that is no reason to take an envelope for unreadable. */
export async function fetchGiven(
  device: Device,
  api: Pick<RelayApi, "keywraps" | "members">,
): Promise<Listed | null> {
  const listed = await api.keywraps();
  if (!listed.ok) {
    return listed.error.type === "refused" ? { given: [], present: epochOf(device) } : null;
  }
  const wraps = listed.value.keywraps.filter(({ epoch }) => !device.epochs.has(epoch));
  const keyByAuthor = await fetchAuthors(device, wraps, api);
  if (keyByAuthor === null) return null;
  const given: Given[] = [];
  for (const { epoch, author, body } of wraps) {
    const [key, bytes] = [keyByAuthor.get(author), decodeBase64Url(body)];
    if (key === undefined || bytes === null) continue;
    const keys = await unwrapEpochKeys(device.keys, key, { space: device.space, epoch }, bytes);
    if (keys.ok) given.push({ author, keys: keys.value });
  }
  return { given, present: listed.value.epoch };
}

/** By the log, and of those it does not know (yet) by the relay's list: a device's name is made of its key. */
async function fetchAuthors(
  { log }: Device,
  wraps: ListedKeywraps["keywraps"],
  api: Pick<RelayApi, "members">,
): Promise<ReadonlyMap<DeviceId, Uint8Array> | null> {
  const known = [...log.members].map(([id, { key }]) => [id, key] as const);
  if (wraps.every(({ author }) => log.members.has(author))) return new Map(known);
  const listed = await api.members();
  if (!listed.ok) return null;
  const named = listed.value.filter(({ device, key }) => deviceIdOf(key) === device);
  return new Map([...named.map(({ device, key }) => [device, key] as const), ...known]);
}

/**
 * Takes the keys whose givers are members. Of those who are gone by now only what is older than the newest that
 * is nobody's but the members': what they open may be read, but to write with them would be to write to them.
 */
export function takeProven(device: Device, given: readonly Given[]): Device {
  const { members } = device.log;
  const epochs = new Map(device.epochs);
  // Read anew, the log has not come to who has gone: that was heard, and is not forgotten.
  const isGone = ({ author }: Given): boolean =>
    members.get(author)?.isRemoved === true || device.heard.has(`out ${author}`);
  const isHere = (one: Given): boolean => members.has(one.author) && !isGone(one);
  const take = ({ keys }: Given, before: number): void => {
    for (const [epoch, key] of keys)
      if (epoch < before && !epochs.has(epoch)) epochs.set(epoch, key);
  };
  for (const one of given.filter(isHere)) take(one, Infinity);
  const newest = Math.max(0, ...epochs.keys());
  for (const one of given.filter(isGone)) take(one, newest);
  return epochs.size === device.epochs.size ? device : { ...device, epochs };
}

/** With which an envelope of this epoch may open. */
export function keysFor(
  device: Device,
  unproven: readonly Given[],
  epoch: number,
): readonly Uint8Array[] {
  const own = device.epochs.get(epoch);
  return own === undefined ? unproven.flatMap(({ keys }) => keys.get(epoch) ?? []) : [own];
}

/**
 * A newcomer has the keys that were in their link, and reads what was written since once somebody has heard of
 * them and given them the rest: until then it is no wonder that a key is missing.
 */
export function awaitsKeys(device: Device, unproven: readonly Given[]): boolean {
  const [first] = device.own;
  if (device.dropped > 0 || first === undefined || first.control.admits.length === 0) return false;
  const header = decodeEnvelopeHeader(first.bytes);
  const newest = Math.max(epochOf(device), ...unproven.flatMap(({ keys }) => [...keys.keys()]));
  return header.ok && header.value.epoch === newest;
}
