import { err, type Result } from "../../core/result.ts";
import type { Change } from "./device-storage.ts";
import type { Vault } from "./vault.ts";
import { busy, type VaultError } from "./vault-error.ts";

export async function writeChanges(
  vault: Vault,
  changes: readonly Change[],
): Promise<Result<void, VaultError>> {
  const access = vault.access();
  if (!access.ok) return access;
  const written = await vault.deps.storage.write(changes);
  if (!written.ok) return err(written.error.type === "conflict" ? busy : written.error);
  announceWrite(vault);
  return written;
}

/** Now there is something worth keeping: the browser is asked to, and other tabs hear of it. */
export function announceWrite({ deps }: Vault): void {
  deps.askToPersist();
  deps.tabs.tell("records-changed");
}
