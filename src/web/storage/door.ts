import { unreachable } from "../../core/assert.ts";
import { cannotOpen } from "../../core/crypto/envelope.ts";
import { passphraseToBytes } from "../../core/crypto/passphrase.ts";
import type { RandomBytes, StretchParams } from "../../core/crypto/primitives.ts";
import { createRecoveryCode, parseRecoveryCode } from "../../core/crypto/recovery-code.ts";
import { formatRootKeys, parseRootKeys, type RootKeys } from "../../core/crypto/room-keys.ts";
import {
  createHeader,
  parseSlot,
  unwrap,
  wrap,
  type Slot,
  type Way,
} from "../../core/crypto/slot.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { askDeviceKey, createDeviceKey } from "./device-key.ts";
import { unavailable, type StoredDoor } from "./device-storage.ts";
import type { Passkeys } from "./passkeys.ts";
import type { Stretch } from "./stretch.ts";
import { noLock, type VaultError } from "./vault-error.ts";

/** What a person has, or knows, that lifts the lock. */
export type Proof =
  { readonly way: "passphrase" | "recovery"; readonly words: string } | { readonly way: "passkey" };

export type DoorDeps = {
  readonly random: RandomBytes;
  readonly stretch: Stretch;
  readonly stretching: StretchParams;
  /** `null` where the browser has none. */
  readonly passkeys: Passkeys | null;
};
/** From 0 to 1. */
export type OnProgress = (done: number) => void;

export function ignoreProgress(): void {}

/** The slots that can be read. */
export function readSlots({ slots }: StoredDoor): readonly Slot[] {
  return slots.map(parseSlot).flatMap((slot) => (slot.ok ? [slot.value] : []));
}

/** All but those of one way. What can't be read may be of a newer version, and stays. */
export function slotsBut({ slots }: StoredDoor, left: Way): readonly Uint8Array[] {
  return slots.filter((bytes) => {
    const slot = parseSlot(bytes);
    return !slot.ok || slot.value.way !== left;
  });
}

export function hasLock({ deviceKey }: StoredDoor): boolean {
  return deviceKey === null;
}

/** A door that this browser opens by itself. */
export async function createOpenDoor(
  roots: RootKeys,
  random: RandomBytes,
): Promise<Result<Omit<StoredDoor, "revision">, VaultError>> {
  const deviceKey = await createDeviceKey();
  if (deviceKey === null) return err(unavailable);
  const header = createHeader("device", random);
  const secret = await askDeviceKey(deviceKey, header.salt);
  if (secret === null) return err(cannotOpen);
  const slot = wrap(header, secret, formatRootKeys(roots), random);
  return ok({ slots: [slot.bytes], deviceKey });
}

export async function openByDevice(door: StoredDoor): Promise<Result<RootKeys, VaultError>> {
  const { deviceKey } = door;
  const slot = readSlots(door).find(({ way }) => way === "device");
  if (slot === undefined || deviceKey === null) return err(cannotOpen);
  const secret = await askDeviceKey(deviceKey, slot.salt);
  return secret === null ? err(cannotOpen) : openSlot(slot, secret);
}

/** Tries each slot of that way. */
export async function openByProof(
  door: StoredDoor,
  proof: Proof,
  deps: DoorDeps,
  onProgress: OnProgress,
): Promise<Result<RootKeys, VaultError>> {
  const slots = readSlots(door).filter(({ way }) => way === proof.way);
  let answer: Result<RootKeys, VaultError> = err(slots.length === 0 ? noLock : cannotOpen);
  for (const slot of slots) {
    const secret = await secretOf(slot, proof, deps, onProgress);
    answer = secret.ok ? openSlot(slot, secret.value) : secret;
    if (answer.ok) return answer;
  }
  return answer;
}

async function secretOf(
  slot: Slot,
  proof: Proof,
  { stretch, passkeys }: DoorDeps,
  onProgress: OnProgress,
): Promise<Result<Uint8Array, VaultError>> {
  switch (proof.way) {
    case "passphrase": {
      if (slot.stretching === null) return err(cannotOpen);
      return stretch(passphraseToBytes(proof.words), slot.salt, slot.stretching, onProgress);
    }
    case "recovery": {
      const entropy = parseRecoveryCode(proof.words);
      return entropy.ok ? entropy : err({ ...cannotOpen, message: entropy.error.message });
    }
    case "passkey":
      return passkeys === null ? err(cannotOpen) : passkeys.ask(slot);
    default:
      return unreachable(proof);
  }
}

function openSlot(slot: Slot, secret: Uint8Array): Result<RootKeys, VaultError> {
  const payload = unwrap(slot, secret);
  if (!payload.ok) return payload;
  const roots = parseRootKeys(payload.value);
  return roots === null ? err(cannotOpen) : ok(roots);
}

export async function wrapByPassphrase(
  roots: RootKeys,
  passphrase: string,
  { random, stretch, stretching }: DoorDeps,
  onProgress: OnProgress,
): Promise<Result<Slot, VaultError>> {
  const header = createHeader("passphrase", random, { stretching });
  const secret = await stretch(passphraseToBytes(passphrase), header.salt, stretching, onProgress);
  return secret.ok
    ? proven(wrap(header, secret.value, formatRootKeys(roots), random), secret.value)
    : secret;
}

/** The code is shown once, to be printed or written down, and kept nowhere. */
export function wrapByRecoveryCode(
  roots: RootKeys,
  random: RandomBytes,
): Result<{ readonly slot: Slot; readonly code: string }, VaultError> {
  const code = createRecoveryCode(random);
  const secret = parseRecoveryCode(code);
  if (!secret.ok) return err(cannotOpen);
  const header = createHeader("recovery", random);
  const slot = proven(wrap(header, secret.value, formatRootKeys(roots), random), secret.value);
  return slot.ok ? ok({ slot: slot.value, code }) : slot;
}

export async function wrapByPasskey(
  roots: RootKeys,
  { passkeys, random }: DoorDeps,
): Promise<Result<Slot, VaultError>> {
  if (passkeys === null) {
    return err({ type: "no-passkey", message: "This browser has no passkeys that open a lock." });
  }
  const drawn = createHeader("passkey", random);
  const passkey = await passkeys.create(drawn.salt);
  if (!passkey.ok) return passkey;
  const { credentialId, secret } = passkey.value;
  return proven(wrap({ ...drawn, credentialId }, secret, formatRootKeys(roots), random), secret);
}

/** Read back from its bytes before anything that opened the door until now is given up for it. */
function proven(slot: Slot, secret: Uint8Array): Result<Slot, VaultError> {
  const again = parseSlot(slot.bytes);
  if (!again.ok) return again;
  const opened = openSlot(again.value, secret);
  return opened.ok ? ok(slot) : opened;
}
