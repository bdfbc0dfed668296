import { deviceIdOf, deviceKeysOf, type DeviceKeys } from "../crypto/device-keys.ts";
import { open, seal } from "../crypto/envelope.ts";
import type { EpochKeys } from "../crypto/epoch-keys.ts";
import { proveInvitation } from "../crypto/invitation.ts";
import { deriveBytes, keyLength, type RandomBytes } from "../crypto/primitives.ts";
import { parseRecoveryCode, type NoRecoveryCode } from "../crypto/recovery-code.ts";
import { err, ok, type Result } from "../result.ts";
import { decodeBase64Url, encodeBase64Url } from "./base64-url.ts";
import { idBytes } from "./codec.ts";
import { createByteReader } from "./byte-reader.ts";
import { createByteWriter } from "./byte-writer.ts";
import { createDevice, emptyLog, epochOf, type Device } from "./device.ts";
import { sizes, type DeviceId, type SpaceId } from "./message.ts";
import { createInvite } from "./pairing.ts";
import { createRelayApi, type RelayApi } from "./relay-api.ts";
import type { NoAnswer, Refused, Request } from "./relay-caller.ts";
import type { Told } from "./write.ts";

/**
 * The way back for someone who has lost every device: a device that is only twelve words on paper. It is
 * a member of the space like the person's others, so each epoch's key is wrapped for it too. Its own key
 * is made of the words, and so is a box at the relay, a space of its own, that says where the space is:
 *
 *   version u8, 1 | space[16] | person[16] | key of the space's first device[32] | n x (epoch u32 | key[32])
 *
 * The words open the box and read the log. A new phone then comes in by a link of the paper device, as
 * any other, and removes the lost devices and the paper (`docs/protocol.md`).
 */
const version = 1;
/** As many as one wrapped key has room for. The keys of later epochs are wrapped for the paper. */
const mostEpochs = 20;

type Paper = {
  readonly device: DeviceKeys;
  readonly box: Box & { readonly key: Uint8Array };
};

/** What it takes to delete the box. It opens nothing. */
export type Box = { readonly space: SpaceId; readonly seed: Uint8Array };

function paperOf(entropy: Uint8Array): Paper {
  const derive = (what: string, length = keyLength): Uint8Array =>
    deriveBytes(entropy, new Uint8Array(), `elbowroom/recovery/${what}/1`, length);
  return {
    device: deviceKeysOf(derive("device")),
    box: {
      space: encodeBase64Url(derive("space", sizes.id)),
      seed: derive("box"),
      key: derive("seal"),
    },
  };
}

export type RecoveryError = NoRecoveryCode | NoAnswer | Refused | { readonly type: "malformed" };

/**
 * Makes the relay know the paper device, and gives what has to be told to the other devices (`Session.tell`)
 * for them to know it. May be asked again with other words when there was no answer.
 */
export async function prepareRecovery(
  device: Device,
  code: string,
  request: Request,
  api: Pick<RelayApi, "invite">,
  random: RandomBytes,
): Promise<Result<Told, RecoveryError>> {
  const entropy = parseRecoveryCode(code);
  if (!entropy.ok) return entropy;
  const paper = paperOf(entropy.value);
  const boxed = await putBox(device, paper, request, random);
  if (!boxed.ok) return boxed;
  const { invitation, invite } = createInvite(device, "device", "", random);
  const invited = await api.invite(invite.invitation, invite.key, new Uint8Array());
  if (!invited.ok) return invited;
  const redeemed = await createRelayApi(request, device.space, paper.device).redeem(invitation);
  if (!redeemed.ok) return redeemed;
  const proof = proveInvitation(invitation, paper.device.device);
  const admission = { invitation: invite.invitation, key: paper.device.publicKey, proof };
  return ok({ invites: [invite], admits: [admission] });
}

async function putBox(
  device: Device,
  { box }: Paper,
  request: Request,
  random: RandomBytes,
): Promise<Result<null, NoAnswer | Refused>> {
  const keys = deviceKeysOf(box.seed);
  const api = createRelayApi(request, box.space, keys);
  const created = await api.createSpace();
  if (!created.ok) return created;
  const body = seal(box.key, idBytes(box.space), formatBox(device), random);
  return api.putKeywraps(1, [{ device: keys.device, body }]);
}

/** The paper device, before it has read anything. A session reads for it, and nobody hears of that. */
export async function openRecovery(
  code: string,
  request: Request,
): Promise<Result<Device, RecoveryError>> {
  const entropy = parseRecoveryCode(code);
  if (!entropy.ok) return entropy;
  const { device: keys, box } = paperOf(entropy.value);
  const listed = await createRelayApi(request, box.space, deviceKeysOf(box.seed)).keywraps();
  if (!listed.ok) return listed;
  const sealed = decodeBase64Url(listed.value.keywraps[0]?.body ?? "");
  const opened = sealed && open(box.key, idBytes(box.space), sealed);
  const found = opened?.ok === true ? parseBox(opened.value) : null;
  if (found === null) return err({ type: "malformed" });
  const { space, person, root, epochs } = found;
  const log = emptyLog(root, deviceIdOf(root));
  return ok({ ...createDevice({ space, keys, person, epochs, log }), isRestored: true });
}

/** The words are of no more use once the box is gone and the paper device was removed. */
export async function dropBox({ space, seed }: Box, request: Request): Promise<boolean> {
  const dropped = await createRelayApi(request, space, deviceKeysOf(seed)).deleteSpace();
  return dropped.ok || dropped.error.type === "refused";
}

/** The name that the paper device of these words has in the space, and their box; `null` for what is no code. */
export function paperIn(code: string): { readonly device: DeviceId; readonly box: Box } | null {
  const entropy = parseRecoveryCode(code);
  if (!entropy.ok) return null;
  const { device, box } = paperOf(entropy.value);
  return { device: device.device, box: { space: box.space, seed: box.seed } };
}

type Boxed = {
  readonly space: SpaceId;
  readonly person: string;
  readonly root: Uint8Array;
  readonly epochs: EpochKeys;
};

function formatBox(device: Device): Uint8Array {
  const [root] = device.log.members.values();
  const writer = createByteWriter(1024)
    .u8(version)
    .bytes(idBytes(device.space))
    .bytes(idBytes(device.person))
    .bytes(root?.key ?? new Uint8Array());
  const first = epochOf(device) - mostEpochs;
  for (const [epoch, key] of device.epochs) if (epoch > first) writer.u32(epoch).bytes(key);
  return writer.finish();
}

function parseBox(bytes: Uint8Array): Boxed | null {
  const reader = createByteReader(bytes);
  const isOurs = reader.u8() === version;
  const space = encodeBase64Url(reader.bytes(sizes.id));
  const person = encodeBase64Url(reader.bytes(sizes.id));
  const root = reader.bytes(sizes.key).slice();
  const epochs = new Map<number, Uint8Array>();
  while (!reader.isDone() && !reader.hasFailed()) {
    epochs.set(reader.u32(), reader.bytes(keyLength).slice());
  }
  return isOurs && reader.isDone() && epochs.size > 0 ? { space, person, root, epochs } : null;
}
