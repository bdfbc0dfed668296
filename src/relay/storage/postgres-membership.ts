import { err, ok } from "../../core/result.ts";
import { sizes, type SpaceId } from "../../core/sync/message.ts";
import { byteCount, hasRoomFor } from "./append-plan.ts";
import type { Database, Queries } from "./postgres-database.ts";
import { deletions, type sql } from "./postgres-sql.ts";
import { bytesIn, isNull, numberIn, sumIn, textIn, type Row } from "./row.ts";
import { rowToKeywrap, rowToMember, rowToPushTarget } from "./rows.ts";
import {
  bounds,
  type Full,
  type NoAccess,
  type NoInvitation,
  type RelayStorage,
  type Taken,
} from "./storage.ts";

type Membership = Omit<
  RelayStorage,
  "append" | "since" | "compact" | "snapshots" | "heads" | "secret" | "close"
>;

const noAccess = err<NoAccess>({ type: "no-access" });
const noInvitation = err<NoInvitation>({ type: "no-invitation" });
const taken = err<Taken>({ type: "taken" });
const full = err<Full>({ type: "full" });

export function createMembership(db: Database): Membership {
  return {
    ...createSpaces(db),
    ...createKeywraps(db),
    ...createInvitations(db),
    ...createPush(db),
  };
}

function createSpaces(
  db: Database,
): Pick<Membership, "createSpace" | "deleteSpace" | "members" | "memberKey" | "revoke"> {
  return {
    createSpace: async (space, device, key) => {
      if ((await db.one("presentMember", space, device)) !== null) return ok(null);
      return db.transaction(async ({ one, all }) => {
        if ((await one("insertSpace", space)) === null) return taken;
        await all("insertMember", space, device, key, null, null);
        return ok(null);
      });
    },
    deleteSpace: (space, device) =>
      db.transaction(async (queries) => {
        if ((await lockFor(queries, space, device)) === null) return noAccess;
        await dropSpace(queries, space);
        return ok(null);
      }),
    members: async (space, device) =>
      (await db.one("presentMember", space, device)) === null
        ? noAccess
        : ok((await db.all("members", space)).map(rowToMember)),
    memberKey: async (space, device) => {
      const row = await db.one("presentMember", space, device);
      return row === null ? null : bytesIn(row, "key");
    },
    revoke: (space, by, device) =>
      db.transaction(async (queries) => {
        const row = await lockFor(queries, space, by);
        if (row === null) return noAccess;
        for (const gone of await goneWith(queries, space, by, device)) {
          await queries.all("revokeMember", space, gone, numberIn(row, "head"));
          await queries.all("dropPush", space, gone);
          const dropped = await queries.all("dropInvitationsOf", space, gone);
          if (dropped.length > 0) await queries.all("addBytes", space, -sumIn(dropped, "bytes"));
        }
        if ((await count(queries, "presentCount", space)) === 0) await dropSpace(queries, space);
        return ok(null);
      }),
  };
}

function createKeywraps(db: Database): Pick<Membership, "putKeywraps" | "keywraps"> {
  return {
    putKeywraps: (space, device, epoch, wraps) =>
      db.transaction(async (queries) => {
        const row = await lockFor(queries, space, device);
        if (row === null) return noAccess;
        const present = numberIn(row, "epoch");
        if (epoch !== present && epoch !== present + 1) return err({ type: "stale" });
        const there = (await queries.all("presentDevices", space)).map((one) => one["device"]);
        const kept = wraps.filter((wrap) => there.includes(wrap.device));
        const size = byteCount(kept.map(({ body }) => body));
        const rows = (await count(queries, "keywrapCount", space)) + kept.length;
        if (rows > bounds.keywraps || !hasRoomFor(numberIn(row, "bytes"), size)) return full;
        const devices = wraps.map((wrap) => wrap.device);
        const wrapped = await queries.all("keywrapsAt", space, epoch, devices);
        if (wrapped.length > 0 || new Set(devices).size < devices.length) return taken;
        const oldest = epoch - sizes.epochsInKeywrap;
        const old = await queries.all("dropKeywrapsUpTo", space, oldest);
        for (const wrap of kept) {
          await queries.all("insertKeywrap", space, epoch, wrap.device, device, wrap.body);
        }
        await queries.all("setEpoch", space, epoch, size - sumIn(old, "bytes"));
        return ok(null);
      }),
    keywraps: async (space, device) => {
      const row = await db.one("epochFor", space, device);
      if (row === null) return noAccess;
      const wraps = await db.all("keywraps", space, device);
      return ok({ epoch: numberIn(row, "epoch"), wraps: wraps.map(rowToKeywrap) });
    },
  };
}

function createInvitations(
  db: Database,
): Pick<Membership, "invite" | "invitation" | "invitationKey" | "withdraw" | "redeem"> {
  return {
    invite: (space, device, { invitation, key, welcome, expires }, now) =>
      db.transaction(async (queries) => {
        const row = await lockFor(queries, space, device);
        if (row === null) return noAccess;
        if ((await queries.one("invitationById", space, invitation)) !== null) return taken;
        const open = await queries.all("openInvitations", space);
        const expired = open.filter((one) => numberIn(one, "expires") <= now);
        const freed = sumIn(expired, "bytes");
        const more = welcome.length - freed;
        if (open.length - expired.length >= bounds.openInvitations) return full;
        if (!hasRoomFor(numberIn(row, "bytes"), more)) return full;
        await queries.all("dropExpired", space, now);
        await queries.all("insertInvitation", space, invitation, device, key, welcome, expires);
        await queries.all("addBytes", space, more);
        return ok(null);
      }),
    invitation: async (space, invitation, now) => {
      const row = await db.one("invitationById", space, invitation);
      return row === null || !isOpen(row, now)
        ? noInvitation
        : ok({ welcome: bytesIn(row, "welcome") });
    },
    invitationKey: async (space, invitation) => {
      const row = await db.one("invitationById", space, invitation);
      return row === null ? null : bytesIn(row, "key");
    },
    withdraw: (space, device, invitation) =>
      db.transaction(async (queries) => {
        if ((await lockFor(queries, space, device)) === null) return noAccess;
        const dropped = await queries.one("dropInvitation", space, invitation);
        if (dropped !== null) await queries.all("addBytes", space, -numberIn(dropped, "bytes"));
        return ok(null);
      }),
    redeem: (space, { invitation, device, key, proof }, now) =>
      db.transaction(async (queries) => {
        if ((await queries.one("lockSpace", space)) === null) return noInvitation;
        const row = await queries.one("invitationById", space, invitation);
        if (row === null) return noInvitation;
        // The answer may have been lost on its way: the same device may ask again.
        const isPresent = (await queries.one("presentMember", space, device)) !== null;
        if (row["used_by"] === device) return isPresent ? ok(null) : noInvitation;
        if (!isOpen(row, now)) return noInvitation;
        if ((await queries.one("memberByDevice", space, device)) !== null) return noInvitation;
        if ((await count(queries, "presentCount", space)) >= bounds.devices) return full;
        await queries.all("useInvitation", space, invitation, device);
        await queries.all("addBytes", space, -bytesIn(row, "welcome").length);
        await queries.all("insertMember", space, device, key, invitation, proof);
        return ok(null);
      }),
  };
}

function createPush(db: Database): Pick<Membership, "putPush" | "dropPush" | "pushAddresses"> {
  return {
    putPush: (space, device, { endpoint, p256dh, auth }) =>
      db.transaction(async (queries) => {
        if ((await lockFor(queries, space, device)) === null) return noAccess;
        await queries.all("upsertPush", space, device, endpoint, p256dh, auth);
        return ok(null);
      }),
    dropPush: async (space, device) => {
      await db.all("dropPush", space, device);
    },
    pushAddresses: async (space) => (await db.all("pushBySpace", space)).map(rowToPushTarget),
  };
}

/** The device, and whoever came by a link of one of these and was not heard of yet. */
async function goneWith(
  { all }: Queries,
  space: SpaceId,
  by: string,
  device: string,
): Promise<ReadonlySet<string>> {
  const gone = new Set([device]);
  // It grows while it is walked.
  for (const host of gone) {
    for (const row of await all("unheardGuestsOf", space, host)) {
      const guest = textIn(row, "device");
      if (guest !== by) gone.add(guest);
    }
  }
  return gone;
}

/** The space as a device that is in it sees it, changed by nobody else until the transaction ends. */
async function lockFor({ one }: Queries, space: SpaceId, device: string): Promise<Row | null> {
  const row = await one("lockSpace", space);
  // After the lock: whoever held it may have revoked the device.
  return row === null || (await one("presentMember", space, device)) === null ? null : row;
}

function isOpen(invitation: Row, now: number): boolean {
  return isNull(invitation, "used_by") && numberIn(invitation, "expires") > now;
}

async function dropSpace({ all }: Queries, space: SpaceId): Promise<void> {
  for (const name of deletions) await all(name, space);
}

async function count({ one }: Queries, name: keyof typeof sql, space: SpaceId): Promise<number> {
  return numberIn((await one(name, space)) ?? {}, "count");
}
