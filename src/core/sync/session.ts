import { unreachable } from "../assert.ts";
import { signStatement } from "../crypto/device-keys.ts";
import type { RandomBytes } from "../crypto/primitives.ts";
import { err, ok, type Result } from "../result.ts";
import { decodeEnvelopeHeader, decodeRelayMessage, encodeMessage } from "./codec.ts";
import { makeSnapshot, moveCheckpoint, needsSnapshot } from "./compact.ts";
import { lastOwnSeq, note, type Device } from "./device.ts";
import {
  dropUnproven,
  fetchEpochs,
  fetchEpochsUnproven,
  needsNewEpoch,
  openEpoch,
} from "./epochs.ts";
import { closeCodes, type RelayMessage } from "./message.ts";
import { readEvents, readLive, withoutFalseAcks } from "./read.ts";
import type { RelayApi } from "./relay-api.ts";
import { readSnapshot } from "./snapshot.ts";
import { createTurns, type InTurn } from "./turns.ts";
import { nextRun, write, type CannotWrite, type Told } from "./write.ts";

/** One connection to the relay, as the session sees it. */
type Socket = {
  readonly send: (bytes: Uint8Array) => void;
  readonly close: () => void;
};
type SocketEvents = {
  readonly onMessage: (bytes: Uint8Array) => void;
  readonly onClose: (code: number) => void;
};

export type SessionDeps = {
  readonly device: Device;
  readonly api: RelayApi;
  readonly connect: (events: SocketEvents) => Socket;
  /** Whole and lasting, or `false`: then nothing has happened. */
  readonly save: (device: Device) => Promise<boolean>;
  readonly random: RandomBytes;
  /** Runs `action` after so long; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  readonly onChange: (device: Device) => void;
  /** After how many envelopes a snapshot takes the place of the log; 500 unless told. */
  readonly snapshotEvery?: number;
  readonly onStatus?: (status: SessionStatus) => void;
};

/** `out`: this device is no (longer) let in, or another writes with its key. It does not come back by itself. */
export type SessionStatus = "waiting" | "live" | "out";

/**
 * A device's end of the protocol (`docs/protocol.md`). It shares, reads, connects again when the
 * connection is lost, and keeps what the relay has not acknowledged. One thing at a time, each saved
 * before it is said to anybody.
 */
export type Session = {
  readonly device: () => Device;
  readonly isLive: () => boolean;
  /** Shares previewed bytes. Once this is `ok` they are kept here and will arrive. */
  readonly share: (items: Uint8Array) => Promise<Result<null, CannotShare>>;
  readonly tell: (told: Told) => Promise<Result<null, CannotShare>>;
  /** Looks who has left, and sees to it that what comes after is not theirs to read. */
  readonly tend: () => Promise<void>;
  /** All that was asked for or has come in by now is dealt with. */
  readonly settled: () => Promise<void>;
  /** There may be a connection again: the next try is now. */
  readonly wake: () => void;
  readonly close: () => void;
};
type CannotShare = CannotWrite | "not-saved";

/** In milliseconds; doubled each time, so that a relay that is down is not stormed when it comes back. */
const firstWait = 500;
const longestWait = 60_000;
const usualSnapshotEvery = 500;
/** A relay that says nothing for so long is taken to be gone. */
const patience = 30_000;

type State = {
  device: Device;
  socket: Socket | null;
  /** Those that come late from an earlier socket are told apart by it. */
  connection: number;
  hasGreeted: boolean;
  isLive: boolean;
  isClosed: boolean;
  isOut: boolean;
  inFlight: number | null;
  request: number;
  wait: number;
  lacking: Set<number>;
  isCompacting: boolean;
  /** How far what has come on this connection goes, without a gap. */
  reached: number;
  /** The number of the last envelope that went out. */
  sent: number;
  readonly inTurn: InTurn;
  callOff: () => void;
  /** Stops waiting for what the relay owes. */
  stopWaiting: () => void;
  /** The connection is of no more use. */
  lost: () => void;
};

export function createSession(deps: SessionDeps): Session {
  const state: State = {
    device: deps.device,
    socket: null,
    connection: 0,
    hasGreeted: false,
    isLive: false,
    isClosed: false,
    isOut: false,
    inFlight: null,
    request: 0,
    wait: firstWait,
    lacking: new Set(),
    isCompacting: false,
    reached: 0,
    sent: 0,
    inTurn: createTurns(),
    callOff: () => {},
    stopWaiting: () => {},
    lost: () => {},
  };
  const { inTurn } = state;
  const open = (): void => connect(deps, state, open);
  open();
  const share = (items: Uint8Array, told: Told): Promise<Result<null, CannotShare>> =>
    inTurn(async () => {
      const written = write(state.device, items, told, deps.random);
      if (!written.ok) return written;
      if (!(await adopt(deps, state, written.value))) return err("not-saved");
      flush(deps, state);
      return ok(null);
    });
  return {
    device: () => state.device,
    isLive: () => state.isLive,
    share: (items) => share(items, {}),
    tell: (told) => share(new Uint8Array(), told),
    tend: () => inTurn(() => tend(deps, state)),
    settled: () => inTurn(async () => {}),
    wake: () => {
      if (state.socket === null) open();
    },
    close: () => {
      state.isClosed = true;
      hangUp(state);
    },
  };
}

function connect(deps: SessionDeps, state: State, open: () => void): void {
  if (state.isClosed || state.isOut) return;
  hangUp(state);
  const { connection } = state;
  const isCurrent = (): boolean => connection === state.connection && !state.isClosed;
  state.lost = () => {
    hangUp(state);
    if (!state.isClosed) deps.onStatus?.(state.isOut ? "out" : "waiting");
    if (state.isClosed || state.isOut) return;
    state.callOff = deps.after(state.wait, open);
    state.wait = Math.min(longestWait, state.wait * 2);
  };
  state.socket = deps.connect({
    onMessage: (bytes) =>
      void state.inTurn(async () => {
        if (!isCurrent()) return;
        const next = await hear(deps, state, bytes);
        if (!isCurrent()) return;
        if (next === "again") state.lost();
      }),
    onClose: (code) => {
      if (!isCurrent()) return;
      state.isOut = code === closeCodes.noAccess;
      state.lost();
    },
  });
  expectAnswer(deps, state);
}

/** What the relay owes now is to be there in time, or the connection is given up. */
function expectAnswer({ after }: SessionDeps, state: State): void {
  state.stopWaiting();
  state.stopWaiting = after(patience, () => state.lost());
}

function hangUp(state: State): void {
  state.callOff();
  state.callOff = () => {};
  state.stopWaiting();
  const { socket } = state;
  state.socket = null;
  state.hasGreeted = false;
  state.isLive = false;
  state.inFlight = null;
  state.lacking = new Set();
  // What still comes from it belongs to nobody.
  state.connection += 1;
  socket?.close();
}

type Next = "on" | "again";
type Said<T> = Extract<RelayMessage, { readonly type: T }>;
type Events = Said<"events">;
type Snapshot = Said<"snapshot">;
type Refusal = Said<"refused">;

async function hear(deps: SessionDeps, state: State, bytes: Uint8Array): Promise<Next> {
  const message = decodeRelayMessage(bytes);
  if (!message.ok) return "again";
  switch (message.value.type) {
    case "challenge":
      return greet(deps, state, message.value.challenge);
    case "events":
      return hearEvents(deps, state, message.value);
    case "live":
      return hearLive(deps, state, message.value.head);
    case "ack":
      return hearAck(deps, state, message.value);
    case "refused":
      return hearRefusal(deps, state, message.value);
    case "snapshot":
      return hearSnapshot(deps, state, message.value);
    default:
      return unreachable(message.value);
  }
}

function greet(deps: SessionDeps, state: State, challenge: Uint8Array): Next {
  const { space, keys, log } = state.device;
  const statement = { purpose: "hello", space, device: keys.device, about: challenge } as const;
  const signature = signStatement(keys.seed, statement);
  const { device } = keys;
  const hello = { type: "hello", space, device, challenge, signature, cursor: log.cursor } as const;
  state.socket?.send(encodeMessage(hello));
  state.hasGreeted = true;
  state.reached = log.cursor;
  flush(deps, state);
  return "on";
}

async function hearEvents(deps: SessionDeps, state: State, events: Events): Promise<Next> {
  // Taken for one's own, what is missing between would give a false log, and what is written next names it.
  if (events.after > state.reached) return "again";
  state.reached = Math.max(state.reached, events.upTo);
  const standing = {
    lacking: state.lacking,
    sent: Math.max(state.sent, state.device.acknowledged),
  };
  let reading = readEvents(state.device, events, standing);
  while (reading.next === "keys") {
    const given = await fetchEpochs(reading.device, deps.api);
    if (given === null) return "again";
    noteLacking(state, given, events);
    reading = readEvents(given, events, standing);
  }
  if (!(await adopt(deps, state, reading.device))) return "again";
  if (reading.next === "again") return "again";
  return goOn(deps, state);
}

async function hearSnapshot(deps: SessionDeps, state: State, snapshot: Snapshot): Promise<Next> {
  state.reached = Math.max(state.reached, snapshot.upTo);
  let reading = readSnapshot(state.device, snapshot, false);
  if (reading.next === "keys") {
    const given = await fetchEpochsUnproven(state.device, deps.api);
    if (given === null) return "again";
    const read = readSnapshot(given.device, snapshot, true);
    reading = { ...read, device: dropUnproven(read.device, given) };
  }
  if (!(await adopt(deps, state, reading.device))) return "again";
  return reading.next === "on" ? "on" : "again";
}

/** Epochs of which this device was given no key, so that it does not ask again and again. */
function noteLacking(state: State, { epochs }: Device, { entries }: Events): void {
  for (const { envelope } of entries) {
    const header = decodeEnvelopeHeader(envelope);
    if (header.ok && !epochs.has(header.value.epoch)) state.lacking.add(header.value.epoch);
  }
}

async function hearLive(deps: SessionDeps, state: State, head: number): Promise<Next> {
  const { device, next } = readLive(state.device, head);
  const read = next === "on" ? withoutFalseAcks(device) : device;
  if (!(await adopt(deps, state, read)) || next === "again") return "again";
  state.isLive = true;
  deps.onStatus?.("live");
  if (state.inFlight === null) state.stopWaiting();
  state.wait = firstWait;
  if (state.device.isRestored) await adopt(deps, state, { ...state.device, isRestored: false });
  return goOn(deps, state);
}

async function goOn(deps: SessionDeps, state: State): Promise<Next> {
  if (state.isLive) await tidy(deps, state);
  flush(deps, state);
  return "on";
}

/** What any device sees to once it has everything. */
async function tidy(deps: SessionDeps, state: State): Promise<void> {
  await renewEpoch(deps, state);
  if (!needsSnapshot(state.device, deps.snapshotEvery ?? usualSnapshotEvery)) return;
  const made = state.isCompacting ? null : makeSnapshot(state.device, deps.random);
  if (made === null) return;
  state.isCompacting = true;
  // Nobody waits for it: what is shared meanwhile goes on.
  void deps.api.putSnapshot(made.log.cursor, made.body).then((put) =>
    state.inTurn(async () => {
      state.isCompacting = false;
      const isCovered = put.ok || put.error.type === "refused";
      if (isCovered) await adopt(deps, state, moveCheckpoint(state.device, made));
    }),
  );
}

async function renewEpoch(deps: SessionDeps, state: State): Promise<void> {
  if (!needsNewEpoch(state.device)) return;
  await adopt(deps, state, await openEpoch(state.device, deps.api, deps.random));
}

async function hearAck(deps: SessionDeps, state: State, ack: Said<"ack">): Promise<Next> {
  if (ack.request !== state.inFlight) return "on";
  state.inFlight = null;
  if (state.isLive) state.stopWaiting();
  const { device } = state;
  const acknowledged = Math.min(lastOwnSeq(device), Math.max(device.acknowledged, ack.deviceSeq));
  if (!(await adopt(deps, state, { ...device, acknowledged }))) return "again";
  return goOn(deps, state);
}

async function hearRefusal(deps: SessionDeps, state: State, refusal: Refusal): Promise<Next> {
  if (refusal.request !== state.inFlight) return "on";
  const { device } = state;
  switch (refusal.reason) {
    case "gap": {
      // The relay was set back: it is sent again what it lost.
      const kept = Math.max(device.dropped, refusal.detail - 1);
      const acknowledged = Math.min(lastOwnSeq(device), kept);
      await adopt(deps, state, { ...device, acknowledged });
      return "again";
    }
    case "taken": {
      const reason = "another writes with this key";
      await adopt(deps, state, note(device, { type: "twin", reason }));
      state.isOut = true;
      return "again";
    }
    case "no-access":
      state.isOut = true;
      return "again";
    case "rate":
    case "busy":
    case "full":
    case "malformed":
      return "again";
    default:
      return unreachable(refusal.reason);
  }
}

/**
 * Kept first, then true. What was still under way when the session was closed is dropped: another one
 * may have gone on from the same disk.
 */
async function adopt(deps: SessionDeps, state: State, device: Device): Promise<boolean> {
  if (device === state.device) return true;
  if (state.isClosed) return false;
  if (!(await deps.save(device))) return false;
  state.device = device;
  deps.onChange(device);
  return true;
}

function flush(deps: SessionDeps, state: State): void {
  if (!state.hasGreeted || state.inFlight !== null || state.socket === null) return;
  const run = nextRun(state.device);
  if (run === null) return;
  state.request += 1;
  state.inFlight = state.request;
  state.sent = run.firstDeviceSeq + run.envelopes.length - 1;
  state.socket.send(encodeMessage({ type: "append", request: state.request, run }));
  expectAnswer(deps, state);
}

async function tend(deps: SessionDeps, state: State): Promise<void> {
  const listed = await deps.api.members();
  if (!listed.ok) return;
  const left = listed.value
    .filter(({ device, revokedAt }) => {
      const member = state.device.log.members.get(device);
      return revokedAt !== null && member?.isRemoved === false;
    })
    .map(({ device }) => device);
  if (left.length === 0) return renewEpoch(deps, state);
  const written = write(state.device, new Uint8Array(), { removes: left }, deps.random);
  if (written.ok && (await adopt(deps, state, written.value))) flush(deps, state);
}
