import { ok, type Result } from "../../core/result.ts";
import type { Records } from "./records.ts";
import type { Known, Stored } from "./stored.ts";
import type { VaultError } from "./vault-error.ts";

export type RecordSaver<T> = {
  readonly save: (value: T) => Promise<Result<void, VaultError>>;
  /** The record it saves to; `null` before the first save of a new one. */
  readonly known: () => Known | null;
};

/** Saves one thing again and again to its one record. `onKept` hears of what another tab wrote to it. */
export function createRecordSaver<T>(
  records: Records<T>,
  first: Known | null,
  onKept: (kept: Stored<T>) => void,
): RecordSaver<T> {
  let known = first;
  return {
    known: () => known,
    async save(value) {
      const saved = await records.put(value, known ?? undefined);
      if (!saved.ok) return saved;
      const { stored, kept } = saved.value;
      known = { id: stored.id, revision: stored.revision };
      if (kept !== null) onKept(kept);
      return ok(undefined);
    },
  };
}
