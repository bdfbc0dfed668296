import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { SettingsModel } from "../settings/model.ts";

/** What the browser hands out when the app could be put on the device. */
type InstallPrompt = { readonly prompt: () => Promise<unknown> };

export type Install = {
  /** The browser can do it. */
  readonly isPossible: ReadonlySignal<boolean>;
  /** It is offered by itself: from the second visit on, unless it was declined. */
  readonly isOffered: ReadonlySignal<boolean>;
  readonly offer: (prompt: InstallPrompt) => void;
  readonly accept: () => Promise<void>;
  readonly decline: () => void;
};

/** Never at first: someone who looks in once is not to have it on their screen. */
export function createInstall({ current, change }: SettingsModel): Install {
  const prompt = signal<InstallPrompt | null>(null);
  const wasHereBefore = signal(false);
  const isPossible = computed(() => prompt.value !== null);
  return {
    isPossible,
    isOffered: computed(
      () => isPossible.value && wasHereBefore.value && !current.value.wantsNoInstall,
    ),
    offer: (given) => {
      wasHereBefore.value = current.value.hasBeenHere;
      prompt.value = given;
      change({ hasBeenHere: true });
    },
    accept: async () => {
      const given = prompt.value;
      // A browser's question can be put once only.
      prompt.value = null;
      await given?.prompt();
    },
    decline: () => change({ wantsNoInstall: true }),
  };
}
