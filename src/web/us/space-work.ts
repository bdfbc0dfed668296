import { signal, type Signal } from "@preact/signals";
import type { RandomBytes } from "../../core/crypto/primitives.ts";
import type { Device } from "../../core/sync/device.ts";
import { createRelayApi, type RelayApi } from "../../core/sync/relay-api.ts";
import type { Session } from "../../core/sync/session.ts";
import type { Held, SessionStatus } from "../../core/sync/session-state.ts";
import { createTurns, type InTurn } from "../../core/sync/turns.ts";
import type { RelayClient } from "../worker/relay-client.ts";
import type { InSpace, KeptSpace } from "./kept-space.ts";
import type { SpaceStore } from "./space-store.ts";

export type SpaceDeps = {
  readonly store: SpaceStore;
  readonly relay: RelayClient;
  readonly random: RandomBytes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

/** A space at work: what is kept of it, the session while there is one, and what has to wait. */
export type SpaceWork = {
  readonly deps: SpaceDeps;
  readonly kept: Signal<KeptSpace | null>;
  readonly connection: Signal<SessionStatus>;
  readonly held: Signal<Held | null>;
  readonly isLinkClosed: Signal<boolean>;
  readonly inTurn: InTurn;
  readonly atWork: InTurn;
  session: Session | null;
  api: RelayApi | null;
  wait: number;
  callOff: () => void;
  isEnded: boolean;
};

/** In milliseconds, until what could not be done is tried again. */
export const firstWait = 2000;

export function createSpaceWork(deps: SpaceDeps): SpaceWork {
  return {
    deps,
    kept: signal(null),
    connection: signal("waiting"),
    held: signal(null),
    isLinkClosed: signal(false),
    inTurn: createTurns(),
    atWork: createTurns(),
    session: null,
    api: null,
    wait: firstWait,
    callOff: () => {},
    isEnded: false,
  };
}

/** On the disk first, then true. `undefined` from `change`: it does not fit any more. */
export function update(
  work: SpaceWork,
  change: (before: KeptSpace | null) => KeptSpace | null | undefined,
): Promise<boolean> {
  return work.inTurn(() => updateNow(work, change));
}

/** For who has the turn already. */
export async function updateNow(
  work: SpaceWork,
  change: (before: KeptSpace | null) => KeptSpace | null | undefined,
): Promise<boolean> {
  const next = change(work.kept.peek());
  if (next === undefined || work.isEnded) return false;
  if (!(await work.deps.store.save(next))) return false;
  work.kept.value = next;
  return true;
}

export function updateIn(
  work: SpaceWork,
  change: (before: InSpace) => KeptSpace | undefined,
): Promise<boolean> {
  return update(work, (before) => (before?.type === "in" ? change(before) : undefined));
}

export function apiOf(work: SpaceWork, { space, keys }: Device): RelayApi {
  work.api ??= createRelayApi(work.deps.relay.request, space, keys);
  return work.api;
}

export function hangUp(work: SpaceWork): void {
  work.session?.close();
  work.session = null;
  work.connection.value = "waiting";
}
