import { encodeMessage } from "../../core/sync/codec.ts";
import {
  closeCodes,
  type DeviceId,
  type LogEntry,
  type RelayMessage,
  type SpaceId,
} from "../../core/sync/message.ts";
import type { RelayStorage } from "../storage/storage.ts";
import type { Hub } from "./hub.ts";
import type { Transport } from "./session.ts";

/** Sends a device the log from its cursor on, each entry once and in order, for as long as it listens. */
export type Feed = { readonly end: () => void };

type Deps = {
  readonly storage: Pick<RelayStorage, "since" | "snapshots">;
  readonly hub: Hub;
  readonly onDelivered: (count: number) => void;
};
type Reader = { readonly space: SpaceId; readonly device: DeviceId; readonly cursor: number };

type State = Deps & {
  readonly reader: Reader;
  readonly transport: Transport;
  cursor: number;
  /** The device has heard that it has everything. */
  isLive: boolean;
  isOpen: boolean;
  isBusy: boolean;
  /** The log may have more than what waits here. */
  isBehind: boolean;
  /** New entries that follow the cursor without a gap: they need not be read from the log again. */
  waiting: LogEntry[];
  leaveHub: () => void;
};

/** Read and sent at a time. A slow reader holds one such page, however long the log behind it is. */
const pageBytes = 128 * 1024;
const mostWaiting = 256;

export function createFeed(deps: Deps, reader: Reader, transport: Transport): Feed {
  const state: State = {
    ...deps,
    reader,
    transport,
    cursor: reader.cursor,
    isLive: false,
    isOpen: true,
    isBusy: false,
    isBehind: true,
    waiting: [],
    leaveHub: () => {},
  };
  state.leaveHub = deps.hub.join(reader.space, (entries) => onWake(state, entries));
  void work(state);
  return { end: () => end(state) };
}

function onWake(state: State, entries: readonly LogEntry[] | null): void {
  const first = entries?.[0]?.seq ?? 0;
  const last = entries?.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER;
  const reached = Math.max(state.cursor, state.waiting.at(-1)?.seq ?? 0);
  if (state.isLive && last <= reached) return;
  const isNext = state.isLive && first === reached + 1 && state.waiting.length < mostWaiting;
  if (entries !== null && isNext) state.waiting.push(...entries);
  else state.isBehind = true;
  void work(state);
}

/** One thing at a time: what comes meanwhile waits its turn. */
async function work(state: State): Promise<void> {
  if (state.isBusy) return;
  state.isBusy = true;
  try {
    while (state.isOpen && (state.waiting.length > 0 || state.isBehind)) {
      await (state.waiting.length > 0 ? sendWaiting(state) : sendPage(state));
    }
  } catch {
    // The storage is out of reach. The device comes back, and reads on from its own cursor.
    leave(state, closeCodes.restart, "busy");
  } finally {
    state.isBusy = false;
  }
}

/** Whoever wrote an entry has it: it only hears how far the log has come. */
async function sendWaiting(state: State): Promise<void> {
  // A page that was being read when they came may have brought them already.
  const fresh = state.waiting.filter(({ seq }) => seq > state.cursor);
  state.waiting = [];
  const upTo = fresh.at(-1)?.seq;
  if (upTo === undefined) return;
  const entries = fresh.filter(({ device }) => device !== state.reader.device);
  const after = state.cursor;
  state.cursor = upTo;
  await say(state, { type: "events", after, upTo, head: upTo, entries });
}

async function sendPage(state: State): Promise<void> {
  state.isBehind = false;
  const { space, device } = state.reader;
  const page = await state.storage.since(space, device, state.cursor, pageBytes);
  if (page.ok) return sendEntries(state, page.value.entries, page.value.head);
  if (page.error.type === "no-access") return leave(state, closeCodes.noAccess, "no-access");
  const snapshots = await state.storage.snapshots(space, device);
  const newest = snapshots.ok ? snapshots.value[0] : undefined;
  state.isBehind = true;
  if (newest === undefined) return;
  state.cursor = newest.upTo;
  await say(state, { type: "snapshot", ...newest });
}

async function sendEntries(
  state: State,
  entries: readonly LogEntry[],
  head: number,
): Promise<void> {
  const after = state.cursor;
  const upTo = entries.at(-1)?.seq ?? after;
  state.cursor = upTo;
  if (entries.length > 0) await say(state, { type: "events", after, upTo, head, entries });
  const hasMore = upTo < head && entries.length > 0;
  if (hasMore) state.isBehind = true;
  if (hasMore || state.isLive) return;
  state.isLive = true;
  await say(state, { type: "live", head });
}

async function say(state: State, message: RelayMessage): Promise<void> {
  if (!state.isOpen) return;
  const isSent = await state.transport.send(encodeMessage(message));
  if (!isSent) return end(state);
  if (message.type === "events") state.onDelivered(message.entries.length);
}

function end(state: State): void {
  state.isOpen = false;
  state.leaveHub();
}

function leave(state: State, code: number, reason: string): void {
  if (!state.isOpen) return;
  end(state);
  state.transport.close(code, reason);
}
