import { unwrapEpochKeys, wrapEpochKeys, type EpochKeys } from "../crypto/epoch-keys.ts";
import { keyLength, type RandomBytes } from "../crypto/primitives.ts";
import { decodeBase64Url } from "./base64-url.ts";
import { activeMembers, epochOf, type Device } from "./device.ts";
import type { RelayApi, Wrap } from "./relay-api.ts";

/** Whether someone came or went since the last epoch began, so that its key is known to too many. */
export function needsNewEpoch(device: Device): boolean {
  const self = device.log.members.get(device.keys.device);
  return self?.isRemoved === false && epochOf(device) <= device.log.spentEpoch;
}

/** Makes the space known to the relay, with its first key. May be asked again when the answer got lost. */
export async function registerSpace(
  device: Device,
  api: Pick<RelayApi, "createSpace" | "putKeywraps">,
  random: RandomBytes,
): Promise<boolean> {
  const created = await api.createSpace();
  if (!created.ok) return false;
  const put = await putWraps(device, api, epochOf(device), device.epochs, random);
  return put.ok || put.error.type === "refused";
}

/**
 * Begins an epoch: a new key, wrapped for each device that is in the space now. Of several that try, the
 * relay takes one; the others fetch its key.
 */
export async function openEpoch(
  device: Device,
  api: Pick<RelayApi, "putKeywraps" | "keywraps">,
  random: RandomBytes,
): Promise<Device> {
  const epoch = epochOf(device) + 1;
  const epochs = new Map(device.epochs).set(epoch, random(keyLength));
  const put = await putWraps(device, api, epoch, epochs, random);
  if (put.ok) return { ...device, epochs };
  return put.error.type === "refused" ? ((await fetchEpochs(device, api)) ?? device) : device;
}

async function putWraps(
  device: Device,
  api: Pick<RelayApi, "putKeywraps">,
  epoch: number,
  epochs: EpochKeys,
  random: RandomBytes,
): ReturnType<RelayApi["putKeywraps"]> {
  const place = { space: device.space, epoch };
  const wraps: Wrap[] = [];
  for (const [id, { key }] of activeMembers(device)) {
    const body = await wrapEpochKeys(device.keys, place, key, epochs, random);
    if (body !== null) wraps.push({ device: id, body });
  }
  return api.putKeywraps(epoch, wraps);
}

/**
 * Takes the keys that a member has wrapped for this device. What it has already stays as it is. `null`
 * when there is no answer: that is no reason to take an envelope for unreadable.
 */
export async function fetchEpochs(
  device: Device,
  api: Pick<RelayApi, "keywraps">,
): Promise<Device | null> {
  const listed = await api.keywraps();
  if (!listed.ok) return listed.error.type === "refused" ? device : null;
  const epochs = new Map(device.epochs);
  for (const { epoch, author, body } of listed.value) {
    const member = device.log.members.get(author);
    const bytes = decodeBase64Url(body);
    if (member === undefined || member.isRemoved || bytes === null || epochs.has(epoch)) continue;
    const place = { space: device.space, epoch };
    const keys = await unwrapEpochKeys(device.keys, member.key, place, bytes);
    if (!keys.ok) continue;
    for (const [number, key] of keys.value) {
      if (!epochs.has(number)) epochs.set(number, key);
    }
  }
  return epochs.size === device.epochs.size ? device : { ...device, epochs };
}
