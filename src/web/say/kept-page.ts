import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { ok, type Result } from "../../core/result.ts";
import type { Known } from "../storage/stored.ts";
import type { Draft } from "./draft.ts";
import type { DraftStore, KeptDraft } from "./kept-drafts.ts";

/** The field, and the record it is saved to from the first key on. */
export type KeptPage = {
  /** `null` before it is first saved. */
  readonly currentId: ReadonlySignal<string | null>;
  readonly saving: ReadonlySignal<string>;
  /** Another draft comes into the field, or with `null` an empty page. */
  readonly turnTo: (kept: KeptDraft | null) => void;
  /** Saves what is not saved. Where that fails nothing else may take its place on the page. */
  readonly settle: () => Promise<boolean>;
  /** Takes over what another tab wrote, unless there is something here that it has not seen. */
  readonly follow: (drafts: readonly KeptDraft[]) => void;
};

type Page = { known: Known | null };

export function createKeptPage(
  store: DraftStore,
  draft: Draft,
  announce: (words: string) => void,
): KeptPage {
  const currentId = signal<string | null>(null);
  let page: Page = { known: null };
  let inRecord = "";

  const saving = store.autosave<{ readonly text: string; readonly page: Page }>(
    async ({ text, page: written }) => {
      const saved = await write(store, text, written.known);
      if (!saved.ok) return saved;
      written.known = saved.value;
      if (written === page) currentId.value = saved.value?.id ?? null;
      return ok(undefined);
    },
  );

  function turnTo(kept: KeptDraft | null): void {
    const text = kept?.value.text ?? "";
    page = { known: kept };
    inRecord = text;
    currentId.value = kept?.id ?? null;
    if (draft.text.peek() !== text) draft.load(text);
  }

  effect(() => {
    const text = draft.text.value;
    if (text === inRecord) return;
    inRecord = text;
    saving.change({ text, page });
  });

  return {
    currentId,
    saving: computed(() => saving.state.value.type),
    turnTo,
    async settle() {
      await saving.flush();
      const { type, words } = saving.state.peek();
      if (type === "not-saved") announce(words);
      return type !== "not-saved";
    },
    follow(drafts) {
      const { known } = page;
      const theirs = drafts.find(({ id }) => id === known?.id);
      const { type } = saving.state.peek();
      if (theirs === undefined || known === null || theirs.revision <= known.revision) return;
      if (type !== "unsaved" && type !== "not-saved") turnTo(theirs);
    },
  };
}

/** A page that was cleared is no draft any more. */
async function write(
  store: DraftStore,
  text: string,
  known: Known | null,
): Promise<Result<Known | null, { readonly message: string }>> {
  if (text.trim() !== "") return store.put(text, known);
  if (known === null) return ok(null);
  const removed = await store.remove(known.id);
  // Should it be written again, the record must not come to a number that somebody has seen.
  return removed.ok ? ok(known) : removed;
}
