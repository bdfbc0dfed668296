import { ok } from "../../core/result.ts";
import {
  conflict,
  type DeviceStorage,
  type StoredDoor,
  type StoredRecord,
} from "./device-storage.ts";

/** Gone with the tab: for tests, and for browsers that keep nothing. */
export function createMemoryStorage(): DeviceStorage {
  const recordById = new Map<string, StoredRecord>();
  let door: StoredDoor | null = null;
  return {
    readDoor: async () => ok(structuredClone(door)),
    writeDoor: async (next, expectedRevision) => {
      if ((door?.revision ?? 0) !== expectedRevision) return conflict();
      door = structuredClone(next);
      return ok(undefined);
    },
    list: async (label) =>
      ok(
        structuredClone(
          [...recordById.values()]
            .filter((record) => record.label === label)
            .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        ),
      ),
    read: async (id) => ok(structuredClone(recordById.get(id) ?? null)),
    write: async (changes) => {
      const isStale = changes.some(
        (change) =>
          change.type === "put" &&
          (recordById.get(change.record.id)?.revision ?? 0) !== change.expectedRevision,
      );
      if (isStale) return conflict();
      for (const change of changes) {
        if (change.type === "remove") recordById.delete(change.id);
        else recordById.set(change.record.id, structuredClone(change.record));
      }
      return ok(undefined);
    },
    removeAll: async (labelStart) => {
      for (const { id, label } of recordById.values()) {
        if (label.startsWith(labelStart)) recordById.delete(id);
      }
      return ok(undefined);
    },
    clear: async () => {
      recordById.clear();
      door = null;
      return ok(undefined);
    },
  };
}
