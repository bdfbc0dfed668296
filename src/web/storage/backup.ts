import { cannotOpen, type CannotOpen } from "../../core/crypto/envelope.ts";
import { passphraseToBytes } from "../../core/crypto/passphrase.ts";
import { createHeader, parseSlot, unwrap, wrap } from "../../core/crypto/slot.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DoorDeps, OnProgress } from "./door.ts";
import type { StretchError } from "./stretch.ts";

type BackupDeps = Pick<DoorDeps, "random" | "stretch" | "stretching">;

/** An export that only its passphrase opens: a slot (`core/crypto/slot.ts`) with the zip in it. */
export async function sealBackup(
  zip: Uint8Array,
  passphrase: string,
  { random, stretch, stretching }: BackupDeps,
  onProgress: OnProgress,
): Promise<Result<Uint8Array, StretchError>> {
  const header = createHeader("backup", random, { stretching });
  const secret = await stretch(passphraseToBytes(passphrase), header.salt, stretching, onProgress);
  return secret.ok ? ok(wrap(header, secret.value, zip, random).bytes) : secret;
}

export async function openBackup(
  backup: Uint8Array,
  passphrase: string,
  { stretch }: BackupDeps,
  onProgress: OnProgress,
): Promise<Result<Uint8Array, StretchError | CannotOpen>> {
  const slot = parseSlot(backup);
  if (!slot.ok) return slot;
  const { way, salt, stretching } = slot.value;
  if (way !== "backup" || stretching === null) return err(cannotOpen);
  const secret = await stretch(passphraseToBytes(passphrase), salt, stretching, onProgress);
  return secret.ok ? unwrap(slot.value, secret.value) : secret;
}

/** Tells a backup from a readable export, which begins with "PK". */
export function isBackup(file: Uint8Array): boolean {
  const slot = parseSlot(file);
  return slot.ok && slot.value.way === "backup";
}
