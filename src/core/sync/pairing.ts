import {
  createDeviceKeys,
  deviceIdOf,
  deviceKeysOf,
  type DeviceKeys,
} from "../crypto/device-keys.ts";
import {
  createInvitation,
  invitationKeyOf,
  openWelcome,
  proveInvitation,
  sealWelcome,
  type Invitation,
} from "../crypto/invitation.ts";
import { keyLength, type RandomBytes } from "../crypto/primitives.ts";
import { err, ok, type Result } from "../result.ts";
import { assert } from "../assert.ts";
import { decodeBase64Url, encodeBase64Url } from "./base64-url.ts";
import { createDevice, emptyLog, type Device } from "./device.ts";
import { sizes } from "./message.ts";
import type { Invite } from "./payload.ts";
import { createRelayApi, fetchWelcome } from "./relay-api.ts";
import type { NoAnswer, Refused, Request } from "./relay-caller.ts";
import { formatWelcome, parseWelcome, type Welcome } from "./welcome.ts";
import { noItems, write } from "./write.ts";

/** The first device of a new space. The relay hears of it with `registerSpace`. */
export function beginSpace(random: RandomBytes): Device {
  const space = encodeBase64Url(random(sizes.id));
  const keys = createDeviceKeys(random);
  const log = emptyLog(keys.publicKey, keys.device);
  const epochs = new Map([[1, random(keyLength)]]);
  return createDevice({ space, keys, person: keys.device, epochs, log });
}

export type NewInvite = {
  readonly invitation: Invitation;
  /** To be told to all devices, before the relay hears of it. */
  readonly invite: Invite;
  readonly welcome: Uint8Array;
};

/** A link for the partner, or for another device of one's own. It is good for one device and seven days. */
export function createInvite(
  device: Device,
  whom: Invite["for"],
  words: string,
  random: RandomBytes,
): NewInvite {
  const invitation = createInvitation(device.space, random);
  const [root] = device.log.members.values();
  assert(root !== undefined, "the first device is always a member");
  const { person, epochs } = device;
  const welcome = formatWelcome({ for: whom, person, root: root.key, epochs, words });
  return {
    invitation,
    invite: { invitation: invitation.invitation, key: invitationKeyOf(invitation), for: whom },
    welcome: sealWelcome(invitation, welcome, random),
  };
}

/** - `closed`: used, withdrawn or past its time. - `malformed`: not a link of ours, or changed on its way. */
export type JoinError = NoAnswer | { readonly type: "closed" | "malformed" };

/** What the invited sees before they say yes. Nobody hears that they looked. */
export async function lookAtInvitation(
  request: Request,
  invitation: Invitation,
): Promise<Result<Welcome, JoinError>> {
  const fetched = await fetchWelcome(request, invitation);
  if (!fetched.ok) return err(joinError(fetched.error));
  const sealed = decodeBase64Url(fetched.value);
  const opened = sealed === null ? null : openWelcome(invitation, sealed);
  const welcome = opened?.ok === true ? parseWelcome(opened.value) : null;
  return welcome?.ok === true ? welcome : err({ type: "malformed" });
}

/**
 * Comes in by a link. `seed` is drawn once and kept before this is called, so that the same device can
 * ask again when the answer got lost. The device's first envelope brings its proof to all others.
 */
export async function join(
  request: Request,
  invitation: Invitation,
  welcome: Welcome,
  seed: Uint8Array,
  random: RandomBytes,
): Promise<Result<Device, JoinError>> {
  const keys = deviceKeysOf(seed);
  const redeemed = await createRelayApi(request, invitation.space, keys).redeem(invitation);
  if (!redeemed.ok) return err(joinError(redeemed.error));
  return ok(enter(invitation, welcome, keys, random));
}

function enter(
  invitation: Invitation,
  welcome: Welcome,
  keys: DeviceKeys,
  random: RandomBytes,
): Device {
  const { space } = invitation;
  const device = createDevice({
    space,
    keys,
    person: welcome.for === "device" ? welcome.person : keys.device,
    epochs: welcome.epochs,
    log: emptyLog(welcome.root, deviceIdOf(welcome.root)),
  });
  const proof = proveInvitation(invitation, keys.device);
  const admission = { invitation: invitation.invitation, key: keys.publicKey, proof };
  const introduced = write(device, noItems, { admits: [admission] }, random);
  assert(introduced.ok, "an admission fits, and the welcome has a key");
  return introduced.value;
}

function joinError(error: NoAnswer | Refused): JoinError {
  return error.type === "refused" ? { type: "closed" } : error;
}
