import { ok, type Result } from "../../core/result.ts";
import type { Change } from "./device-storage.ts";
import { isSame } from "./is-same.ts";
import { createId, sealRecord, type OpenRecord } from "./record-codec.ts";
import { bringUp, type RecordKind } from "./record-kind.ts";
import { putOver, readAll, type Dumped, type Restored } from "./stored.ts";
import type { Vault } from "./vault.ts";
import type { Access } from "./vault-core.ts";
import type { VaultError } from "./vault-error.ts";
import { writeChanges } from "./write-changes.ts";

/** All in one write. What is there already, under its id or beside it, is not added again. */
export async function restoreAll<T>(
  vault: Vault,
  kind: RecordKind<T>,
  all: readonly Dumped[],
): Promise<Result<Restored, VaultError>> {
  const there = await readAll(vault, kind);
  if (!there.ok) return there;
  const access = vault.access();
  if (!access.ok) return access;
  const { opened, setAside } = there.value;
  const missing = all.filter((dumped) => !opened.some((record) => isThere(record, dumped)));
  const taken = new Set([...opened, ...setAside].map(({ id }) => id));
  const changes = missing.flatMap((dumped) =>
    planRestore(vault, kind, dumped, taken, access.value),
  );
  const restored = { added: changes.length, unreadable: missing.length - changes.length };
  const written = changes.length === 0 ? ok(undefined) : await writeChanges(vault, changes);
  return written.ok ? ok(restored) : written;
}

function isThere({ id, conflictOf, raw }: OpenRecord<unknown>, dumped: Dumped): boolean {
  return (id === dumped.id || conflictOf === dumped.id) && isSame(raw, dumped.value);
}

/** Nothing for one that can't be read. */
function planRestore<T>(
  { deps }: Vault,
  kind: RecordKind<T>,
  dumped: Dumped,
  taken: ReadonlySet<string>,
  access: Access,
): readonly Change[] {
  const read = bringUp(kind, dumped.value, dumped.version);
  if (!read.ok) return [];
  const { raw, version } = read.value;
  const isTaken = taken.has(dumped.id);
  const id = isTaken ? createId(deps.random) : dumped.id;
  const conflictOf = isTaken ? dumped.id : dumped.conflictOf;
  const plain = { id, revision: 1, savedAt: dumped.savedAt, conflictOf, raw, version };
  return [putOver(sealRecord(kind, plain, access, deps.random), 0)];
}
