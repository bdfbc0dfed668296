import { deviceIdOf } from "../crypto/device-keys.ts";
import {
  mostEpochs,
  unwrapEpochKeys,
  wrapEpochKeys,
  type EpochKeys,
} from "../crypto/epoch-keys.ts";
import { keyLength, type RandomBytes } from "../crypto/primitives.ts";
import { decodeBase64Url } from "./base64-url.ts";
import { decodeEnvelopeHeader } from "./codec.ts";
import { activeMembers, epochOf, type Device } from "./device.ts";
import type { DeviceId } from "./message.ts";
import type { ListedKeywrap, RelayApi, Wrap } from "./relay-api.ts";

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
  const { members } = device.log;
  const [here, gone] = [false, true].map((isRemoved) =>
    listed.value.filter(({ author }) => members.get(author)?.isRemoved === isRemoved),
  );
  const keyOf = (author: DeviceId): Uint8Array | null => members.get(author)?.key ?? null;
  const given = withEpochs(device, await unwrapAll(device, here ?? [], keyOf));
  const bequeathed = (gone ?? []).filter(({ epoch }) => mayComeFromGone(given, epoch));
  return withEpochs(given, await unwrapAll(given, bequeathed, keyOf));
}

/**
 * What was written in an epoch that somebody opened who is gone by now is there to be read. But once there is
 * an epoch without them, none that comes after it can be theirs: to write in it would be to write to them.
 */
function mayComeFromGone(device: Device, epoch: number): boolean {
  const newest = epochOf(device);
  return newest <= device.log.spentEpoch ? epoch <= newest + mostEpochs : epoch < newest;
}

/** Those of someone who is gone are spent from the beginning. */
function withEpochs(device: Device, { epochs, authorByEpoch }: Given): Device {
  const { log } = device;
  if (epochs.size === device.epochs.size) return device;
  const spent = [...authorByEpoch].flatMap(([epoch, author]) =>
    epochs.has(epoch) && log.members.get(author)?.isRemoved === true ? [epoch] : [],
  );
  return { ...device, epochs, log: { ...log, spentEpoch: Math.max(log.spentEpoch, ...spent) } };
}

/**
 * A newcomer has the keys that were in their link, and reads what was written since once somebody has heard
 * of them: until then it is no wonder that a key is missing.
 */
export function awaitsKeys(device: Device): boolean {
  const [first] = device.own;
  if (device.dropped > 0 || first === undefined || first.control.admits.length === 0) return false;
  const header = decodeEnvelopeHeader(first.bytes);
  return header.ok && header.value.epoch === epochOf(device);
}

/** Keys of which it is not known yet whether a member gave them. */
export type Unproven = Given;

export const nothingUnproven: Unproven = { epochs: new Map(), authorByEpoch: new Map() };

/**
 * The keys to read with what stands before the admission of whoever gave them: a snapshot, or all that a newcomer
 * has missed. Nothing is written with them until they are proven. `null` when there is no answer.
 */
export async function fetchUnproven(
  device: Device,
  api: Pick<RelayApi, "keywraps" | "members">,
): Promise<Unproven | null> {
  const [listed, members] = [await api.keywraps(), await api.members()];
  if (!listed.ok || !members.ok) return null;
  const keys = new Map(
    members.value.flatMap(({ device: id, key }) => (deviceIdOf(key) === id ? [[id, key]] : [])),
  );
  return unwrapAll(device, listed.value, (author) => keys.get(author) ?? null);
}

/** Takes those whose givers the log has proven by now. */
export function takeProven(device: Device, { epochs, authorByEpoch }: Unproven): Device {
  const { members } = device.log;
  const givenBy = (isRemoved: boolean): readonly [number, Uint8Array][] =>
    [...epochs].filter(([epoch]) => {
      const author = authorByEpoch.get(epoch);
      return author !== undefined && members.get(author)?.isRemoved === isRemoved;
    });
  const add = (to: Device, keys: readonly [number, Uint8Array][]): Device =>
    withEpochs(to, { epochs: new Map([...keys, ...to.epochs]), authorByEpoch });
  const given = add(device, givenBy(false));
  return add(
    given,
    givenBy(true).filter(([epoch]) => mayComeFromGone(given, epoch)),
  );
}

type Given = {
  readonly epochs: EpochKeys;
  /** Who gave those that are new. */
  readonly authorByEpoch: ReadonlyMap<number, DeviceId>;
};

async function unwrapAll(
  device: Device,
  listed: readonly ListedKeywrap[],
  keyOf: (author: DeviceId) => Uint8Array | null,
): Promise<Given> {
  const epochs = new Map(device.epochs);
  const authorByEpoch = new Map<number, DeviceId>();
  for (const { epoch, author, body } of listed) {
    const key = keyOf(author);
    const bytes = decodeBase64Url(body);
    if (key === null || bytes === null || epochs.has(epoch)) continue;
    const keys = await unwrapEpochKeys(device.keys, key, { space: device.space, epoch }, bytes);
    if (!keys.ok) continue;
    for (const [number, epochKey] of keys.value) {
      if (epochs.has(number)) continue;
      epochs.set(number, epochKey);
      authorByEpoch.set(number, author);
    }
  }
  return { epochs, authorByEpoch };
}
