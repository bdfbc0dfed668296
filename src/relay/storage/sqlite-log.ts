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
import type { Ledger } from "./sqlite-ledger.ts";
import type { Recent } from "./sqlite-recent.ts";
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

const noAccess = err<NoAccess>({ type: "no-access" });

export function createLog(db: Database, ledger: Ledger, recent: Recent, largest: number): Log {
  return {
    append: (space, run) => append(db, ledger, recent, space, run, largest),
    since: (space, device, cursor, bytes) => {
      const state = ledger.findFor(space, device);
      if (state === null) return noAccess;
      if (cursor < state.floor) return err({ type: "compacted" });
      const entries = takeEntries(entriesAfter(db, recent, space, cursor), bytes);
      return ok({ entries, head: state.head });
    },
    compact: (space, device, snapshot) => {
      recent.settleFor(space);
      return compact(db, ledger, space, device, snapshot);
    },
    snapshots: (space, device) =>
      ledger.findFor(space, device) === null
        ? noAccess
        : ok(db.all(sql.snapshots, space).map(rowToSnapshot)),
  };
}

function append(
  db: Database,
  ledger: Ledger,
  recent: Recent,
  space: SpaceId,
  run: EnvelopeRun,
  largest: number,
): Result<Appended, AppendError> {
  const state = ledger.find(space);
  const device = state?.devices.get(run.device);
  if (state === null || device === undefined) return noAccess;
  const isRepeated = run.firstDeviceSeq <= device.lastDeviceSeq;
  if (isRepeated) recent.settleFor(space);
  const kept = isRepeated ? keptOf(db, space, run) : nothingKept;
  const plan = planAppend(run, device.lastDeviceSeq, (number) => kept.get(number) ?? null);
  if (!plan.ok) return plan;
  const fresh = withoutRepeated(run, plan.value);
  const deviceSeq = lastDeviceSeqOf(run);
  if (fresh.envelopes.length === 0) return ok({ deviceSeq, entries: [] });
  if (!hasRoomFor(state.bytes, byteCount(fresh.envelopes), largest)) return err({ type: "full" });
  const entries = entriesOf(state.head, fresh);
  for (const entry of entries) recent.add(space, entry);
  ledger.noteAppend(space, fresh);
  return ok({ deviceSeq, entries });
}

const nothingKept: ReadonlyMap<number, Uint8Array> = new Map();

/** Rare, so it looks through the log of the space rather than have every append keep an index. */
function keptOf(db: Database, space: SpaceId, run: EnvelopeRun): ReadonlyMap<number, Uint8Array> {
  const { device, firstDeviceSeq } = run;
  const rows = db.all(sql.envelopesOf, space, device, firstDeviceSeq, lastDeviceSeqOf(run));
  return new Map(rows.map((row) => [numberIn(row, "device_seq"), bytesIn(row, "body")]));
}

function entriesOf(
  head: number,
  { device, firstDeviceSeq, envelopes }: EnvelopeRun,
): readonly LogEntry[] {
  return envelopes.map((envelope, index) => ({
    seq: head + 1 + index,
    device,
    deviceSeq: firstDeviceSeq + index,
    envelope,
  }));
}

function* entriesAfter(
  db: Database,
  recent: Recent,
  space: SpaceId,
  cursor: number,
): Iterable<LogEntry> {
  for (const row of db.each(sql.envelopesAfter, space, cursor)) yield rowToEntry(row);
  // What is recent comes after everything that has its place.
  yield* recent.after(space, cursor);
}

function takeEntries(all: Iterable<LogEntry>, bytes: number): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  let size = 0;
  for (const entry of all) {
    size += entry.envelope.length;
    if (entries.length > 0 && size > bytes) break;
    entries.push(entry);
    if (entries.length === sizes.entriesInEvents) break;
  }
  return entries;
}

function compact(
  db: Database,
  ledger: Ledger,
  space: SpaceId,
  device: DeviceId,
  { upTo, body }: Snapshot,
): Result<null, NoAccess | Stale> {
  const state = ledger.findFor(space, device);
  if (state === null) return noAccess;
  const kept = db.all(sql.snapshotPlaces, space).map((place) => numberIn(place, "up_to"));
  const floor = kept[0] ?? 0;
  if (upTo > state.head || upTo <= floor) return err({ type: "stale" });
  for (const older of kept.slice(1)) db.run(sql.dropSnapshot, space, older);
  db.run(sql.insertSnapshot, space, upTo, body);
  // What the dropped envelopes told has to be written down.
  for (const [name, { lastDeviceSeq }] of state.devices) {
    db.run(sql.setLastDeviceSeq, lastDeviceSeq, space, name);
  }
  db.run(sql.setFloor, floor, state.head, space);
  db.run(sql.dropUpTo, space, floor);
  ledger.forget(space);
  return ok(null);
}
