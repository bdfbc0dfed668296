import type { DeviceKeys } from "../crypto/device-keys.ts";
import type { EpochKeys } from "../crypto/epoch-keys.ts";
import { emptyShared, type PersonId, type Shared } from "../space/shared.ts";
import { encodeBase64Url } from "./base64-url.ts";
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
  /** Where the log can be read anew from: its beginning, or what a snapshot covers. */
  readonly origin: Log;
  /** The last place that a snapshot covers; the origin from the next one on. */
  readonly checkpoint: Log;
  /** The envelopes up to the cursor that still say something: what a snapshot is made of. */
  readonly kept: readonly KeptEnvelope[];
  /** Its own envelopes after the first `dropped`. A relay set back to a backup asks for them again. */
  readonly own: readonly OwnEnvelope[];
  readonly dropped: number;
  /** How many of all its own the relay has on disk. */
  readonly acknowledged: number;
  /** It was made anew from a recovery code: what it wrote before it learns from the log. */
  readonly isRestored: boolean;
  readonly clock: number;
  readonly shared: Shared;
  /** How far the log went when it was last read to its end. */
  readonly furthest: number;
  /** The last envelope of each device that was ever seen. */
  readonly known: ReadonlyMap<DeviceId, number>;
  /** Who was heard to come or go, however often the log is read. */
  readonly heard: ReadonlySet<string>;
  /** What did not fit once. It is looked at again from the start before anybody is told. */
  readonly doubts: ReadonlySet<string>;
  readonly troubles: readonly Trouble[];
};

export type KeptEnvelope = {
  readonly seq: number;
  readonly device: DeviceId;
  readonly clock: number;
  /** It says who is in the space, which is never out of date. */
  readonly isRoster: boolean;
  readonly bytes: Uint8Array;
};

/** With what it says of who is in the space, which counts from its place in the log on. */
export type OwnEnvelope = {
  readonly bytes: Uint8Array;
  readonly control: Control;
};

/** What was read of the log, up to the cursor. It can be read anew at any time. */
export type Log = {
  readonly cursor: number;
  /** The hash of all envelopes up to the cursor, in their order. */
  readonly hash: Uint8Array;
  /** That hash at each place from `base` to the cursor, as text. */
  readonly hashes: readonly string[];
  readonly base: number;
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
  /** Twelve words, and no device: another of its person's has brought it in. */
  readonly isPaper: boolean;
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
  const hash = new Uint8Array(32);
  return {
    cursor: 0,
    hash,
    hashes: [encodeBase64Url(hash)],
    base: 0,
    chains: new Map(),
    members: new Map([
      [rootDevice, { key: root, person: rootDevice, isRemoved: false, isPaper: false }],
    ]),
    invites: new Map(),
    spentEpoch: 0,
  };
}

type NewDevice = Pick<Device, "space" | "keys" | "person" | "epochs" | "log">;

export function createDevice(parts: NewDevice): Device {
  return {
    ...parts,
    origin: parts.log,
    checkpoint: parts.log,
    kept: [],
    own: [],
    dropped: 0,
    acknowledged: 0,
    isRestored: false,
    clock: 0,
    shared: emptyShared,
    furthest: 0,
    known: new Map(),
    heard: new Set(),
    doubts: new Set(),
    troubles: [],
  };
}

/** To read everything again, from as far back as can be. What was understood before is kept. */
export function rewind(device: Device): Device {
  const { origin, log, kept, known, keys, acknowledged } = device;
  // Where its own were was worked out, and may have been wrong: of those only what was acknowledged is sure.
  const own = Math.min(known.get(keys.device) ?? 0, acknowledged);
  return {
    ...device,
    // Who knows a key knows it however often the log is read.
    log: { ...origin, spentEpoch: Math.max(origin.spentEpoch, log.spentEpoch) },
    kept: kept.filter(({ seq }) => seq <= origin.cursor),
    known: new Map(known).set(keys.device, own),
  };
}

/** The number of its last own envelope, 0 before the first. */
export function lastOwnSeq({ own, dropped }: Device): number {
  return dropped + own.length;
}

export function ownAt({ own, dropped }: Device, deviceSeq: number): OwnEnvelope | undefined {
  return own[deviceSeq - 1 - dropped];
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
