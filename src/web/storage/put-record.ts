import { err, ok, type Result } from "../../core/result.ts";
import type { Change } from "./device-storage.ts";
import { isSame } from "./is-same.ts";
import { createId, sealRecord, type OpenRecord, type PlainRecord } from "./record-codec.ts";
import type { RecordKind } from "./record-kind.ts";
import { putOver, readOne, storedOf, type Known, type Saved, type Stored } from "./stored.ts";
import { keepUnknown } from "./unknown-fields.ts";
import type { Vault } from "./vault.ts";
import type { Access } from "./vault-core.ts";
import { busy, type VaultError } from "./vault-error.ts";
import { announceWrite } from "./write-changes.ts";

/** How often another tab may come first before the person is told. */
const patience = 8;

export async function put<T>(
  vault: Vault,
  kind: RecordKind<T>,
  value: T,
  known: Known | null,
): Promise<Result<Saved<T>, VaultError>> {
  const id = known?.id ?? createId(vault.deps.random);
  for (let attempt = 0; attempt < patience; attempt++) {
    const current = known === null ? ok(null) : await readOne(vault, kind, id);
    if (!current.ok) return current;
    // To open one, to seal another and to write it in one go would hold up the next key.
    await vault.deps.nextTask();
    const access = vault.access();
    if (!access.ok) return access;
    const plan = planPut(vault, kind, value, { id, known, current: current.value }, access.value);
    await vault.deps.nextTask();
    const still = vault.access();
    if (!still.ok) return still;
    // Erased and begun anew meanwhile: nobody has the key any more that it was sealed with.
    if (still.value !== access.value) continue;
    const written = await vault.deps.storage.write(plan.changes);
    if (written.ok) {
      announceWrite(vault);
      return ok(plan.saved);
    }
    if (written.error.type !== "conflict") return err(written.error);
  }
  return err(busy);
}

type Place<T> = {
  readonly id: string;
  readonly known: Known | null;
  /** What is on the disk now. */
  readonly current: OpenRecord<T> | null;
};

/** The last to write has the record; what they had not seen goes beside it, and both in one write. */
function planPut<T>(
  { deps }: Vault,
  kind: RecordKind<T>,
  value: T,
  { id, known, current }: Place<T>,
  access: Access,
): { readonly changes: readonly Change[]; readonly saved: Saved<T> } {
  const before = current?.revision ?? 0;
  const common = {
    id,
    // Removed and written again, a record must not come to a number that somebody has seen.
    revision: Math.max(before, known?.revision ?? 0) + 1,
    savedAt: deps.now(),
    conflictOf: current?.conflictOf ?? null,
  };
  const raw = keepUnknown(current?.raw, current?.value, value);
  const next: PlainRecord = { ...common, raw, version: current?.version ?? kind.version };
  const stored: Stored<T> = { ...common, value };
  const changes = [putOver(sealRecord(kind, next, access, deps.random), before)];
  if (current === null || known === null || !overwritesUnseen(known, current, value)) {
    return { changes, saved: { stored, kept: null } };
  }
  const copy = { ...current, id: createId(deps.random), revision: 1, conflictOf: id };
  return {
    changes: [...changes, putOver(sealRecord(kind, copy, access, deps.random), 0)],
    saved: { stored, kept: storedOf(copy) },
  };
}

function overwritesUnseen<T>(known: Known, current: OpenRecord<T>, value: T): boolean {
  return known.revision !== current.revision && !isSame(current.value, value);
}
