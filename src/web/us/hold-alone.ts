import { signal, type ReadonlySignal } from "@preact/signals";

/**
 * One tab at a time: two that write with one device's key would look like a copy of it. `onHeld` runs once
 * this tab is the one. `true`: another tab is, for now.
 */
export function holdAlone(ended: AbortSignal, onHeld: () => void): ReadonlySignal<boolean> {
  const isElsewhere = signal(false);
  const hold = (): Promise<void> => {
    isElsewhere.value = false;
    onHeld();
    return new Promise((resolve) => {
      ended.addEventListener("abort", () => resolve());
    });
  };
  const { locks } = navigator;
  void locks.request("us", { ifAvailable: true }, (lock) => {
    if (lock !== null) return hold();
    isElsewhere.value = true;
    // Ended while it waits: there is nobody any more who would want it.
    void locks.request("us", { signal: ended }, hold).catch(() => {});
    return undefined;
  });
  return isElsewhere;
}
