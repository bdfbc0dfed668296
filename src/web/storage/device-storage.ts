import { err, type Result } from "../../core/result.ts";

/**
 * The disk, as the vault sees it: it never gets to hold anything but ciphertext. Whoever reads the disk
 * learns how many records there are, how they group by a label they can't read, how large each is
 * rounded up, how often it was written, and which version of the app wrote it.
 */
export type DeviceStorage = {
  readonly readDoor: () => Promise<Result<StoredDoor | null, StorageError>>;
  /** Puts it in place of the door that has `expectedRevision`, 0 for none; else a `conflict`. */
  readonly writeDoor: (
    door: StoredDoor,
    expectedRevision: number,
  ) => Promise<Result<void, StorageError | StorageConflict>>;
  readonly list: (label: string) => Promise<Result<readonly StoredRecord[], StorageError>>;
  readonly read: (id: string) => Promise<Result<StoredRecord | null, StorageError>>;
  /** All of them or none. Any that is not at its expected revision makes it a `conflict`. */
  readonly write: (
    changes: readonly Change[],
  ) => Promise<Result<void, StorageError | StorageConflict>>;
  /** All whose label begins so. */
  readonly removeAll: (labelStart: string) => Promise<Result<void, StorageError>>;
  /** Everything, the door and its key too. */
  readonly clear: () => Promise<Result<void, StorageError>>;
};

/** The root keys, wrapped once for each way in. */
export type StoredDoor = {
  readonly revision: number;
  /** As bytes of `core/crypto/slot.ts`. */
  readonly slots: readonly Uint8Array[];
  /** Only while there is no lock. The browser uses it and gives it to nobody. */
  readonly deviceKey: CryptoKey | null;
};

export type StoredRecord = {
  readonly id: string;
  readonly label: string;
  readonly schemaVersion: number;
  /** 1 when first written, one more each time. */
  readonly revision: number;
  readonly envelope: Uint8Array;
};

export type Change =
  | {
      readonly type: "put";
      readonly record: StoredRecord;
      /** 0: there must be none. */
      readonly expectedRevision: number;
    }
  | { readonly type: "remove"; readonly id: string };

export type StorageError = {
  readonly type: "full" | "unavailable" | "damaged";
  /** A sentence for the person. */
  readonly message: string;
};
export type StorageConflict = { readonly type: "conflict" };

export const full: StorageError = {
  type: "full",
  message: "There is no room left on this device. What was saved before is safe.",
};
export const unavailable: StorageError = {
  type: "unavailable",
  message: "This browser does not let the page keep anything right now.",
};
export const damagedDoor: StorageError = {
  type: "damaged",
  message: "What opens your notes is damaged. Nothing was changed. A backup can be read back.",
};

export function conflict(): Result<never, StorageConflict> {
  return err({ type: "conflict" });
}
