import type { RandomBytes } from "../crypto/primitives.ts";
import { encodeMessage } from "./codec.ts";
import type { Device } from "./device.ts";
import type { Given } from "./given.ts";
import type { RelayApi } from "./relay-api.ts";
import type { InTurn } from "./turns.ts";
import { nextRun } from "./write.ts";

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
  /** What goes out is held up, or no longer. */
  readonly onHeld?: (held: Held | null) => void;
};

/** `out`: this device is no (longer) let in, or another writes with its key. It does not come back by itself. */
export type SessionStatus = "waiting" | "live" | "out";

/**
 * Why the relay takes nothing now. All of it is kept here, and goes out by itself once it can:
 *
 * - `full`: too much of what the two share still counts; something has to be erased
 * - `rate`: too much came at once
 * - `busy`: the relay has trouble of its own, a full disk perhaps
 */
export type Held = "full" | "rate" | "busy";

/** In milliseconds; doubled each time, so that a relay that is down is not stormed when it comes back. */
export const firstWait = 500;
export const longestWait = 60_000;
/** A relay that says nothing for so long is taken to be gone. */
const patience = 30_000;

export type State = {
  device: Device;
  socket: Socket | null;
  /** Those that come late from an earlier socket are told apart by it. */
  connection: number;
  hasGreeted: boolean;
  isLive: boolean;
  /** What has come cannot be read yet. */
  awaitsKeys: boolean;
  /** The relay has nothing more on this connection than what it says from now on. */
  hasHeardAll: boolean;
  isClosed: boolean;
  isOut: boolean;
  inFlight: number | null;
  request: number;
  wait: number;
  /** How long it takes until a newcomer looks again for keys. */
  keysWait: number;
  lacking: Set<number>;
  /** Keys that are only read with. */
  unproven: readonly Given[];
  isCompacting: boolean;
  held: Held | null;
  /** How far what has come on this connection goes, without a gap. */
  reached: number;
  /** The number of the last envelope that went out. */
  sent: number;
  readonly inTurn: InTurn;
  callOff: () => void;
  /** Stops waiting for the time to try again what is held up. */
  stopHolding: () => void;
  /** Stops waiting for what the relay owes. */
  stopWaiting: () => void;
  /** The connection is of no more use. */
  lost: () => void;
};

/** What the relay owes now is to be there in time, or the connection is given up. */
export function expectAnswer({ after }: SessionDeps, state: State): void {
  state.stopWaiting();
  state.stopWaiting = after(patience, () => state.lost());
}

export function hangUp(state: State): void {
  state.callOff();
  state.callOff = () => {};
  state.stopWaiting();
  state.stopHolding();
  state.held = null;
  const { socket } = state;
  state.socket = null;
  state.hasGreeted = false;
  state.isLive = false;
  state.awaitsKeys = false;
  state.hasHeardAll = false;
  state.inFlight = null;
  // The same set: what reads just now looks into it.
  state.lacking.clear();
  state.unproven = [];
  // What still comes from it belongs to nobody.
  state.connection += 1;
  socket?.close();
}

/**
 * Kept first, then true. What was still under way when the session was closed is dropped: another one
 * may have gone on from the same disk.
 */
export async function adopt(deps: SessionDeps, state: State, device: Device): Promise<boolean> {
  if (device === state.device) return true;
  if (state.isClosed) return false;
  if (!(await deps.save(device))) return false;
  state.device = device;
  deps.onChange(device);
  return true;
}

export function flush(deps: SessionDeps, state: State): void {
  if (!state.hasGreeted || state.inFlight !== null || state.socket === null) return;
  if (state.held !== null) return;
  const run = nextRun(state.device);
  if (run === null) return;
  state.request += 1;
  state.inFlight = state.request;
  state.sent = run.firstDeviceSeq + run.envelopes.length - 1;
  state.socket.send(encodeMessage({ type: "append", request: state.request, run }));
  expectAnswer(deps, state);
}

/** Nothing is held up any more, as far as one can tell: the next try is now. */
export function letGo(deps: SessionDeps, state: State): void {
  state.stopHolding();
  state.held = null;
  flush(deps, state);
}
