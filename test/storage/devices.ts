import { deriveBytes } from "../../src/core/crypto/primitives.ts";
import type { RandomBytes } from "../../src/core/crypto/primitives.ts";
import { usualStretching } from "../../src/core/crypto/stretch-params.ts";
import { assert } from "../../src/core/assert.ts";
import { err, ok } from "../../src/core/result.ts";
import type { DeviceStorage } from "../../src/web/storage/device-storage.ts";
import { unavailable } from "../../src/web/storage/device-storage.ts";
import { createMemoryStorage } from "../../src/web/storage/memory-storage.ts";
import type { Passkeys } from "../../src/web/storage/passkeys.ts";
import type { Stretch } from "../../src/web/storage/stretch.ts";
import type { TabMessage, Tabs } from "../../src/web/storage/tabs.ts";
import { createVault, type Vault } from "../../src/web/storage/vault.ts";
import type { VaultDeps } from "../../src/web/storage/vault-core.ts";
import { countingRandom } from "../bytes.ts";

export type Device = {
  readonly storage: DeviceStorage;
  readonly openTab: (other?: Partial<VaultDeps>) => Promise<Vault>;
  readonly clock: { now: number };
  /** How often the browser was asked to keep things. */
  readonly asked: () => number;
};

/** One browser: its disk, its tabs that hear each other, its passkey, and a clock that is turned by hand. */
export function createDevice(
  storage: DeviceStorage = createMemoryStorage(),
  random: RandomBytes = countingRandom(),
): Device {
  const clock = { now: 1_000 };
  const createTabs = createTabHub();
  const passkeys = createTestPasskeys();
  let asked = 0;
  return {
    storage,
    clock,
    asked: () => asked,
    async openTab(other = {}) {
      const vault = await createVault({
        storage,
        tabs: createTabs(),
        random,
        stretch: quickStretch,
        stretching: usualStretching,
        passkeys,
        askToPersist: () => {
          asked += 1;
        },
        nextTask: () => Promise.resolve(),
        now: () => clock.now,
        ...other,
      });
      assert(vault.ok, "the vault opens");
      return vault.value;
    },
  };
}

/** Argon2id takes a second, and what stands around it is the same with anything that mixes as well. */
export const quickStretch: Stretch = async (password, salt, params, onProgress) => {
  onProgress(1);
  return ok(deriveBytes(password, salt, JSON.stringify(params), 32));
};

/** Messages reach every other tab before the next await, in the order they were told. */
function createTabHub(): () => Tabs {
  const hearers = new Map<number, (message: TabMessage) => void>();
  let tabs = 0;
  return () => {
    const own = (tabs += 1);
    return {
      tell: (message) => {
        for (const [tab, hear] of hearers) if (tab !== own) hear(message);
      },
      listen: (hear) => hearers.set(own, hear),
      close: () => hearers.delete(own),
    };
  };
}

/** An authenticator that knows the keys it made and answers each salt in its own way. */
function createTestPasskeys(): Passkeys {
  const keyById = new Map<string, Uint8Array>();
  return {
    create: async (salt) => {
      const credentialId = Uint8Array.of(keyById.size + 1);
      const key = new Uint8Array(32).fill(keyById.size + 100);
      keyById.set(credentialId.join(), key);
      return ok({ credentialId, secret: deriveBytes(key, salt, "prf", 32) });
    },
    ask: async ({ credentialId, salt }) => {
      const key = keyById.get(credentialId.join());
      return key === undefined
        ? err({ type: "no-passkey", message: "There is none." })
        : ok(deriveBytes(key, salt, "prf", 32));
    },
  };
}

/** The same disk in a browser that is killed after so many writes: from then on nothing happens any more. */
export function killAfter(writes: number, storage: DeviceStorage): DeviceStorage {
  let left = writes;
  const unlessKilled =
    <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A) => {
      left -= 1;
      return left < 0 ? err(unavailable) : work(...args);
    };
  return {
    ...storage,
    write: unlessKilled(storage.write),
    writeDoor: unlessKilled(storage.writeDoor),
    removeAll: unlessKilled(storage.removeAll),
    clear: unlessKilled(storage.clear),
  };
}
