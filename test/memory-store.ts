import type { SettingsStore } from "../src/web/settings/model.ts";

/** Keeps settings for as long as the test runs. */
export function createMemoryStore(): SettingsStore {
  let kept: unknown = null;
  return {
    load: () => Promise.resolve(kept),
    save: (settings) => {
      kept = settings;
    },
    onChange: () => {},
  };
}
