import { usualStretching } from "../../core/crypto/stretch-params.ts";
import type { Result } from "../../core/result.ts";
import { createIndexedDbStorage } from "./indexeddb-storage.ts";
import { createPasskeys } from "./passkeys.ts";
import { createStretch, createStretcherStarter } from "./stretch.ts";
import { createTabs } from "./tabs.ts";
import { createVault, type Vault } from "./vault.ts";
import type { VaultError } from "./vault-error.ts";

/** The vault of this browser. Imported dynamically, so that the first page does not wait for it. */
export function openVault(
  appName: string,
  constructStretcher: () => Worker,
): Promise<Result<Vault, VaultError>> {
  return createVault({
    storage: createIndexedDbStorage(),
    tabs: createTabs(),
    random,
    stretch: createStretch(createStretcherStarter(constructStretcher)),
    stretching: usualStretching,
    passkeys:
      "PublicKeyCredential" in window
        ? createPasskeys(navigator.credentials, random, appName)
        : null,
    askToPersist: createPersistence(),
    nextTask: createNextTask(),
    now: () => Date.now(),
  });
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A timer would do, but in a page that was just hidden it may wait for a second, and the last words are to be saved then. */
function createNextTask(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

/** Once is enough: the browser remembers its answer. */
function createPersistence(): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    void navigator.storage?.persist?.().catch(() => false);
  };
}
