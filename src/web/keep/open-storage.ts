import { ok, type Result } from "../../core/result.ts";
import { openVault } from "../storage/open-vault.ts";
import type { RecordKind } from "../storage/record-kind.ts";
import { createRecords, type Records } from "../storage/records.ts";
import type { Vault } from "../storage/vault.ts";
import type { VaultError } from "../storage/vault-error.ts";

/** The vault and what makes records of it: the file with all the cryptography, loaded after the page. */
export type Storage = {
  readonly vault: Vault;
  readonly recordsOf: <T>(kind: RecordKind<T>) => Records<T>;
};

export async function openStorage(
  appName: string,
  constructStretcher: () => Worker,
): Promise<Result<Storage, VaultError>> {
  const opened = await openVault(appName, constructStretcher);
  if (!opened.ok) return opened;
  const vault = opened.value;
  return ok({ vault, recordsOf: (kind) => createRecords(vault, kind) });
}
