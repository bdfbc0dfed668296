import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { ok, type Result } from "../../core/result.ts";
import type { Autosave } from "../storage/autosave.ts";
import type { Known, Stored } from "../storage/stored.ts";
import type { Draft } from "./draft.ts";
import type { Screens } from "./screens.ts";

export type KeptText = { readonly text: string };
export type KeptDraft = Stored<KeptText>;

type Problem = { readonly message: string };

/** Where drafts are kept. Each answer waits until it is open. */
export type DraftStore = {
  /** The one saved last comes first. `null`: nothing is kept here, or it was locked meanwhile. */
  readonly list: () => Promise<{
    readonly drafts: readonly KeptDraft[];
    /** How many are there and can't be read. */
    readonly unreadable: number;
  } | null>;
  readonly put: (text: string, known: Known | null) => Promise<Result<Known, Problem>>;
  readonly remove: (id: string) => Promise<Result<void, Problem>>;
  readonly autosave: <T>(save: (value: T) => Promise<Result<unknown, Problem>>) => Autosave<T>;
  /** Another tab wrote something. */
  readonly onChange: (hear: () => void) => void;
};

export type KeptDrafts = {
  readonly list: ReadonlySignal<readonly KeptDraft[]>;
  readonly unreadable: ReadonlySignal<number>;
  readonly currentId: ReadonlySignal<string | null>;
  /** Erased last, and can be brought back until the next thing is done. */
  readonly erased: ReadonlySignal<KeptDraft | null>;
  /** There is one to go to, or to go away from. */
  readonly isOffered: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<string>;
  readonly showList: () => Promise<void>;
  readonly open: (kept: KeptDraft) => Promise<void>;
  readonly startNew: () => Promise<void>;
  readonly erase: (kept: KeptDraft) => Promise<void>;
  readonly bringBack: () => Promise<void>;
};

/** The record the field is saved to; `null` until it is first saved. */
type Page = { known: Known | null };

export function createKeptDrafts(
  store: DraftStore,
  draft: Draft,
  screens: Screens,
  announce: (words: string) => void,
): KeptDrafts {
  const list = signal<readonly KeptDraft[]>([]);
  const unreadable = signal(0);
  const currentId = signal<string | null>(null);
  const erased = signal<KeptDraft | null>(null);
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

  function turnTo(text: string, known: Known | null): void {
    page = { known };
    inRecord = text;
    currentId.value = known?.id ?? null;
    if (draft.text.peek() !== text) draft.load(text);
  }

  async function refresh(): Promise<void> {
    const found = await store.list();
    if (found === null) return;
    list.value = found.drafts;
    unreadable.value = found.unreadable;
  }

  /** What can't be saved stays on the page: nothing else may take its place. */
  async function settle(): Promise<boolean> {
    await saving.flush();
    const { type, words } = saving.state.peek();
    if (type === "not-saved") announce(words);
    return type !== "not-saved";
  }

  async function followOtherTab(): Promise<void> {
    await refresh();
    const { known } = page;
    const theirs = list.peek().find(({ id }) => id === known?.id);
    const isSaved = saving.state.peek().type !== "unsaved" && draft.text.peek() === inRecord;
    if (theirs !== undefined && known !== null && theirs.revision > known.revision && isSaved) {
      turnTo(theirs.value.text, theirs);
    }
  }

  async function begin(): Promise<void> {
    await refresh();
    const [latest] = list.peek();
    // Whoever began to write before all was open goes on with that.
    if (latest !== undefined && draft.text.peek() === "") turnTo(latest.value.text, latest);
  }

  effect(() => {
    const text = draft.text.value;
    if (text === inRecord) return;
    inRecord = text;
    saving.change({ text, page });
  });
  store.onChange(() => void followOtherTab());
  void begin();

  return {
    list,
    unreadable,
    currentId,
    erased,
    isOffered: computed(() => list.value.length > 0 || currentId.value !== null),
    saving: computed(() => saving.state.value.type),
    async showList() {
      await settle();
      erased.value = null;
      await refresh();
      screens.open("kept");
    },
    async open(kept) {
      if (!(await settle())) return;
      turnTo(kept.value.text, kept);
      screens.home();
    },
    async startNew() {
      if (!(await settle())) return;
      turnTo("", null);
      screens.home();
    },
    async erase(kept) {
      if (!(await settle())) return;
      const removed = await store.remove(kept.id);
      if (!removed.ok) return announce(removed.error.message);
      if (kept.id === page.known?.id) turnTo("", null);
      erased.value = kept;
      announce("Erased. You can bring it back.");
      await refresh();
    },
    async bringBack() {
      const kept = erased.peek();
      if (kept === null) return;
      const saved = await store.put(kept.value.text, kept);
      if (!saved.ok) return announce(saved.error.message);
      erased.value = null;
      announce("It is back.");
      await refresh();
    },
  };
}

/** A page that was cleared is no draft any more. */
async function write(
  store: DraftStore,
  text: string,
  known: Known | null,
): Promise<Result<Known | null, Problem>> {
  if (text.trim() !== "") return store.put(text, known);
  if (known === null) return ok(null);
  const removed = await store.remove(known.id);
  // Should it be written again, the record must not come to a number that somebody has seen.
  return removed.ok ? ok(known) : removed;
}
