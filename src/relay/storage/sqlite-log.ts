import { err, ok, type Result } from "../../core/result.ts";
import {
  sizes,
  type DeviceId,
  type EnvelopeRun,
  type LogEntry,
  type SpaceId,
} from "../../core/sync/message.ts";
import {
  byteCount,
  hasRoomFor,
  lastDeviceSeqOf,
  planAppend,
  withoutRepeated,
} from "./append-plan.ts";
import { bytesIn, numberIn } from "./row.ts";
import { rowToEntry, rowToSnapshot } from "./rows.ts";
import type { Database } from "./sqlite-database.ts";
import { sql } from "./sqlite-sql.ts";
import type {
  AppendError,
  Appended,
  Compacted,
  NoAccess,
  Page,
  Snapshot,
  Stale,
} from "./storage.ts";

type Log = {
  readonly append: (space: SpaceId, run: EnvelopeRun) => Result<Appended, AppendError>;
  readonly since: (
    space: SpaceId,
    device: DeviceId,
    cursor: number,
    bytes: number,
  ) => Result<Page, NoAccess | Compacted>;
  readonly compact: (
    space: SpaceId,
    device: DeviceId,
    snapshot: Snapshot,
  ) => Result<null, NoAccess | Stale>;
  readonly snapshots: (space: SpaceId, device: DeviceId) => Result<readonly Snapshot[], NoAccess>;
};

export type SpaceRow = {
  readonly head: number;
  readonly floor: number;
  readonly epoch: number;
  readonly bytes: number;
};

const noAccess = err<NoAccess>({ type: "no-access" });

export function createLog(db: Database): Log {
  return {
    append: (space, run) => append(db, space, run),
    since: (space, device, cursor, bytes) => {
      const row = findSpace(db, space, device);
      if (row === null) return noAccess;
      if (cursor < row.floor) return err({ type: "compacted" });
      return ok({ entries: takeEntries(db, space, cursor, bytes), head: row.head });
    },
    compact: (space, device, snapshot) => compact(db, space, device, snapshot),
    snapshots: (space, device) =>
      findSpace(db, space, device) === null
        ? noAccess
        : ok(db.all(sql.snapshots, space).map(rowToSnapshot)),
  };
}

/** The space as a device that is in it sees it. */
export function findSpace(db: Database, space: SpaceId, device: DeviceId): SpaceRow | null {
  if (db.one(sql.presentMember, space, device) === null) return null;
  const row = db.one(sql.spaceById, space);
  return row === null
    ? null
    : {
        head: numberIn(row, "head"),
        floor: numberIn(row, "floor"),
        epoch: numberIn(row, "epoch"),
        bytes: numberIn(row, "bytes"),
      };
}

function append(db: Database, space: SpaceId, run: EnvelopeRun): Result<Appended, AppendError> {
  const member = db.one(sql.presentMember, space, run.device);
  const row = findSpace(db, space, run.device);
  if (member === null || row === null) return noAccess;
  const plan = planAppend(run, numberIn(member, "last_device_seq"), (deviceSeq) => {
    const kept = db.one(sql.envelopeByDeviceSeq, space, run.device, deviceSeq);
    return kept === null ? null : bytesIn(kept, "body");
  });
  if (!plan.ok) return plan;
  const fresh = withoutRepeated(run, plan.value);
  const deviceSeq = lastDeviceSeqOf(run);
  if (fresh.envelopes.length === 0) return ok({ deviceSeq, entries: [] });
  if (!hasRoomFor(row.bytes, byteCount(fresh.envelopes))) return err({ type: "full" });
  return ok({ deviceSeq, entries: insert(db, space, row.head, fresh) });
}

function insert(db: Database, space: SpaceId, head: number, run: EnvelopeRun): readonly LogEntry[] {
  const { device, firstDeviceSeq, envelopes } = run;
  const entries = envelopes.map((envelope, index) => ({
    seq: head + 1 + index,
    device,
    deviceSeq: firstDeviceSeq + index,
    envelope,
  }));
  for (const { seq, deviceSeq, envelope } of entries) {
    db.run(sql.insertEnvelope, space, seq, device, deviceSeq, envelope);
  }
  db.run(sql.setLastDeviceSeq, lastDeviceSeqOf(run), space, device);
  db.run(sql.moveHead, envelopes.length, byteCount(envelopes), space);
  return entries;
}

function takeEntries(
  db: Database,
  space: SpaceId,
  cursor: number,
  bytes: number,
): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  let size = 0;
  for (const row of db.each(sql.envelopesAfter, space, cursor)) {
    const entry = rowToEntry(row);
    size += entry.envelope.length;
    if (entries.length > 0 && size > bytes) break;
    entries.push(entry);
    if (entries.length === sizes.entriesInEvents) break;
  }
  return entries;
}

function compact(
  db: Database,
  space: SpaceId,
  device: DeviceId,
  { upTo, body }: Snapshot,
): Result<null, NoAccess | Stale> {
  const row = findSpace(db, space, device);
  if (row === null) return noAccess;
  const kept = db.all(sql.snapshotPlaces, space).map((place) => numberIn(place, "up_to"));
  const floor = kept[0] ?? 0;
  if (upTo > row.head || upTo <= floor) return err({ type: "stale" });
  const inLog = db.one(sql.bytesUpTo, space, floor);
  for (const older of kept.slice(1)) db.run(sql.dropSnapshot, space, older);
  db.run(sql.dropUpTo, space, floor);
  db.run(sql.insertSnapshot, space, upTo, body);
  db.run(sql.setFloor, floor, space);
  db.run(sql.addBytes, inLog === null ? 0 : -numberIn(inLog, "bytes"), space);
  return ok(null);
}
