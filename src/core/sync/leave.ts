import { activeMembers, type Device } from "./device.ts";
import type { DeviceId } from "./message.ts";
import type { ListedMember, RelayApi } from "./relay-api.ts";
import { admissible } from "./roster.ts";

/**
 * Leaves: none of this person's devices gets anything any more, at once, and nobody is told. What is kept
 * on the device stays readable there. The others notice when they next look (`Session.tend`), and what
 * they share from then on has a key that was never given to those who left.
 *
 * `false` when the relay could not be reached for all of it: call it again.
 */
export async function leave(
  device: Device,
  api: Pick<RelayApi, "members" | "revoke">,
): Promise<boolean> {
  const listed = await api.members();
  if (!listed.ok && listed.error.type === "unreachable") return false;
  const others = [...known(device), ...(listed.ok ? unheardOf(device, listed.value) : [])];
  // Itself last: without its access it could not see to the others.
  for (const id of [...others, device.keys.device]) {
    const revoked = await api.revoke(id);
    if (!revoked.ok && revoked.error.type === "unreachable") return false;
  }
  return true;
}

function known(device: Device): readonly DeviceId[] {
  return activeMembers(device).flatMap(([id, { person }]) =>
    person === device.person && id !== device.keys.device ? [id] : [],
  );
}

/** Came by a link of this person's, and the one who leaves has not read of it yet. */
function unheardOf(
  { log, space, person }: Device,
  listed: readonly ListedMember[],
): readonly DeviceId[] {
  return listed.flatMap(({ device, key, joined }) => {
    const member = joined && admissible(log, space, { ...joined, key });
    return member?.person === person ? [device] : [];
  });
}

/** One's own device that is lost. The rest is as when somebody leaves. */
export async function removeDevice(
  device: Device,
  lost: string,
  api: Pick<RelayApi, "revoke">,
): Promise<boolean> {
  const isMine = device.log.members.get(lost)?.person === device.person;
  return isMine && (await api.revoke(lost)).ok;
}
