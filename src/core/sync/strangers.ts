import type { Device } from "./device.ts";
import type { DeviceId } from "./message.ts";
import type { ListedMember } from "./relay-api.ts";
import { admissible } from "./roster.ts";
import type { SessionDeps, State } from "./session-state.ts";

/** In milliseconds. As long as that somebody may be on their way: twelve words are let in before they are told of. */
const secondLook = 60_000;

/**
 * Shuts out whom the relay lets in and nobody has announced: someone who leaves may leave a device behind, by a link that
 * they told nobody of. It can read nothing, but it could delete the space. Two looks, a minute apart.
 */
export function watchStrangers(
  deps: SessionDeps,
  state: State,
  listed: readonly ListedMember[],
): void {
  const seen = strangersIn(state.device, listed);
  if (seen.size === 0) return;
  const { connection } = state;
  const lookAgain = async (): Promise<void> => {
    // On another connection it begins anew.
    if (!state.isLive || connection !== state.connection) return;
    const again = await deps.api.members();
    if (!again.ok) return;
    const still = strangersIn(state.device, again.value);
    for (const one of still) if (seen.has(one)) await deps.api.revoke(one);
  };
  deps.after(secondLook, () => void state.inTurn(lookAgain));
}

/** In at the relay, and neither in the log nor on the way there by a link that stands in it. */
function strangersIn(
  { log, space }: Device,
  listed: readonly ListedMember[],
): ReadonlySet<DeviceId> {
  const isStranger = ({ device, key, joined, revokedAt }: ListedMember): boolean =>
    revokedAt === null &&
    !log.members.has(device) &&
    (joined === null || admissible(log, space, { ...joined, key }) === null);
  return new Set(listed.filter(isStranger).map(({ device }) => device));
}
