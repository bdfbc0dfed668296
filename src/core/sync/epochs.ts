import { wrapEpochKeys } from "../crypto/epoch-keys.ts";
import { keyLength, type RandomBytes } from "../crypto/primitives.ts";
import { ok } from "../result.ts";
import { activeMembers, epochOf, type Device } from "./device.ts";
import { fetchGiven, takeProven, type Given } from "./given.ts";
import type { RelayApi, Wrap } from "./relay-api.ts";
import type { Answer } from "./relay-caller.ts";

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
  const put = await putWraps(device, epochOf(device), api, random);
  return put.ok || put.error.type === "refused";
}

/**
 * Begins an epoch: a new key, wrapped for each device that is in the space now. Of several that try, the
 * relay takes one; the others fetch its key. When nobody who is here has opened it, ours comes after it.
 */
export async function openEpoch(
  device: Device,
  api: Pick<RelayApi, "putKeywraps" | "keywraps" | "members">,
  random: RandomBytes,
): Promise<Device> {
  const opened = await putEpoch(device, epochOf(device) + 1, [], api, random);
  if (opened.ok) return opened.value;
  const listed = opened.error.type === "refused" ? await fetchGiven(device, api) : null;
  if (listed === null) return device;
  const { given, present } = listed;
  const known = takeProven(device, given);
  if (epochOf(known) > epochOf(device) || present <= epochOf(device)) return known;
  const after = await putEpoch(known, present + 1, given, api, random);
  return after.ok ? after.value : known;
}

/** What was `given` goes along, as far as it may be read. */
async function putEpoch(
  before: Device,
  epoch: number,
  given: readonly Given[],
  api: Pick<RelayApi, "putKeywraps">,
  random: RandomBytes,
): Answer<Device> {
  const epochs = new Map(before.epochs).set(epoch, random(keyLength));
  const device = takeProven({ ...before, epochs }, given);
  const put = await putWraps(device, epoch, api, random);
  return put.ok ? ok(device) : put;
}

async function putWraps(
  device: Device,
  epoch: number,
  api: Pick<RelayApi, "putKeywraps">,
  random: RandomBytes,
): Answer<null> {
  const place = { space: device.space, epoch };
  const wraps: Wrap[] = [];
  for (const [id, { key }] of activeMembers(device)) {
    const body = await wrapEpochKeys(device.keys, place, key, device.epochs, random);
    if (body !== null) wraps.push({ device: id, body });
  }
  return api.putKeywraps(epoch, wraps);
}
