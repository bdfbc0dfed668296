import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Result } from "../../core/result.ts";
import type { Autosave } from "../storage/autosave.ts";
import type { Known, Stored } from "../storage/stored.ts";
import type { Draft } from "./draft.ts";
import { createKeptPage, type KeptPage } from "./kept-page.ts";
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

export function createKeptDrafts(
  store: DraftStore,
  draft: Draft,
  screens: Screens,
  announce: (words: string) => void,
): KeptDrafts {
  const list = signal<readonly KeptDraft[]>([]);
  const unreadable = signal(0);
  const page = createKeptPage(store, draft, announce);

  async function refresh(): Promise<void> {
    const found = await store.list();
    if (found === null) return;
    list.value = found.drafts;
    unreadable.value = found.unreadable;
  }

  const erasing = createErasing(store, page, refresh, announce);

  async function begin(): Promise<void> {
    await refresh();
    const [latest] = list.peek();
    // Whoever began to write before all was open goes on with that.
    if (latest !== undefined && draft.text.peek() === "") page.turnTo(latest);
  }

  async function turnTo(kept: KeptDraft | null): Promise<void> {
    if (!(await page.settle())) return;
    page.turnTo(kept);
    screens.home();
  }

  store.onChange(() => void refresh().then(() => page.follow(list.peek())));
  void begin();

  return {
    list,
    unreadable,
    currentId: page.currentId,
    isOffered: computed(() => list.value.length > 0 || page.currentId.value !== null),
    saving: page.saving,
    open: turnTo,
    startNew: () => turnTo(null),
    async showList() {
      await page.settle();
      erasing.forget();
      await refresh();
      screens.open("kept");
    },
    ...erasing,
  };
}

function createErasing(
  store: DraftStore,
  page: KeptPage,
  refresh: () => Promise<void>,
  announce: (words: string) => void,
) {
  const erased = signal<KeptDraft | null>(null);
  return {
    erased,
    forget: () => {
      erased.value = null;
    },
    async erase(kept: KeptDraft) {
      if (!(await page.settle())) return;
      const removed = await store.remove(kept.id);
      if (!removed.ok) return announce(removed.error.message);
      if (kept.id === page.currentId.peek()) page.turnTo(null);
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
