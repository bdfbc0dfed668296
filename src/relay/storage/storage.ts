import type { Result } from "../../core/result.ts";
import type {
  DeviceId,
  EnvelopeRun,
  InvitationId,
  LogEntry,
  SpaceId,
} from "../../core/sync/message.ts";

/**
 * Where the relay keeps what devices entrust to it. What a promise of the port resolves to is durable:
 * it outlives the process and the power. Every call is whole or not at all, and calls of one space
 * happen one after the other.
 */
export type RelayStorage = {
  /** A space with its first device. The same device may ask twice: the answer may have been lost. */
  readonly createSpace: (
    space: SpaceId,
    device: DeviceId,
    key: Uint8Array,
  ) => Promise<Result<null, Taken>>;
  readonly deleteSpace: (space: SpaceId, device: DeviceId) => Promise<Result<null, NoAccess>>;

  readonly append: (space: SpaceId, run: EnvelopeRun) => Promise<Result<Appended, AppendError>>;
  /** The log after `cursor`, at most about `bytes` of it and at least one entry if there is one. */
  readonly since: (
    space: SpaceId,
    device: DeviceId,
    cursor: number,
    bytes: number,
  ) => Promise<Result<Page, NoAccess | Compacted>>;
  /** The place of the last entry of each of these spaces that exists. */
  readonly heads: (spaces: readonly SpaceId[]) => Promise<ReadonlyMap<SpaceId, number>>;

  /**
   * Keeps the snapshot, and drops what the snapshot before it covers: with one damaged, the other and
   * the log still give everything.
   */
  readonly compact: (
    space: SpaceId,
    device: DeviceId,
    snapshot: Snapshot,
  ) => Promise<Result<null, NoAccess | Stale>>;
  /** The newest snapshot, and the one before it. */
  readonly snapshots: (
    space: SpaceId,
    device: DeviceId,
  ) => Promise<Result<readonly Snapshot[], NoAccess>>;

  /**
   * Opens the next epoch, or adds devices to the present one. What is wrapped stays as it is, until so many epochs
   * have followed that no wrap carries its key any more. For who is not in the space nothing is kept.
   */
  readonly putKeywraps: (
    space: SpaceId,
    device: DeviceId,
    epoch: number,
    wraps: readonly Wrap[],
  ) => Promise<Result<null, NoAccess | Stale | Taken | Full>>;
  readonly keywraps: (space: SpaceId, device: DeviceId) => Promise<Result<Keywraps, NoAccess>>;

  readonly invite: (
    space: SpaceId,
    device: DeviceId,
    invitation: NewInvitation,
    now: number,
  ) => Promise<Result<null, NoAccess | Taken | Full>>;
  /** What an invited person may know before saying yes. */
  readonly invitation: (
    space: SpaceId,
    invitation: InvitationId,
    now: number,
  ) => Promise<Result<Invitation, NoInvitation>>;
  /** What proofs of this invitation are checked with, also after it was used. */
  readonly invitationKey: (space: SpaceId, invitation: InvitationId) => Promise<Uint8Array | null>;
  readonly withdraw: (
    space: SpaceId,
    device: DeviceId,
    invitation: InvitationId,
  ) => Promise<Result<null, NoAccess>>;
  /** Admits exactly one device for an invitation, however many ask at once. */
  readonly redeem: (
    space: SpaceId,
    joining: Joining,
    now: number,
  ) => Promise<Result<null, NoInvitation | Full>>;

  /** Every device that ever was in the space, as all its devices may know. */
  readonly members: (
    space: SpaceId,
    device: DeviceId,
  ) => Promise<Result<readonly Member[], NoAccess>>;
  /** The key of a device that is in the space now. */
  readonly memberKey: (space: SpaceId, device: DeviceId) => Promise<Uint8Array | null>;
  /**
   * `by` may be the device itself. Its open links close, and whoever came by one and was not heard of yet goes too.
   * With the last device the space goes.
   */
  readonly revoke: (
    space: SpaceId,
    by: DeviceId,
    device: DeviceId,
  ) => Promise<Result<null, NoAccess>>;

  readonly putPush: (
    space: SpaceId,
    device: DeviceId,
    address: PushAddress,
  ) => Promise<Result<null, NoAccess>>;
  readonly dropPush: (space: SpaceId, device: DeviceId) => Promise<void>;
  readonly pushAddresses: (space: SpaceId) => Promise<readonly PushTarget[]>;

  /** A secret that all nodes of the relay share: the one that is kept, or else `fresh` from now on. */
  readonly secret: (name: string, fresh: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export type NoAccess = { readonly type: "no-access" };
export type Taken = { readonly type: "taken" };
/** The log after the cursor is gone in part: take the snapshot first. */
export type Compacted = { readonly type: "compacted" };
/** Someone was faster: look again. */
export type Stale = { readonly type: "stale" };
export type Full = { readonly type: "full" };
/** Unknown, used, withdrawn or past its time: told apart by nobody who does not know already. */
export type NoInvitation = { readonly type: "no-invitation" };
type Gap = { readonly type: "gap"; readonly expected: number };

export type AppendError = NoAccess | Gap | Taken | Full;
/** `entries` are those that are new; a repeated append has none. */
export type Appended = { readonly deviceSeq: number; readonly entries: readonly LogEntry[] };
export type Page = { readonly entries: readonly LogEntry[]; readonly head: number };
export type Snapshot = { readonly upTo: number; readonly body: Uint8Array };
export type Wrap = { readonly device: DeviceId; readonly body: Uint8Array };
export type Keywrap = {
  readonly epoch: number;
  readonly author: DeviceId;
  readonly body: Uint8Array;
};
/** The space's present epoch, and what is there for one device. */
export type Keywraps = { readonly epoch: number; readonly wraps: readonly Keywrap[] };
export type NewInvitation = {
  readonly invitation: InvitationId;
  readonly key: Uint8Array;
  readonly welcome: Uint8Array;
  /** Milliseconds since 1970, as `now`. */
  readonly expires: number;
};
export type Invitation = { readonly welcome: Uint8Array };
export type Joining = {
  readonly invitation: InvitationId;
  readonly device: DeviceId;
  readonly key: Uint8Array;
  readonly proof: Uint8Array;
};
export type Member = {
  readonly device: DeviceId;
  readonly key: Uint8Array;
  /** How it came in, for the others to check; the first device came with the space. */
  readonly joined: { readonly invitation: InvitationId; readonly proof: Uint8Array } | null;
  /** Where the log stood when it left, or `null` while it is here. */
  readonly revokedAt: number | null;
};
export type PushAddress = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
};
export type PushTarget = PushAddress & { readonly device: DeviceId };

/** What a couple needs, with room; more is someone filling the disk. */
export const bounds = {
  devices: 16,
  openInvitations: 16,
  /** The rows a space may have besides its log. */
  keywraps: 4096,
} as const;
