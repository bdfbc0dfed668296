import { err, ok, type Result } from "../result.ts";
import type { Device } from "./device.ts";
import { closeCodes } from "./message.ts";
import { hear } from "./session-hear.ts";
import {
  adopt,
  expectAnswer,
  firstWait,
  flush,
  hangUp,
  longestWait,
  type SessionDeps,
  type State,
} from "./session-state.ts";
import { tend } from "./tidy.ts";
import { createTurns } from "./turns.ts";
import { write, type CannotWrite, type Told } from "./write.ts";

/**
 * A device's end of the protocol (`docs/protocol.md`). It shares, reads, connects again when the
 * connection is lost, and keeps what the relay has not acknowledged. One thing at a time, each saved
 * before it is said to anybody.
 */
export type Session = {
  readonly device: () => Device;
  readonly isLive: () => boolean;
  /** It is not let in, and will not be by itself. */
  readonly isOut: () => boolean;
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

export function createSession(deps: SessionDeps): Session {
  const state: State = {
    device: deps.device,
    socket: null,
    connection: 0,
    hasGreeted: false,
    isLive: false,
    awaitsKeys: false,
    hasHeardAll: false,
    isClosed: false,
    isOut: false,
    inFlight: null,
    request: 0,
    wait: firstWait,
    keysWait: firstWait,
    lacking: new Set(),
    unproven: [],
    isCompacting: false,
    held: null,
    reached: 0,
    sent: 0,
    inTurn: createTurns(),
    callOff: () => {},
    stopHolding: () => {},
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
    isOut: () => state.isOut,
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
