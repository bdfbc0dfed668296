import type { CannotOpen } from "../../core/crypto/envelope.ts";
import type { PasskeyError } from "./passkeys.ts";
import type { StorageError } from "./device-storage.ts";
import type { StretchError } from "./stretch.ts";

/** Every one carries a sentence for the person in `message`. */
export type VaultError = StorageError | CannotOpen | StretchError | PasskeyError | Refusal;

export type Refusal = {
  readonly type: "locked" | "no-lock" | "busy" | "unreadable";
  readonly message: string;
};

export const locked: Refusal = { type: "locked", message: "This is locked. Unlock it first." };
export const noLock: Refusal = { type: "no-lock", message: "There is no lock yet." };
export const busy: Refusal = {
  type: "busy",
  message: "Another tab is writing the same thing. Try again in a moment.",
};
export const unreadable: Refusal = {
  type: "unreadable",
  message: "This one can't be read, so it was left as it is.",
};
