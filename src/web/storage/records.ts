import { assert } from "../../core/assert.ts";
import { ok, type Result } from "../../core/result.ts";
import type { OpenRecord } from "./record-codec.ts";
import type { RecordKind } from "./record-kind.ts";
import { put } from "./put-record.ts";
import { restoreAll } from "./restore-records.ts";
import {
  readAll,
  readOne,
  storedOf,
  type Dumped,
  type Known,
  type Listed,
  type Restored,
  type Saved,
  type Stored,
} from "./stored.ts";
import type { Vault } from "./vault.ts";
import type { VaultError } from "./vault-error.ts";
import { writeChanges } from "./write-changes.ts";

export type Records<T> = {
  readonly kind: RecordKind<T>;
  /** The one saved last comes first. */
  readonly list: () => Promise<Result<Listed<T>, VaultError>>;
  readonly get: (id: string) => Promise<Result<Stored<T> | null, VaultError>>;
  /** A new record; or, with what is known of it, in place of the old one. */
  readonly put: (value: T, known?: Known) => Promise<Result<Saved<T>, VaultError>>;
  readonly remove: (id: string) => Promise<Result<void, VaultError>>;
  readonly dump: () => Promise<Result<readonly Dumped[], VaultError>>;
  /** Never over another: one that is there and differs stays, and this one comes beside it. */
  readonly restore: (all: readonly Dumped[]) => Promise<Result<Restored, VaultError>>;
};

export function createRecords<T>(vault: Vault, kind: RecordKind<T>): Records<T> {
  assert(kind.migrations.length === kind.version - 1, `${kind.kind}: a step from each version`);
  return {
    kind,
    async list() {
      const all = await readAll(vault, kind);
      if (!all.ok) return all;
      const { opened, setAside } = all.value;
      const records = opened.map(storedOf).toSorted((a, b) => b.savedAt - a.savedAt);
      return ok({ records, setAside });
    },
    async get(id) {
      const found = await readOne(vault, kind, id);
      return found.ok ? ok(found.value && storedOf(found.value)) : found;
    },
    put: (value, known) => put(vault, kind, value, known ?? null),
    async remove(id) {
      return writeChanges(vault, [{ type: "remove", id }]);
    },
    async dump() {
      const all = await readAll(vault, kind);
      return all.ok ? ok(all.value.opened.map(dumpedOf)) : all;
    },
    restore: (all) => restoreAll(vault, kind, all),
  };
}

function dumpedOf({ id, version, savedAt, conflictOf, raw }: OpenRecord<unknown>): Dumped {
  return { id, version, savedAt, conflictOf, value: raw };
}
