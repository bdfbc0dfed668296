import { err, ok, type Result } from "../../core/result.ts";
import type { EnvelopeRun, SpaceId } from "../../core/sync/message.ts";
import { lastDeviceSeqOf, planAppend, withoutRepeated } from "./append-plan.ts";
import { inLanes } from "./lanes.ts";
import { codeOf, type Database } from "./postgres-database.ts";
import { bytesIn, isNull, numberIn } from "./row.ts";
import { rowToEntry, rowToSnapshot } from "./rows.ts";
import type { AppendError, Appended, NoAccess, RelayStorage } from "./storage.ts";

type Log = Pick<RelayStorage, "append" | "since" | "compact" | "snapshots">;

const noAccess = err<NoAccess>({ type: "no-access" });

/** Codes of the checks that `append` leans on. */
const nullRefused = "23502";
const alreadyThere = "23505";
const checkFailed = "23514";

/** Each time round someone else of the same space was faster. */
const attempts = 50;

export function createLog(db: Database): Log {
  return {
    append: inLanes((space, run) => append(db, space, run)),
    since: async (space, device, cursor, bytes) => {
      const rows = await db.all("since", space, device, cursor, bytes);
      const [first] = rows;
      if (first === undefined) return noAccess;
      if (cursor < numberIn(first, "floor")) return err({ type: "compacted" });
      const entries = isNull(first, "seq") ? [] : rows.map(rowToEntry);
      return ok({ entries, head: numberIn(first, "head") });
    },
    compact: (space, device, { upTo, body }) =>
      db.transaction(async ({ one, all }) => {
        const row = await one("lockSpace", space);
        if (row === null || (await one("presentMember", space, device)) === null) return noAccess;
        const kept = await one("snapshotPlaces", space);
        const floor = kept === null ? 0 : numberIn(kept, "up_to");
        if (upTo > numberIn(row, "head") || upTo <= floor) return err({ type: "stale" });
        const inLog = numberIn((await one("bytesUpTo", space, floor)) ?? {}, "bytes");
        await all("dropSnapshotsBefore", space, floor);
        await all("dropUpTo", space, floor);
        await all("insertSnapshot", space, upTo, body);
        await all("setFloor", space, floor, inLog);
        return ok(null);
      }),
    snapshots: async (space, device) =>
      (await db.one("presentMember", space, device)) === null
        ? noAccess
        : ok((await db.all("snapshots", space)).map(rowToSnapshot)),
  };
}

/** Tries what is nearly always right, in one round trip; when the database refuses it, looks why. */
async function append(
  db: Database,
  space: SpaceId,
  run: EnvelopeRun,
): Promise<Result<Appended, AppendError>> {
  const deviceSeq = lastDeviceSeqOf(run);
  let fresh = run;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const base = await tryAppend(db, space, fresh);
    if (base.ok) return ok({ deviceSeq, entries: entriesAt(base.value, fresh) });
    if (base.error.type === "full") return err({ type: "full" });
    const plan = await replan(db, space, run);
    if (!plan.ok) return plan;
    fresh = plan.value;
    if (fresh.envelopes.length === 0) return ok({ deviceSeq, entries: [] });
  }
  throw new Error("The space is too busy.");
}

/** The head that the envelopes went behind. */
async function tryAppend(
  db: Database,
  space: SpaceId,
  { device, firstDeviceSeq, envelopes }: EnvelopeRun,
): Promise<Result<number, { readonly type: "refused" | "full" }>> {
  const lengths = envelopes.map(({ length }) => length);
  const starts: number[] = [];
  let next = 1;
  for (const length of lengths) {
    starts.push(next);
    next += length;
  }
  const last = firstDeviceSeq + envelopes.length - 1;
  const body = envelopes.length === 1 ? envelopes[0] : Buffer.concat(envelopes);
  try {
    const row = await db.one(
      "append",
      space,
      device,
      firstDeviceSeq,
      last,
      envelopes.length,
      body ?? null,
      starts,
      lengths,
    );
    return row === null ? err({ type: "refused" }) : ok(numberIn(row, "base"));
  } catch (error) {
    const code = codeOf(error);
    if (code === checkFailed) return err({ type: "full" });
    if (code === nullRefused || code === alreadyThere) return err({ type: "refused" });
    throw error;
  }
}

/** What of the run is new, as things stand now. */
async function replan(
  db: Database,
  space: SpaceId,
  run: EnvelopeRun,
): Promise<Result<EnvelopeRun, AppendError>> {
  const member = await db.one("presentMember", space, run.device);
  if (member === null) return noAccess;
  const kept = await keptOf(db, space, run);
  const plan = planAppend(
    run,
    numberIn(member, "last_device_seq"),
    (deviceSeq) => kept.get(deviceSeq) ?? null,
  );
  return plan.ok ? ok(withoutRepeated(run, plan.value)) : plan;
}

async function keptOf(
  db: Database,
  space: SpaceId,
  run: EnvelopeRun,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const { device, firstDeviceSeq } = run;
  const rows = await db.all("envelopesOf", space, device, firstDeviceSeq, lastDeviceSeqOf(run));
  return new Map(rows.map((row) => [numberIn(row, "device_seq"), bytesIn(row, "body")]));
}

function entriesAt(base: number, run: EnvelopeRun): Appended["entries"] {
  return run.envelopes.map((envelope, index) => ({
    seq: base + 1 + index,
    device: run.device,
    deviceSeq: run.firstDeviceSeq + index,
    envelope,
  }));
}
