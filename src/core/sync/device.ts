import type { DeviceKeys } from "../crypto/device-keys.ts";
import type { EpochKeys } from "../crypto/epoch-keys.ts";
import { emptyShared, type PersonId, type Shared } from "../space/shared.ts";
import type { DeviceId, InvitationId, SpaceId } from "./message.ts";
import type { Control, Invite } from "./payload.ts";

/**
 * Everything that a device knows of a space. Plain data: it is kept whole or not at all, and each step
 * makes a new one of it.
 */
export type Device = {
  readonly space: SpaceId;
  readonly keys: DeviceKeys;
  readonly person: PersonId;
  readonly epochs: EpochKeys;
  readonly log: Log;
  /** Its own envelopes, from the first on. They are kept, as a relay set back to a backup asks for them again. */
  readonly own: readonly OwnEnvelope[];
  /** How many of them the relay has on disk. */
  readonly acknowledged: number;
  readonly clock: number;
  readonly shared: Shared;
  /** How far the log went when it was last read to its end. */
  readonly furthest: number;
  /** The last envelope of each device that was ever seen. */
  readonly known: ReadonlyMap<DeviceId, number>;
  /** What did not fit once. It is looked at again from the start before anybody is told. */
  readonly doubts: ReadonlySet<string>;
  readonly troubles: readonly Trouble[];
};

/** With what it says of who is in the space, which counts from its place in the log on. */
type OwnEnvelope = {
  readonly bytes: Uint8Array;
  readonly control: Control;
};

/** What was read of the log, from its beginning to the cursor. It can be read anew at any time. */
export type Log = {
  readonly cursor: number;
  /** The hash of all envelopes up to the cursor, in their order. */
  readonly hash: Uint8Array;
  /** That hash at each place, as text. */
  readonly hashes: readonly string[];
  readonly chains: ReadonlyMap<DeviceId, Chain>;
  readonly members: ReadonlyMap<DeviceId, Member>;
  readonly invites: ReadonlyMap<InvitationId, OpenInvite>;
  /** Someone came or went while this epoch was the last: there has to be a new one. */
  readonly spentEpoch: number;
};

/** A device's last envelope. */
export type Chain = { readonly deviceSeq: number; readonly hash: Uint8Array };

export type Member = {
  readonly key: Uint8Array;
  readonly person: PersonId;
  readonly isRemoved: boolean;
};

export type OpenInvite = Invite & { readonly author: DeviceId; readonly isUsed: boolean };

/**
 * - `differs`: the relay shows the two not the same, or lost something. Both should be told.
 * - `refused`: something came that nobody in the space can have sent so.
 * - `twin`: another device writes with this one's key: a copy, or this one was set back in time.
 */
export type Trouble = {
  readonly type: "differs" | "refused" | "twin";
  readonly reason: string;
};

export function emptyLog(root: Uint8Array, rootDevice: DeviceId): Log {
  return {
    cursor: 0,
    hash: new Uint8Array(32),
    hashes: [],
    chains: new Map(),
    members: new Map([[rootDevice, { key: root, person: rootDevice, isRemoved: false }]]),
    invites: new Map(),
    spentEpoch: 0,
  };
}

type NewDevice = Pick<Device, "space" | "keys" | "person" | "epochs" | "log">;

export function createDevice(parts: NewDevice): Device {
  return {
    ...parts,
    own: [],
    acknowledged: 0,
    clock: 0,
    shared: emptyShared,
    furthest: 0,
    known: new Map(),
    doubts: new Set(),
    troubles: [],
  };
}

/** To read everything again, from the beginning. What was understood before is kept. */
export function rewind(device: Device): Device {
  const [first] = device.log.members;
  return first === undefined ? device : { ...device, log: emptyLog(first[1].key, first[0]) };
}

export function note(device: Device, trouble: Trouble): Device {
  const isKnown = device.troubles.some(
    ({ type, reason }) => type === trouble.type && reason === trouble.reason,
  );
  return isKnown ? device : { ...device, troubles: [...device.troubles, trouble] };
}

export function epochOf({ epochs }: Device): number {
  return Math.max(0, ...epochs.keys());
}

/** The devices that may write now. */
export function activeMembers({ log }: Device): readonly [DeviceId, Member][] {
  return [...log.members].filter(([, { isRemoved }]) => !isRemoved);
}

/** The other of the two, once they have come. */
export function partnerOf(device: Device): PersonId | null {
  const persons = [...device.log.members.values()].map(({ person }) => person);
  return persons.find((person) => person !== device.person) ?? null;
}
