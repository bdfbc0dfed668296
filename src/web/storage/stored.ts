import { err, ok, type Result } from "../../core/result.ts";
import type { Change, StoredRecord } from "./device-storage.ts";
import { openRecord, sealRecord, type OpenRecord } from "./record-codec.ts";
import type { NotRead, RecordKind } from "./record-kind.ts";
import type { Vault } from "./vault.ts";
import { unreadable, type VaultError } from "./vault-error.ts";

export type Stored<T> = {
  readonly id: string;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The record this one is another version of: two tabs wrote it at once. */
  readonly conflictOf: string | null;
  readonly value: T;
};

/** One that does not open. It stays on the disk as it is; the rest is not kept from anyone by it. */
export type SetAside = NotRead & { readonly id: string; readonly kind: string };

export type Listed<T> = {
  readonly records: readonly Stored<T>[];
  readonly setAside: readonly SetAside[];
};

export type Saved<T> = {
  readonly stored: Stored<T>;
  /** What another tab had written in between, now a record of its own. */
  readonly kept: Stored<T> | null;
};

/** As it is exported. */
export type Dumped = {
  readonly id: string;
  readonly version: number;
  readonly savedAt: number;
  readonly conflictOf: string | null;
  readonly value: unknown;
};

export type Known = { readonly id: string; readonly revision: number };

export type Restored = { readonly added: number; readonly unreadable: number };

export function storedOf<T>({
  id,
  revision,
  savedAt,
  conflictOf,
  value,
}: OpenRecord<T>): Stored<T> {
  return { id, revision, savedAt, conflictOf, value };
}

export function putOver(record: StoredRecord, expectedRevision: number): Change {
  return { type: "put", record, expectedRevision };
}

export async function readAll<T>(
  vault: Vault,
  kind: RecordKind<T>,
): Promise<
  Result<
    { readonly opened: readonly OpenRecord<T>[]; readonly setAside: readonly SetAside[] },
    VaultError
  >
> {
  const before = vault.access();
  if (!before.ok) return before;
  const found = await vault.deps.storage.list(before.value.label(kind.room, kind.kind));
  if (!found.ok) return found;
  // Locked in the meantime, the old keys are wiped: all would look damaged.
  const access = vault.access();
  if (!access.ok) return access;
  const opened: OpenRecord<T>[] = [];
  const setAside: SetAside[] = [];
  for (const stored of found.value) {
    const record = openRecord(kind, stored, access.value);
    if (record.ok) opened.push(record.value);
    else setAside.push({ id: stored.id, kind: kind.kind, ...record.error });
  }
  await bringUpOnDisk(vault, kind, opened);
  return ok({ opened, setAside });
}

export async function readOne<T>(
  vault: Vault,
  kind: RecordKind<T>,
  id: string,
): Promise<Result<OpenRecord<T> | null, VaultError>> {
  const found = await vault.deps.storage.read(id);
  if (!found.ok) return found;
  const access = vault.access();
  if (!access.ok) return access;
  if (found.value === null) return ok(null);
  const record = openRecord(kind, found.value, access.value);
  return record.ok ? record : err(unreadable);
}

/**
 * What an older version wrote is written anew, each record by itself and whole, at its own revision: it
 * says nothing new. Stopped in the middle, some are old and some are new, and both are read. Where it
 * fails nothing is lost, so nobody is told.
 */
async function bringUpOnDisk<T>(
  vault: Vault,
  kind: RecordKind<T>,
  opened: readonly OpenRecord<T>[],
): Promise<void> {
  for (const record of opened) {
    if (record.storedVersion === record.version) continue;
    const access = vault.access();
    if (!access.ok) return;
    const sealed = sealRecord(kind, record, access.value, vault.deps.random);
    await vault.deps.storage.write([putOver(sealed, record.revision)]);
  }
}
