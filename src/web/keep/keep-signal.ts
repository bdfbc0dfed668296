import { effect, type Signal } from "@preact/signals";
import type { Kept } from "./kept-record.ts";

/** Brings back what was kept, unless something was entered first; from then on keeps every change. */
export function keepSignal<T>(kept: Kept<T>, value: Signal<T>): () => void {
  let known = value.peek();
  void kept.load().then((loaded) => {
    if (loaded === null || value.peek() !== known) return;
    known = loaded;
    value.value = loaded;
  });
  kept.onChange((changed) => {
    known = changed;
    value.value = changed;
  });
  return effect(() => {
    if (value.value === known) return;
    known = value.value;
    kept.save(known);
  });
}
