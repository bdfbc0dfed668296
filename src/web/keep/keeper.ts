import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import type { Result } from "../../core/result.ts";
import { createAutosave, type Autosave } from "../storage/autosave.ts";
import type { VaultState } from "../storage/vault-core.ts";
import type { Storage } from "./open-storage.ts";
import type { KeptKind } from "./kept-kinds.ts";
import type { OtherVersion } from "./kept-record.ts";
import { createScope, type Scope } from "./scope.ts";

/**
 * - `opening`: not known yet whether there is a lock
 * - `failed`: this browser keeps nothing; the page works without
 */
type KeeperState = "opening" | "failed" | VaultState;

export type KeeperDeps = {
  /** Loads the file with the cryptography, and opens the vault. */
  readonly open: () => Promise<Result<Storage, { readonly message: string }>>;
  readonly now: () => number;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

/** Holds what the person enters, encrypted, on behalf of the whole page. */
export type Keeper = {
  readonly state: ReadonlySignal<KeeperState>;
  readonly storage: ReadonlySignal<Storage | null>;
  /** What is not saved, and why; `null` while all is well. */
  readonly problem: ReadonlySignal<string | null>;
  /** Something is not on the disk yet. */
  readonly isUnsaved: ReadonlySignal<boolean>;
  /** What another tab wrote at the same time as this one, until one of the two is let go. */
  readonly others: ReadonlySignal<readonly OtherVersion[]>;
  readonly start: () => Promise<void>;
  /** For as long as somebody is at work: it ends with the lock. */
  readonly createScope: () => Scope;
  readonly flush: () => Promise<void>;
  /** Saves what is not saved, as long as that takes no time; then the keys are gone, and the scope ends. */
  readonly lock: (scope: Scope | null) => Promise<void>;
  /** The keys are gone now. Nothing waits for it. */
  readonly leave: () => void;
};

/** A disk that takes longer than this does not keep the lock open. */
const patience = 1_000;

export function createKeeper({ open, now, after }: KeeperDeps): Keeper {
  const storage = signal<Storage | null>(null);
  const failure = signal<string | null>(null);
  const autosaves = signal<readonly Pick<Autosave<never>, "state" | "flush">[]>([]);
  const others = signal<ReadonlyMap<KeptKind, OtherVersion | null>>(new Map());
  const state = computed<KeeperState>(
    () => storage.value?.vault.state.value ?? (failure.value === null ? "opening" : "failed"),
  );
  const states = computed(() => autosaves.value.map((one) => one.state.value));

  /** Once it is open; `null` where nothing can be kept. */
  function whenOpen(): Promise<Storage | null> {
    return new Promise((resolve) => {
      const stop = effect(() => {
        const isOpen = state.value === "none" || state.value === "open";
        if (!isOpen && state.value !== "failed") return;
        resolve(isOpen ? storage.value : null);
        // An effect can't be stopped before its first run is over.
        queueMicrotask(() => stop());
      });
    });
  }

  async function flush(): Promise<void> {
    await Promise.all(autosaves.peek().map((one) => one.flush()));
  }

  return {
    state,
    storage,
    problem: computed(() => states.value.find(({ type }) => type === "not-saved")?.words ?? null),
    isUnsaved: computed(() =>
      states.value.some(({ type }) => type === "unsaved" || type === "not-saved"),
    ),
    others: computed(() => [...others.value.values()].filter((other) => other !== null)),
    start: async () => {
      const opened = await open();
      if (opened.ok) storage.value = opened.value;
      else failure.value = opened.error.message;
    },
    createScope: () =>
      createScope({
        whenOpen,
        failure,
        createAutosave: (save) => {
          const autosave = createAutosave({ save, now, after });
          autosaves.value = [...autosaves.value, autosave];
          return autosave;
        },
        dropAutosave: (dropped) => {
          autosaves.value = autosaves.value.filter((one) => one !== dropped);
        },
        noteOther: (kind, other) => (others.value = new Map([...others.peek(), [kind, other]])),
      }),
    flush,
    lock: async (scope) => {
      await Promise.race([flush(), new Promise<void>((resolve) => after(patience, resolve))]);
      scope?.end();
      storage.peek()?.vault.lock();
    },
    leave: () => storage.peek()?.vault.leave(),
  };
}
