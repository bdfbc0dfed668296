import { activeMembers, type Device } from "./device.ts";
import type { RelayApi } from "./relay-api.ts";

/**
 * Leaves: none of this person's devices gets anything any more, at once, and nobody is told. What is kept
 * on the device stays readable there. The others notice when they next look (`Session.tend`), and what
 * they share from then on has a key that was never given to those who left.
 *
 * `false` when the relay could not be reached for all of it: call it again.
 */
export async function leave(device: Device, api: Pick<RelayApi, "revoke">): Promise<boolean> {
  const self = device.keys.device;
  const others = activeMembers(device).flatMap(([id, { person }]) =>
    person === device.person && id !== self ? [id] : [],
  );
  // Itself last: without its access it could not see to the others.
  for (const id of [...others, self]) {
    const revoked = await api.revoke(id);
    if (!revoked.ok && revoked.error.type === "unreachable") return false;
  }
  return true;
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
