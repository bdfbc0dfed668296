import { unreachable } from "../assert.ts";
import { signStatement } from "../crypto/device-keys.ts";
import { decodeEnvelopeHeader, decodeRelayMessage, encodeMessage } from "./codec.ts";
import { lastOwnSeq, note, type Device } from "./device.ts";
import { fetchGiven, keysFor, takeProven } from "./given.ts";
import type { RelayMessage } from "./message.ts";
import { readEvents, readLive, withoutFalseAcks, type Reading } from "./read.ts";
import {
  adopt,
  firstWait,
  flush,
  letGo,
  longestWait,
  type Held,
  type SessionDeps,
  type State,
} from "./session-state.ts";
import { readSnapshot } from "./snapshot.ts";
import { tidy } from "./tidy.ts";

export type Next = "on" | "again";
type Said<T> = Extract<RelayMessage, { readonly type: T }>;
type Events = Said<"events">;
type Snapshot = Said<"snapshot">;
type Refusal = Said<"refused">;

/** What the relay says. `again`: the connection is of no more use. */
export async function hear(deps: SessionDeps, state: State, bytes: Uint8Array): Promise<Next> {
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
  if (state.awaitsKeys) {
    // Whoever says something now may have given them first.
    return state.hasHeardAll && events.entries.length > 0 ? againSoon(state) : "on";
  }
  // Taken for one's own, what is missing between would give a false log, and what is written next names it.
  if (events.after > state.reached) return "again";
  state.reached = Math.max(state.reached, events.upTo);
  const { connection, lacking } = state;
  const sent = Math.max(state.sent, state.device.acknowledged);
  const read = (device: Device): Reading =>
    readEvents(device, events, { lacking, unproven: state.unproven, sent });
  let reading = read(state.device);
  while (reading.next === "keys") {
    const listed = await fetchGiven(reading.device, deps.api);
    if (listed === null || connection !== state.connection) return "again";
    state.unproven = listed.given;
    const device = takeProven(reading.device, listed.given);
    noteLacking(state, device, events);
    reading = read(device);
  }
  if (!(await adopt(deps, state, takeProven(reading.device, state.unproven)))) return "again";
  if (reading.next === "again" || connection !== state.connection) return "again";
  return reading.next === "later" ? awaitKeys(deps, state) : goOn(deps, state);
}

/** It stays connected, and says what it has to say: only what comes is read later. */
function awaitKeys(deps: SessionDeps, state: State): Next {
  if (state.isLive) return "again";
  state.awaitsKeys = true;
  state.stopWaiting();
  state.stopWaiting = deps.after(state.keysWait, () => {
    againSoon(state);
    state.lost();
  });
  state.keysWait = Math.min(longestWait, state.keysWait * 2);
  return "on";
}

function againSoon(state: State): Next {
  state.wait = firstWait;
  return "again";
}

async function hearSnapshot(deps: SessionDeps, state: State, snapshot: Snapshot): Promise<Next> {
  const { connection } = state;
  state.reached = Math.max(state.reached, snapshot.upTo);
  let reading = readSnapshot(state.device, snapshot, null);
  if (reading.next === "keys") {
    const listed = await fetchGiven(state.device, deps.api);
    if (listed === null || connection !== state.connection) return "again";
    state.unproven = listed.given;
    reading = readSnapshot(takeProven(state.device, listed.given), snapshot, listed.given);
  }
  if (!(await adopt(deps, state, reading.device))) return "again";
  if (reading.next === "later" && connection === state.connection) return awaitKeys(deps, state);
  return reading.next === "on" ? "on" : "again";
}

/** Epochs of which this device was given no key, so that it does not ask again and again. */
function noteLacking(state: State, device: Device, { entries }: Events): void {
  for (const { envelope } of entries) {
    const header = decodeEnvelopeHeader(envelope);
    const isLacking = header.ok && keysFor(device, state.unproven, header.value.epoch).length === 0;
    if (isLacking) state.lacking.add(header.value.epoch);
  }
}

async function hearLive(deps: SessionDeps, state: State, head: number): Promise<Next> {
  state.hasHeardAll = true;
  if (state.awaitsKeys) return "on";
  const { device, next } = readLive(state.device, head);
  const read = next === "on" ? withoutFalseAcks(device) : device;
  if (!(await adopt(deps, state, read)) || next === "again") return "again";
  state.isLive = true;
  deps.onStatus?.("live");
  if (state.inFlight === null) state.stopWaiting();
  state.wait = firstWait;
  state.keysWait = firstWait;
  if (state.device.isRestored) await adopt(deps, state, { ...state.device, isRestored: false });
  return goOn(deps, state);
}

async function goOn(deps: SessionDeps, state: State): Promise<Next> {
  if (state.isLive) await tidy(deps, state);
  flush(deps, state);
  return "on";
}

async function hearAck(deps: SessionDeps, state: State, ack: Said<"ack">): Promise<Next> {
  if (ack.request !== state.inFlight) return "on";
  state.inFlight = null;
  state.wait = firstWait;
  deps.onHeld?.(null);
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
      return hold(deps, state, "rate", refusal.detail * 1000);
    case "full":
    case "busy":
      return hold(deps, state, refusal.reason, state.wait);
    case "malformed":
      return "again";
    default:
      return unreachable(refusal.reason);
  }
}

/** It stays connected, and hears what the other shares. What it has to say it says again later. */
async function hold(
  deps: SessionDeps,
  state: State,
  held: Held,
  milliseconds: number,
): Promise<Next> {
  const wait = Math.min(longestWait, Math.max(firstWait, milliseconds));
  state.inFlight = null;
  state.stopWaiting();
  state.held = held;
  state.wait = Math.min(longestWait, state.wait * 2);
  deps.onHeld?.(held);
  state.stopHolding();
  state.stopHolding = deps.after(wait, () => letGo(deps, state));
  if (state.isLive) await tidy(deps, state);
  return "on";
}
