import { signal, type ReadonlySignal } from "@preact/signals";

/**
 * - `none`: this is the newest version there is
 * - `ready`: a newer one is loaded and waits
 * - `blocked`: it cannot come in while another tab runs the old one
 * - `writing`: it cannot come in while there are words that would be lost
 */
type UpdateState = "none" | "ready" | "blocked" | "writing";

/** The service worker as the page sees it. */
export type UpdatePort = {
  /** Asks the waiting version to come in. `false`: another tab still runs the old one. */
  readonly takeOver: () => Promise<boolean>;
};

export type Updates = {
  readonly state: ReadonlySignal<UpdateState>;
  /** A newer version has been loaded. */
  readonly arrived: (port: UpdatePort) => void;
  readonly apply: () => Promise<void>;
  /** Not during this visit. It comes in by itself once every tab was closed. */
  readonly putOff: () => void;
};

/** A new version never comes in by itself while someone writes: it could not read what the old one holds. */
export function createUpdates(holdsWords: () => boolean): Updates {
  const state = signal<UpdateState>("none");
  let waiting: UpdatePort | null = null;
  return {
    state,
    arrived: (port) => {
      waiting = port;
      state.value = "ready";
    },
    apply: async () => {
      if (waiting === null) return;
      // Asked before it comes in: a page that then stays open would belong to neither version.
      if (holdsWords()) {
        state.value = "writing";
        return;
      }
      const isIn = await waiting.takeOver();
      state.value = isIn ? "none" : "blocked";
    },
    putOff: () => {
      state.value = "none";
    },
  };
}
