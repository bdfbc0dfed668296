import { copyRootKeys, forgetRootKeys, type RootKeys } from "../../core/crypto/room-keys.ts";
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
    setPassphrase: (passphrase, onProgress = ignoreProgress) =>
      change(core, null, onProgress, async ({ roots, door }) => {
        if (hasLock(door)) return err(busy);
        const slot = await wrapByPassphrase(roots, passphrase, deps, onProgress);
        if (!slot.ok) return slot;
        const recovery = wrapByRecoveryCode(roots, deps.random);
        if (!recovery.ok) return recovery;
        // Without the device's slot and key: a lock beside an open door would be a picture of one.
        const slots = [slot.value.bytes, recovery.value.slot.bytes];
        return ok({ door: lockedDoor(slots), answer: { recoveryCode: recovery.value.code } });
      }),
    changePassphrase: (proof, passphrase, onProgress = ignoreProgress) =>
      change(core, proof, halfOf(onProgress, 0), async ({ roots, door }) => {
        const slot = await wrapByPassphrase(roots, passphrase, deps, halfOf(onProgress, 0.5));
        if (!slot.ok) return slot;
        const slots = [slot.value.bytes, ...slotsBut(door, "passphrase")];
        return ok({ door: lockedDoor(slots), answer: undefined });
      }),
    removeLock: (proof, onProgress = ignoreProgress) =>
      change(core, proof, onProgress, async ({ roots }) => {
        const door = await createOpenDoor(roots, deps.random);
        return door.ok ? ok({ door: door.value, answer: undefined }) : door;
      }),
    renewRecoveryCode: (proof, onProgress = ignoreProgress) =>
      change(core, proof, onProgress, async ({ roots, door }) => {
        const recovery = wrapByRecoveryCode(roots, deps.random);
        if (!recovery.ok) return recovery;
        const slots = [...slotsBut(door, "recovery"), recovery.value.slot.bytes];
        return ok({ door: lockedDoor(slots), answer: { recoveryCode: recovery.value.code } });
      }),
    setPasskey: (proof, onProgress = ignoreProgress) =>
      change(core, proof, onProgress, async ({ roots, door }) => {
        const slot = await wrapByPasskey(roots, deps);
        if (!slot.ok) return slot;
        const slots = [...slotsBut(door, "passkey"), slot.value.bytes];
        return ok({ door: lockedDoor(slots), answer: undefined });
      }),
    removePasskey: () =>
      change(core, null, ignoreProgress, async ({ door }) =>
        hasLock(door)
          ? ok({ door: lockedDoor(slotsBut(door, "passkey")), answer: undefined })
          : err(noLock),
      ),
  };
}

type Now = { readonly roots: RootKeys; readonly door: StoredDoor };
type NewDoor = Omit<StoredDoor, "revision">;
type Planned<T> = { readonly door: NewDoor; readonly answer: T };

/**
 * Works on a copy of the keys that is this change's own. Those of the session may be wiped at any moment
 * while a passphrase is stretched, and a door made of wiped keys would open to nothing for ever.
 */
async function change<T>(
  core: VaultCore,
  proof: Proof | null,
  onProgress: OnProgress,
  plan: (now: Now) => Promise<Result<Planned<T>, VaultError>>,
): Promise<Result<T, VaultError>> {
  const stored = await core.deps.storage.readDoor();
  if (!stored.ok) return stored;
  const door = stored.value;
  if (door === null) return err(locked);
  const roots = await takeRoots(core, door, proof, onProgress);
  if (!roots.ok) return roots;
  const planned = await plan({ roots: roots.value, door });
  forgetRootKeys(roots.value);
  if (!planned.ok) return planned;
  const replaced = await replaceDoor(core, door, planned.value.door);
  return replaced.ok ? ok(planned.value.answer) : replaced;
}

async function takeRoots(
  { deps, session }: VaultCore,
  door: StoredDoor,
  proof: Proof | null,
  onProgress: OnProgress,
): Promise<Result<RootKeys, VaultError>> {
  if (proof !== null) {
    return hasLock(door) ? openByProof(door, proof, deps, onProgress) : err(noLock);
  }
  const open = session();
  return open === null ? err(locked) : ok(copyRootKeys(open.roots));
}

function lockedDoor(slots: readonly Uint8Array[]): NewDoor {
  return { slots, deviceKey: null };
}

async function replaceDoor(
  { deps, lookAgain }: VaultCore,
  { revision }: StoredDoor,
  door: NewDoor,
): Promise<Result<void, VaultError>> {
  const written = await deps.storage.writeDoor({ ...door, revision: revision + 1 }, revision);
  if (!written.ok) return err(written.error.type === "conflict" ? busy : written.error);
  deps.tabs.tell("door-changed");
  return lookAgain();
}

/** Two stretchings, one bar. */
function halfOf(onProgress: OnProgress, from: number): OnProgress {
  return (done) => onProgress(from + done / 2);
}
