import { err, ok, type Result } from "../result.ts";
import { decodeBase64Url, encodeBase64Url } from "../sync/base64-url.ts";
import { idBytes } from "../sync/codec.ts";
import { sizes, type DeviceId, type InvitationId, type SpaceId } from "../sync/message.ts";
import { concat } from "./bytes.ts";
import { isStatementSigned, signStatement } from "./device-keys.ts";
import { open, seal, type CannotOpen } from "./envelope.ts";
import {
  deriveBytes,
  keyLength,
  publicKeyOf,
  textToBytes,
  type RandomBytes,
} from "./primitives.ts";

/**
 * A link that lets one device in. It carries the secret behind the `#`, which no browser sends; what is
 * derived from it proves that one has it without showing it.
 *
 *   #j=  space[16] | invitation[16] | secret[32], in base64url
 */
export type Invitation = {
  readonly space: SpaceId;
  readonly invitation: InvitationId;
  readonly secret: Uint8Array;
};

const linkMark = "#j=";

export function createInvitation(space: SpaceId, random: RandomBytes): Invitation {
  return { space, invitation: encodeBase64Url(random(sizes.id)), secret: random(keyLength) };
}

/** What is behind the address in a link. */
export function formatInvitation({ space, invitation, secret }: Invitation): string {
  return linkMark + encodeBase64Url(concat(idBytes(space), idBytes(invitation), secret));
}

export function parseInvitation(fragment: string): Result<Invitation, "no-invitation"> {
  const bytes = fragment.startsWith(linkMark)
    ? decodeBase64Url(fragment.slice(linkMark.length))
    : null;
  if (bytes?.length !== 2 * sizes.id + keyLength) return err("no-invitation");
  return ok({
    space: encodeBase64Url(bytes.subarray(0, sizes.id)),
    invitation: encodeBase64Url(bytes.subarray(sizes.id, 2 * sizes.id)),
    secret: bytes.slice(2 * sizes.id),
  });
}

/** The public half of what the invited proves with: the relay and all devices get it. */
export function invitationKeyOf(invitation: Invitation): Uint8Array {
  return publicKeyOf(proofSeedOf(invitation));
}

/** That whoever has the link admits this device, and no other. */
export function proveInvitation(invitation: Invitation, device: DeviceId): Uint8Array {
  const { space } = invitation;
  const about = idBytes(invitation.invitation);
  return signStatement(proofSeedOf(invitation), { purpose: "redeem", space, device, about });
}

type Proof = {
  readonly space: SpaceId;
  readonly invitation: InvitationId;
  readonly device: DeviceId;
  readonly proof: Uint8Array;
};

export function isProofOf(
  invitationKey: Uint8Array,
  { space, invitation, device, proof }: Proof,
): boolean {
  const about = idBytes(invitation);
  return isStatementSigned(invitationKey, { purpose: "redeem", space, device, about }, proof);
}

/** What the invited sees first. Only a link of ours opens it, so what it says can be relied on. */
export function sealWelcome(
  invitation: Invitation,
  welcome: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  return seal(welcomeKeyOf(invitation), welcomeContext(invitation), welcome, random);
}

export function openWelcome(
  invitation: Invitation,
  sealed: Uint8Array,
): Result<Uint8Array, CannotOpen> {
  return open(welcomeKeyOf(invitation), welcomeContext(invitation), sealed);
}

function welcomeContext({ space, invitation }: Invitation): Uint8Array {
  return concat(textToBytes("elbowroom/1 welcome\0"), idBytes(space), idBytes(invitation));
}

function proofSeedOf({ space, secret }: Invitation): Uint8Array {
  return deriveBytes(secret, idBytes(space), "elbowroom/invitation/proof/1", keyLength);
}

function welcomeKeyOf({ space, secret }: Invitation): Uint8Array {
  return deriveBytes(secret, idBytes(space), "elbowroom/invitation/welcome/1", keyLength);
}
