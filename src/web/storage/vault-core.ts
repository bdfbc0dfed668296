import { signal, type ReadonlySignal } from "@preact/signals";
import { readUint32 } from "../../core/crypto/bytes.ts";
import type { RandomBytes } from "../../core/crypto/primitives.ts";
import {
  createRootKeys,
  deriveLabel,
  deriveRecordKey,
  forgetRootKeys,
  type Room,
  type RootKeys,
} from "../../core/crypto/room-keys.ts";
import type { Way } from "../../core/crypto/slot.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DeviceStorage, StoredDoor } from "./device-storage.ts";
import { createOpenDoor, hasLock, openByDevice, readSlots, type DoorDeps } from "./door.ts";
import type { Tabs } from "./tabs.ts";
import type { VaultError } from "./vault-error.ts";

/** `none`: open, as there is no lock. `open`: there is one, and it is lifted. */
export type VaultState = "none" | "locked" | "open";

export type VaultDeps = DoorDeps & {
  readonly storage: DeviceStorage;
  readonly tabs: Tabs;
  /** Asks the browser not to clear what is kept when it runs out of room. */
  readonly askToPersist: () => void;
  /** Lets the page first do what is more urgent: a key, a frame. */
  readonly nextTask: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** What the records need of an open vault. Not to be kept: after a lock it must be asked for again. */
export type Access = {
  readonly recordKey: (room: Room) => Uint8Array;
  readonly label: (room: Room, kind: string) => string;
};

/** What is open now. The records never get to see the roots. */
type Session = { readonly roots: RootKeys; readonly access: Access };

export type VaultCore = {
  readonly deps: VaultDeps;
  readonly state: ReadonlySignal<VaultState>;
  readonly ways: ReadonlySignal<ReadonlySet<Way>>;
  readonly session: () => Session | null;
  /** How often the keys were forgotten: an unlocking that began before one must not end after it. */
  readonly closings: () => number;
  readonly enter: (roots: RootKeys, door: StoredDoor) => void;
  readonly forget: () => void;
  /** Takes over what another tab, or this one, did to the door. */
  readonly lookAgain: () => Promise<Result<void, VaultError>>;
};

export function createVaultCore(deps: VaultDeps): VaultCore {
  const state = signal<VaultState>("locked");
  const ways = signal<ReadonlySet<Way>>(new Set());
  let session: Session | null = null;
  let closings = 0;

  function forget(): void {
    if (session !== null) forgetSession(session);
    session = null;
    closings += 1;
    state.value = "locked";
  }

  function enter(roots: RootKeys, door: StoredDoor): void {
    if (session !== null) forgetSession(session);
    session = createSession(roots);
    showDoor(door);
  }

  function showDoor(door: StoredDoor): void {
    ways.value = new Set(readSlots(door).map(({ way }) => way));
    state.value = session === null ? "locked" : hasLock(door) ? "open" : "none";
  }

  async function lookAgain(): Promise<Result<void, VaultError>> {
    const before = closings;
    const door = await readOrCreateDoor(deps);
    if (!door.ok) return door;
    if (before !== closings) return ok(undefined);
    if (hasLock(door.value)) {
      showDoor(door.value);
      return ok(undefined);
    }
    const roots = await openByDevice(door.value);
    if (!roots.ok) {
      ways.value = new Set();
      return roots;
    }
    if (before === closings) enter(roots.value, door.value);
    return ok(undefined);
  }

  return {
    deps,
    state,
    ways,
    forget,
    enter,
    lookAgain,
    session: () => session,
    closings: () => closings,
  };
}

function createSession(roots: RootKeys): Session {
  const keyByRoom = {
    private: deriveRecordKey(roots, "private"),
    shared: deriveRecordKey(roots, "shared"),
  };
  return {
    roots,
    access: {
      recordKey: (room) => keyByRoom[room],
      label: createLabels(roots),
    },
  };
}

/** Each is derived once: to do it at every save would take as long as to seal what is saved. */
function createLabels(roots: RootKeys): Access["label"] {
  const known = new Map<string, string>();
  return (room, kind) => {
    const name = `${room}/${kind}`;
    const label = known.get(name) ?? deriveLabel(roots, room, kind);
    known.set(name, label);
    return label;
  };
}

/** As far as JavaScript lets one forget. */
function forgetSession({ roots, access }: Session): void {
  forgetRootKeys(roots);
  access.recordKey("private").fill(0);
  access.recordKey("shared").fill(0);
}

/** Two tabs opened at once both find nothing: the one that comes second takes the first one's keys. */
async function readOrCreateDoor(deps: VaultDeps): Promise<Result<StoredDoor, VaultError>> {
  const { storage, random } = deps;
  const found = await storage.readDoor();
  if (!found.ok) return found;
  if (found.value !== null) return ok(found.value);
  const created = await createOpenDoor(createRootKeys(random), random);
  if (!created.ok) return created;
  const door = { ...created.value, revision: firstRevision(random) };
  const written = await storage.writeDoor(door, 0);
  if (written.ok) return ok(door);
  return written.error.type === "conflict" ? readOrCreateDoor(deps) : err(written.error);
}

/** Drawn: after everything was erased, a tab that still holds the old door must not match the new one. */
function firstRevision(random: RandomBytes): number {
  return 1 + (readUint32(random(4), 0) >>> 1);
}
