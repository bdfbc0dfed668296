import { forgetRootKeys, type RootKeys } from "../../core/crypto/room-keys.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { StoredDoor } from "./device-storage.ts";
import {
  createOpenDoor,
  hasLock,
  ignoreProgress,
  openByProof,
  slotsBut,
  wrapByPasskey,
  wrapByPassphrase,
  wrapByRecoveryCode,
  type OnProgress,
  type Proof,
} from "./door.ts";
import type { VaultCore } from "./vault-core.ts";
import { busy, locked, noLock, type VaultError } from "./vault-error.ts";

/**
 * What changes the door. The root keys stay, so no record is ever written anew for it. A new slot is
 * read back before it counts, and the whole door changes in one write: killed at any moment, either the
 * old one opens or the new one does.
 */
export type LockActions = {
  /** The first lock. Gives the recovery code, to be printed: it is shown this once. */
  readonly setPassphrase: (
    passphrase: string,
    onProgress?: OnProgress,
  ) => Promise<Result<{ readonly recoveryCode: string }, VaultError>>;
  /** Wants a proof even when open: the one who holds the phone may be another. */
  readonly changePassphrase: (
    proof: Proof,
    passphrase: string,
    onProgress?: OnProgress,
  ) => Promise<Result<void, VaultError>>;
  readonly removeLock: (proof: Proof, onProgress?: OnProgress) => Promise<Result<void, VaultError>>;
  /** A new code; the old one no longer opens anything. */
  readonly renewRecoveryCode: (
    proof: Proof,
    onProgress?: OnProgress,
  ) => Promise<Result<{ readonly recoveryCode: string }, VaultError>>;
  /** One passkey: a new one takes the place of the old. Who just holds the phone may not add theirs. */
  readonly setPasskey: (proof: Proof, onProgress?: OnProgress) => Promise<Result<void, VaultError>>;
  readonly removePasskey: () => Promise<Result<void, VaultError>>;
};

export function createLockActions(core: VaultCore): LockActions {
  const { deps } = core;
  return {
    async setPassphrase(passphrase, onProgress = ignoreProgress) {
      const now = await readNow(core);
      if (!now.ok) return now;
      const { roots, door } = now.value;
      if (hasLock(door)) return err(busy);
      const slot = await wrapByPassphrase(roots, passphrase, deps, onProgress);
      if (!slot.ok) return slot;
      const recovery = wrapByRecoveryCode(roots, deps.random);
      if (!recovery.ok) return recovery;
      // Without the device's slot and key: a lock beside an open door would be a picture of one.
      const written = await replaceSlots(core, door, [slot.value.bytes, recovery.value.slot.bytes]);
      return written.ok ? ok({ recoveryCode: recovery.value.code }) : written;
    },
    async changePassphrase(proof, passphrase, onProgress = ignoreProgress) {
      const now = await readProven(core, proof, halfOf(onProgress, 0));
      if (!now.ok) return now;
      const { roots, door } = now.value;
      const slot = await wrapByPassphrase(roots, passphrase, deps, halfOf(onProgress, 0.5));
      if (!slot.ok) return slot;
      return replaceSlots(core, door, [slot.value.bytes, ...slotsBut(door, "passphrase")]);
    },
    async removeLock(proof, onProgress = ignoreProgress) {
      const now = await readProven(core, proof, onProgress);
      if (!now.ok) return now;
      const { roots, door } = now.value;
      const open = await createOpenDoor(roots, door.revision + 1, deps.random);
      return open.ok ? replaceDoor(core, open.value) : open;
    },
    async renewRecoveryCode(proof, onProgress = ignoreProgress) {
      const now = await readProven(core, proof, onProgress);
      if (!now.ok) return now;
      const { roots, door } = now.value;
      const recovery = wrapByRecoveryCode(roots, deps.random);
      if (!recovery.ok) return recovery;
      const slots = [...slotsBut(door, "recovery"), recovery.value.slot.bytes];
      const written = await replaceSlots(core, door, slots);
      return written.ok ? ok({ recoveryCode: recovery.value.code }) : written;
    },
    async setPasskey(proof, onProgress = ignoreProgress) {
      const now = await readProven(core, proof, onProgress);
      if (!now.ok) return now;
      const { roots, door } = now.value;
      const slot = await wrapByPasskey(roots, deps);
      if (!slot.ok) return slot;
      return replaceSlots(core, door, [...slotsBut(door, "passkey"), slot.value.bytes]);
    },
    async removePasskey() {
      const now = await readNow(core);
      if (!now.ok) return now;
      return replaceSlots(core, now.value.door, slotsBut(now.value.door, "passkey"));
    },
  };
}

type Now = { readonly roots: RootKeys; readonly door: StoredDoor };

async function readNow({ deps, session }: VaultCore): Promise<Result<Now, VaultError>> {
  const door = await deps.storage.readDoor();
  if (!door.ok) return door;
  const open = session();
  return open === null || door.value === null
    ? err(locked)
    : ok({ roots: open.roots, door: door.value });
}

async function readProven(
  { deps, session }: VaultCore,
  proof: Proof,
  onProgress: OnProgress,
): Promise<Result<Now, VaultError>> {
  const door = await deps.storage.readDoor();
  if (!door.ok) return door;
  if (door.value === null || !hasLock(door.value)) return err(noLock);
  const roots = await openByProof(door.value, proof, deps, onProgress);
  if (!roots.ok) return roots;
  const open = session();
  // One copy of the keys is enough to forget.
  if (open !== null) forgetRootKeys(roots.value);
  return ok({ roots: open?.roots ?? roots.value, door: door.value });
}

function replaceSlots(
  core: VaultCore,
  { revision }: StoredDoor,
  slots: readonly Uint8Array[],
): Promise<Result<void, VaultError>> {
  return replaceDoor(core, { revision: revision + 1, slots, deviceKey: null });
}

async function replaceDoor(
  { deps, lookAgain }: VaultCore,
  door: StoredDoor,
): Promise<Result<void, VaultError>> {
  const written = await deps.storage.writeDoor(door, door.revision - 1);
  if (!written.ok) return err(written.error.type === "conflict" ? busy : written.error);
  deps.tabs.tell("door-changed");
  return lookAgain();
}

/** Two stretchings, one bar. */
function halfOf(onProgress: OnProgress, from: number): OnProgress {
  return (done) => onProgress(from + done / 2);
}
