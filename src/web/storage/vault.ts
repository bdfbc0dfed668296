import type { ReadonlySignal } from "@preact/signals";
import { deriveRoomLabel, forgetRootKeys, type Room } from "../../core/crypto/room-keys.ts";
import type { Way } from "../../core/crypto/slot.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { hasLock, ignoreProgress, openByProof, type OnProgress, type Proof } from "./door.ts";
import { createLockActions, type LockActions } from "./lock-actions.ts";
import {
  createVaultCore,
  type Access,
  type VaultCore,
  type VaultDeps,
  type VaultState,
} from "./vault-core.ts";
import { locked, noLock, type VaultError } from "./vault-error.ts";

export type Vault = LockActions & {
  readonly state: ReadonlySignal<VaultState>;
  /** The ways in there are now. None, while locked: what opened it is damaged or gone. */
  readonly ways: ReadonlySignal<ReadonlySet<Way>>;
  readonly unlock: (proof: Proof, onProgress?: OnProgress) => Promise<Result<void, VaultError>>;
  /** Here and in every other tab, and the keys are gone. */
  readonly lock: () => Result<void, VaultError>;
  /** Forgets the keys of this tab, lock or not: for leaving in a hurry. Nothing opens before a reload. */
  readonly leave: () => void;
  readonly eraseRoom: (room: Room) => Promise<Result<void, VaultError>>;
  /** Locked or not: all that is kept here, and the keys that would have opened it. */
  readonly eraseAll: () => Promise<Result<void, VaultError>>;
  readonly access: () => Result<Access, VaultError>;
  /** Another tab wrote or erased a record: what is shown here may be old. Gives back how to stop listening. */
  readonly onChange: (hear: () => void) => () => void;
  readonly deps: VaultDeps;
};

/** Opens what is kept in this browser; the first time it makes the keys. */
export async function createVault(deps: VaultDeps): Promise<Result<Vault, VaultError>> {
  const core = createVaultCore(deps);
  const opened = await core.lookAgain();
  // A door that does not open stays shut: a backup may be read back, or everything erased.
  const isShut =
    !opened.ok && (opened.error.type === "cannot-open" || opened.error.type === "damaged");
  if (!opened.ok && !isShut) return opened;
  const hearers = new Set<() => void>();
  deps.tabs.listen((message) => {
    if (message === "records-changed") for (const hear of hearers) hear();
    if (message === "locked" && core.state.value === "open") core.forget();
    if (message === "erased") core.forget();
    if (message === "erased" || message === "door-changed") void core.lookAgain();
  });
  return ok({
    state: core.state,
    ways: core.ways,
    deps,
    onChange: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    ...createLockActions(core),
    unlock: (proof, onProgress = ignoreProgress) => unlock(core, proof, onProgress),
    lock: () => lock(core),
    leave: () => {
      core.forget();
      deps.tabs.close();
    },
    access: () => {
      const session = core.session();
      return session === null ? err(locked) : ok(session.access);
    },
    eraseRoom: (room) => eraseRoom(core, room),
    eraseAll: () => eraseAll(core),
  });
}

async function unlock(
  core: VaultCore,
  proof: Proof,
  onProgress: OnProgress,
): Promise<Result<void, VaultError>> {
  const before = core.closings();
  const door = await core.deps.storage.readDoor();
  if (!door.ok) return door;
  if (door.value === null || !hasLock(door.value)) return core.lookAgain();
  const roots = await openByProof(door.value, proof, core.deps, onProgress);
  if (!roots.ok) return roots;
  if (before !== core.closings()) {
    forgetRootKeys(roots.value);
    return err(locked);
  }
  core.enter(roots.value, door.value);
  return ok(undefined);
}

function lock(core: VaultCore): Result<void, VaultError> {
  if (core.state.value === "none") return err(noLock);
  core.forget();
  core.deps.tabs.tell("locked");
  return ok(undefined);
}

async function eraseRoom(core: VaultCore, room: Room): Promise<Result<void, VaultError>> {
  const session = core.session();
  if (session === null) return err(locked);
  const removed = await core.deps.storage.removeAll(deriveRoomLabel(session.roots, room));
  if (removed.ok) core.deps.tabs.tell("records-changed");
  return removed;
}

async function eraseAll(core: VaultCore): Promise<Result<void, VaultError>> {
  const cleared = await core.deps.storage.clear();
  if (!cleared.ok) return cleared;
  core.forget();
  core.deps.tabs.tell("erased");
  return core.lookAgain();
}
