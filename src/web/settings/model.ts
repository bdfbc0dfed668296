import { signal, type ReadonlySignal } from "@preact/signals";
import { defaultSettings, parseSettings, type Settings } from "./settings.ts";

/** Where settings are kept between visits. Whatever comes back is parsed. */
export type SettingsStore = {
  /** What is saved is still there at the next visit. */
  readonly isLasting: boolean;
  readonly load: () => Promise<unknown>;
  readonly save: (settings: Settings) => Promise<void>;
};

/** Keeps settings for as long as the page is open. */
export function createMemoryStore(): SettingsStore {
  let kept: Settings | null = null;
  return {
    isLasting: false,
    load: () => Promise.resolve(kept),
    save: (settings) => {
      kept = settings;
      return Promise.resolve();
    },
  };
}

export type SettingsModel = {
  readonly current: ReadonlySignal<Settings>;
  /** In force at once; kept as soon as the store can. */
  readonly change: (part: Partial<Settings>) => void;
  /** Takes what was kept. A change made while it loads wins. */
  readonly load: () => Promise<void>;
  readonly isLasting: boolean;
};

export function createSettings(store: SettingsStore): SettingsModel {
  const current = signal(defaultSettings);
  let changed: Partial<Settings> = {};

  return {
    current,
    isLasting: store.isLasting,
    change: (part) => {
      changed = { ...changed, ...part };
      current.value = { ...current.value, ...part };
      void store.save(current.value);
    },
    load: async () => {
      current.value = { ...parseSettings(await store.load()), ...changed };
    },
  };
}
