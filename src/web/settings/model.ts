import { signal, type ReadonlySignal } from "@preact/signals";
import { defaultSettings, parseSettings, type Settings } from "./settings.ts";

/** Where settings are kept between visits. Whatever comes back is parsed. */
export type SettingsStore = {
  readonly load: () => Promise<unknown>;
  readonly save: (settings: Settings) => void;
  /** Another tab changed them. */
  readonly onChange: (hear: (stored: unknown) => void) => void;
};

export type SettingsModel = {
  readonly current: ReadonlySignal<Settings>;
  /** In force at once; kept as soon as the store can. */
  readonly change: (part: Partial<Settings>) => void;
  /** Takes what was kept. A change made while it loads wins. */
  readonly load: () => Promise<void>;
};

export function createSettings(store: SettingsStore): SettingsModel {
  const current = signal(defaultSettings);
  let changed: Partial<Settings> = {};
  store.onChange((stored) => {
    current.value = parseSettings(stored);
  });

  return {
    current,
    change: (part) => {
      changed = { ...changed, ...part };
      current.value = { ...current.value, ...part };
      store.save(current.value);
    },
    load: async () => {
      current.value = { ...parseSettings(await store.load()), ...changed };
    },
  };
}
