import { err, ok, type Result } from "../../core/result.ts";
import { sizes, type DeviceId, type InvitationId, type SpaceId } from "../../core/sync/message.ts";
import { byteCount, hasRoomFor } from "./append-plan.ts";
import { bytesIn, isNull, numberIn, sumIn, textIn } from "./row.ts";
import { rowToKeywrap, rowToMember, rowToPushTarget } from "./rows.ts";
import type { Database } from "./sqlite-database.ts";
import type { Ledger, SpaceState } from "./sqlite-ledger.ts";
import { sql, tables } from "./sqlite-sql.ts";
import {
  bounds,
  type Full,
  type Invitation,
  type Joining,
  type Keywraps,
  type Member,
  type NewInvitation,
  type NoAccess,
  type NoInvitation,
  type PushAddress,
  type PushTarget,
  type Stale,
  type Taken,
  type Wrap,
} from "./storage.ts";

type Membership = {
  readonly createSpace: (space: SpaceId, device: DeviceId, key: Uint8Array) => Result<null, Taken>;
  readonly deleteSpace: (space: SpaceId, device: DeviceId) => Result<null, NoAccess>;
  readonly putKeywraps: (
    space: SpaceId,
    device: DeviceId,
    epoch: number,
    wraps: readonly Wrap[],
  ) => Result<null, NoAccess | Stale | Taken | Full>;
  readonly keywraps: (space: SpaceId, device: DeviceId) => Result<Keywraps, NoAccess>;
  readonly invite: (
    space: SpaceId,
    device: DeviceId,
    invitation: NewInvitation,
    now: number,
  ) => Result<null, NoAccess | Taken | Full>;
  readonly invitation: (
    space: SpaceId,
    invitation: InvitationId,
    now: number,
  ) => Result<Invitation, NoInvitation>;
  readonly invitationKey: (space: SpaceId, invitation: InvitationId) => Uint8Array | null;
  readonly withdraw: (
    space: SpaceId,
    device: DeviceId,
    invitation: InvitationId,
  ) => Result<null, NoAccess>;
  readonly redeem: (
    space: SpaceId,
    joining: Joining,
    now: number,
  ) => Result<null, NoInvitation | Full>;
  readonly members: (space: SpaceId, device: DeviceId) => Result<readonly Member[], NoAccess>;
  readonly memberKey: (space: SpaceId, device: DeviceId) => Uint8Array | null;
  readonly revoke: (space: SpaceId, by: DeviceId, device: DeviceId) => Result<null, NoAccess>;
  readonly putPush: (
    space: SpaceId,
    device: DeviceId,
    address: PushAddress,
  ) => Result<null, NoAccess>;
  readonly dropPush: (space: SpaceId, device: DeviceId) => void;
  readonly pushAddresses: (space: SpaceId) => readonly PushTarget[];
};

const noAccess = err<NoAccess>({ type: "no-access" });
const noInvitation = err<NoInvitation>({ type: "no-invitation" });
const taken = err<Taken>({ type: "taken" });
const full = err<Full>({ type: "full" });

export function createMembership(db: Database, ledger: Ledger): Membership {
  const isIn = (space: SpaceId, device: DeviceId): boolean =>
    ledger.findFor(space, device) !== null;
  return {
    createSpace: (space, device, key) => {
      if (isIn(space, device)) return ok(null);
      if (ledger.find(space) !== null) return taken;
      db.run(sql.insertSpace, space);
      db.run(sql.insertMember, space, device, key, null, null);
      return ok(null);
    },
    deleteSpace: (space, device) => {
      if (!isIn(space, device)) return noAccess;
      dropSpace(db, ledger, space);
      return ok(null);
    },
    putKeywraps: (space, device, epoch, wraps) =>
      putKeywraps(db, ledger, space, device, epoch, wraps),
    keywraps: (space, device) => {
      const row = ledger.findFor(space, device);
      if (row === null) return noAccess;
      return ok({
        epoch: row.epoch,
        wraps: db.all(sql.keywraps, space, device).map(rowToKeywrap),
      });
    },
    invite: (space, device, invitation, now) => invite(db, ledger, space, device, invitation, now),
    invitation: (space, invitation, now) => findInvitation(db, space, invitation, now),
    invitationKey: (space, invitation) => {
      const row = db.one(sql.invitationById, space, invitation);
      return row === null ? null : bytesIn(row, "key");
    },
    withdraw: (space, device, invitation) => {
      if (!isIn(space, device)) return noAccess;
      const dropped = db.all(sql.dropInvitation, space, invitation);
      db.run(sql.addBytes, -sumIn(dropped, "bytes"), space);
      ledger.forget(space);
      return ok(null);
    },
    redeem: (space, joining, now) => redeem(db, ledger, space, joining, now),
    members: (space, device) =>
      isIn(space, device) ? ok(db.all(sql.members, space).map(rowToMember)) : noAccess,
    memberKey: (space, device) => ledger.find(space)?.devices.get(device)?.key ?? null,
    revoke: (space, by, device) => revoke(db, ledger, space, by, device),
    putPush: (space, device, { endpoint, p256dh, auth }) => {
      if (!isIn(space, device)) return noAccess;
      db.run(sql.upsertPush, space, device, endpoint, p256dh, auth);
      return ok(null);
    },
    dropPush: (space, device) => void db.run(sql.dropPush, space, device),
    pushAddresses: (space) => db.all(sql.pushBySpace, space).map(rowToPushTarget),
  };
}

function dropSpace(db: Database, ledger: Ledger, space: SpaceId): void {
  for (const table of tables) db.run(`delete from ${table} where space_id = ?`, space);
  ledger.forget(space);
}

function putKeywraps(
  db: Database,
  ledger: Ledger,
  space: SpaceId,
  device: DeviceId,
  epoch: number,
  wraps: readonly Wrap[],
): Result<null, NoAccess | Stale | Taken | Full> {
  const row = ledger.findFor(space, device);
  if (row === null) return noAccess;
  if (epoch !== row.epoch && epoch !== row.epoch + 1) return err({ type: "stale" });
  const present = wraps.filter((wrap) => row.devices.has(wrap.device));
  const size = byteCount(present.map(({ body }) => body));
  const hasRows = count(db, sql.keywrapCount, space) + present.length <= bounds.keywraps;
  if (!hasRows || !hasRoomFor(row.bytes, size)) return full;
  const isWrapped = wraps.some((wrap) => db.one(sql.keywrapOf, space, epoch, wrap.device) !== null);
  const isTwice = new Set(wraps.map((wrap) => wrap.device)).size < wraps.length;
  if (isWrapped || isTwice) return taken;
  const old = db.all(sql.dropKeywrapsUpTo, space, epoch - sizes.epochsInKeywrap);
  for (const wrap of present) {
    db.run(sql.insertKeywrap, space, epoch, wrap.device, device, wrap.body);
  }
  db.run(sql.setEpoch, epoch, space);
  db.run(sql.addBytes, size - sumIn(old, "bytes"), space);
  ledger.forget(space);
  return ok(null);
}

function invite(
  db: Database,
  ledger: Ledger,
  space: SpaceId,
  device: DeviceId,
  { invitation, key, welcome, expires }: NewInvitation,
  now: number,
): Result<null, NoAccess | Taken | Full> {
  const row = ledger.findFor(space, device);
  if (row === null) return noAccess;
  if (db.one(sql.invitationById, space, invitation) !== null) return taken;
  const open = db.all(sql.openInvitations, space);
  const expired = open.filter((one) => numberIn(one, "expires") <= now);
  const freed = sumIn(expired, "bytes");
  if (open.length - expired.length >= bounds.openInvitations) return full;
  if (!hasRoomFor(row.bytes, welcome.length - freed)) return full;
  db.run(sql.dropExpired, space, now);
  db.run(sql.insertInvitation, space, invitation, device, key, welcome, expires);
  db.run(sql.addBytes, welcome.length - freed, space);
  ledger.forget(space);
  return ok(null);
}

function findInvitation(
  db: Database,
  space: SpaceId,
  invitation: InvitationId,
  now: number,
): Result<Invitation, NoInvitation> {
  const row = db.one(sql.invitationById, space, invitation);
  if (row === null || !isNull(row, "used_by") || numberIn(row, "expires") <= now) {
    return noInvitation;
  }
  return ok({ welcome: bytesIn(row, "welcome") });
}

function redeem(
  db: Database,
  ledger: Ledger,
  space: SpaceId,
  { invitation, device, key, proof }: Joining,
  now: number,
): Result<null, NoInvitation | Full> {
  const row = db.one(sql.invitationById, space, invitation);
  if (row === null) return noInvitation;
  // The answer may have been lost on its way: the same device may ask again.
  if (row["used_by"] === device) {
    return ledger.findFor(space, device) === null ? noInvitation : ok(null);
  }
  if (!findInvitation(db, space, invitation, now).ok) return noInvitation;
  if (db.one(sql.memberByDevice, space, device) !== null) return noInvitation;
  if ((ledger.find(space)?.devices.size ?? 0) >= bounds.devices) return full;
  db.run(sql.useInvitation, device, space, invitation);
  db.run(sql.addBytes, -bytesIn(row, "welcome").length, space);
  db.run(sql.insertMember, space, device, key, invitation, proof);
  ledger.forget(space);
  return ok(null);
}

function revoke(
  db: Database,
  ledger: Ledger,
  space: SpaceId,
  by: DeviceId,
  device: DeviceId,
): Result<null, NoAccess> {
  const row = ledger.findFor(space, by);
  if (row === null) return noAccess;
  for (const gone of goneWith(db, row, space, by, device)) {
    db.run(sql.revokeMember, row.head, space, gone);
    db.run(sql.dropPush, space, gone);
    const dropped = db.all(sql.dropInvitationsOf, space, gone);
    db.run(sql.addBytes, -sumIn(dropped, "bytes"), space);
  }
  ledger.forget(space);
  if (ledger.find(space)?.devices.size === 0) dropSpace(db, ledger, space);
  return ok(null);
}

/** The device, and whoever came by a link of one of these and was not heard of yet. */
function goneWith(
  db: Database,
  { devices }: SpaceState,
  space: SpaceId,
  by: DeviceId,
  device: DeviceId,
): ReadonlySet<DeviceId> {
  const gone = new Set([device]);
  // It grows while it is walked.
  for (const host of gone) {
    for (const row of db.all(sql.keylessGuestsOf, space, host)) {
      const guest = textIn(row, "device");
      if (guest !== by && devices.get(guest)?.lastDeviceSeq === 0) gone.add(guest);
    }
  }
  return gone;
}

function count(db: Database, statement: string, space: SpaceId): number {
  const row = db.one(statement, space);
  return row === null ? 0 : numberIn(row, "count");
}
