import { signal, type ReadonlySignal } from "@preact/signals";
import type { Kept } from "./kept-record.ts";

/** One kept value that several rooms read: each sees at once what another has saved. */
export type SharedValue<T> = Kept<T> & {
  /** As it was loaded or saved last; `null` before, and when nothing was kept. */
  readonly current: ReadonlySignal<T | null>;
};

export function createSharedValue<T>({ load, save, onChange }: Kept<T>): SharedValue<T> {
  const current = signal<T | null>(null);
  let loaded: Promise<T | null> | null = null;
  let isSaved = false;
  onChange((value) => {
    isSaved = true;
    current.value = value;
  });

  async function loadOnce(): Promise<T | null> {
    const found = await load();
    // What was saved meanwhile is newer.
    if (!isSaved) current.value = found;
    return current.peek();
  }

  return {
    current,
    load: async () => {
      loaded ??= loadOnce();
      await loaded;
      return current.peek();
    },
    save: (value) => {
      isSaved = true;
      current.value = value;
      save(value);
    },
    // After the one above: who hears of it reads `current` as it is now.
    onChange,
  };
}
