import type { ReadonlySignal } from "@preact/signals";
import type { Keeper } from "../keep/keeper.ts";

type FootProps = { readonly keeper: Keeper; readonly saving: ReadonlySignal<string> };

/** Where the words are now. It does not change with every key: what is not saved is, within a second. */
export function FootView({ keeper, saving }: FootProps) {
  return (
    <footer class="foot">
      <p id="kept-where" data-saving={saving}>
        {wordsFor(keeper)}
      </p>
    </footer>
  );
}

function wordsFor({ state, problem }: Keeper): string {
  if (problem.value !== null) return `${problem.value} Your words are still on this page.`;
  if (state.value === "failed") {
    return "Not saved: this browser keeps nothing for this page. Close it and your words are gone.";
  }
  return "Saved on this device as you write, encrypted. Nothing leaves it.";
}
