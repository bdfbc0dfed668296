import type { DeviceId, EnvelopeRun, SpaceId } from "../../core/sync/message.ts";
import { byteCount, lastDeviceSeqOf } from "./append-plan.ts";
import { bytesIn, numberIn, textIn } from "./row.ts";
import type { Database } from "./sqlite-database.ts";
import type { Recent } from "./sqlite-recent.ts";
import { sql } from "./sqlite-sql.ts";

/** How things stand in a space: what an append must know. */
export type SpaceState = {
  readonly head: number;
  readonly floor: number;
  readonly epoch: number;
  /** Of the log, the welcomes and the wrapped keys. */
  readonly bytes: number;
  /** The devices that are in it now. */
  readonly devices: ReadonlyMap<DeviceId, DeviceState>;
};
type DeviceState = { readonly key: Uint8Array; readonly lastDeviceSeq: number };

/**
 * How the spaces stand, in memory. It is worked out from the rows when a space is first asked for: the
 * envelopes themselves tell the head of the log and the last number of each device. So an append writes
 * its envelopes and no other row, which more than halves what has to be synced. This process is the only
 * one that writes; whatever else changes a space, or fails to, makes the ledger forget it.
 */
export type Ledger = {
  readonly find: (space: SpaceId) => SpaceState | null;
  /** The space, if this device is in it. */
  readonly findFor: (space: SpaceId, device: DeviceId) => SpaceState | null;
  readonly noteAppend: (space: SpaceId, run: EnvelopeRun) => void;
  readonly forget: (space: SpaceId) => void;
  readonly forgetAll: () => void;
};

/** Some 400 bytes each. */
const mostRemembered = 50_000;

export function createLedger(db: Database, recent: Recent): Ledger {
  const states = new Map<SpaceId, SpaceState>();
  const remember = (space: SpaceId, state: SpaceState): void => {
    states.set(space, state);
    if (states.size <= mostRemembered) return;
    const [oldest] = states.keys();
    if (oldest !== undefined) states.delete(oldest);
  };
  const find = (space: SpaceId): SpaceState | null => {
    const known = states.get(space);
    if (known !== undefined) return known;
    recent.settleFor(space);
    const state = readState(db, space);
    if (state !== null) remember(space, state);
    return state;
  };
  return {
    find,
    findFor: (space, device) => {
      const state = find(space);
      return state !== null && state.devices.has(device) ? state : null;
    },
    noteAppend: (space, run) => {
      const state = states.get(space);
      const device = state?.devices.get(run.device);
      if (state === undefined || device === undefined) return;
      const devices = new Map(state.devices);
      devices.set(run.device, { ...device, lastDeviceSeq: lastDeviceSeqOf(run) });
      const head = state.head + run.envelopes.length;
      const bytes = state.bytes + byteCount(run.envelopes);
      states.set(space, { ...state, head, bytes, devices });
    },
    forget: (space) => void states.delete(space),
    forgetAll: () => states.clear(),
  };
}

function readState(db: Database, space: SpaceId): SpaceState | null {
  const row = db.one(sql.spaceById, space);
  if (row === null) return null;
  const inLog = new Map(
    db.all(sql.logByDevice, space).map((log) => [textIn(log, "device"), log] as const),
  );
  const logs = [...inLog.values()];
  const devices = db.all(sql.presentMembers, space).map((member) => {
    const device = textIn(member, "device");
    const log = inLog.get(device);
    const kept = log === undefined ? 0 : numberIn(log, "last");
    const lastDeviceSeq = Math.max(numberIn(member, "last_device_seq"), kept);
    return [device, { key: bytesIn(member, "key"), lastDeviceSeq }] as const;
  });
  return {
    head: Math.max(numberIn(row, "head"), ...logs.map((log) => numberIn(log, "head"))),
    floor: numberIn(row, "floor"),
    epoch: numberIn(row, "epoch"),
    bytes: logs.reduce((sum, log) => sum + numberIn(log, "bytes"), numberIn(row, "bytes")),
    devices: new Map(devices),
  };
}
