import { deviceIdOf } from "../crypto/device-keys.ts";
import { isProofOf } from "../crypto/invitation.ts";
import type { PersonId } from "../space/shared.ts";
import type { Log, Member, OpenInvite } from "./device.ts";
import type { DeviceId, SpaceId } from "./message.ts";
import { isRoster, type Admission, type Control } from "./payload.ts";

export type Author = { readonly space: SpaceId; readonly author: DeviceId; readonly epoch: number };

type Members = Log["members"];

/** Who has come and who has gone from one to the other, each under a name of its own. */
export function changesBetween(before: Members, after: Members): readonly string[] {
  return [...after].flatMap(([id, { isRemoved }]) => [
    ...(before.has(id) ? [] : [`in ${id}`]),
    ...(isRemoved && before.get(id)?.isRemoved !== true ? [`out ${id}`] : []),
  ]);
}

/** Takes up what a member says about who is in the space. All read it in one order, so all agree on it. */
export function applyRoster(log: Log, { space, author, epoch }: Author, control: Control): Log {
  const { invites, admits, removes } = control;
  if (!isRoster(control)) return log;
  const invited = invites.reduce(
    (open, invite) =>
      open.has(invite.invitation)
        ? open
        : new Map(open).set(invite.invitation, { ...invite, author, isUsed: false }),
    log.invites,
  );
  const admitted = admits.reduce((now, one) => admit(now, space, author, one), {
    ...log,
    invites: invited,
  });
  const members = removes.reduce(remove, admitted.members);
  const isChanged = members !== log.members;
  const spentEpoch = isChanged ? Math.max(log.spentEpoch, epoch) : log.spentEpoch;
  return { ...admitted, members, spentEpoch };
}

/** Who would come in by this admission, or `null` when it does not hold. */
export function admissible(log: Log, space: SpaceId, admission: Admission): Member | null {
  const { invitation, key, proof } = admission;
  const device = deviceIdOf(key);
  const invite = log.invites.get(invitation);
  if (invite === undefined || invite.isUsed || log.members.has(device)) return null;
  const person = personFor(log, invite, device);
  const isProven = isProofOf(invite.key, { space, invitation, device, proof });
  return person !== null && isProven ? { key, person, isRemoved: false, isPaper: false } : null;
}

function admit(log: Log, space: SpaceId, author: DeviceId, admission: Admission): Log {
  const member = admissible(log, space, admission);
  const invite = log.invites.get(admission.invitation);
  if (member === null || invite === undefined) return log;
  const device = deviceIdOf(admission.key);
  // A device says itself that it has come. What another says it for cannot speak.
  const isPaper = device !== author;
  return {
    ...log,
    members: new Map(log.members).set(device, { ...member, isPaper }),
    invites: new Map(log.invites).set(admission.invitation, { ...invite, isUsed: true }),
  };
}

/** There are two in a space: a second partner is nobody. A device comes to the one who made its link. */
function personFor(log: Log, invite: OpenInvite, device: DeviceId): PersonId | null {
  const author = log.members.get(invite.author);
  if (author === undefined || author.isRemoved) return null;
  if (invite.for === "device") return author.person;
  const hasPartner = [...log.members.values()].some(({ person }) => person !== author.person);
  return hasPartner ? null : device;
}

function remove(
  members: ReadonlyMap<DeviceId, Member>,
  device: DeviceId,
): ReadonlyMap<DeviceId, Member> {
  const member = members.get(device);
  return member === undefined || member.isRemoved
    ? members
    : new Map(members).set(device, { ...member, isRemoved: true });
}
