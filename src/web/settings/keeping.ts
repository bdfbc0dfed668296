import { computed, signal, type ReadonlySignal } from "@preact/signals";
import * as v from "valibot";
import type { Result } from "../../core/result.ts";
import { draftKind } from "../keep/draft-store.ts";
import { keptKinds } from "../keep/kept-kinds.ts";
import type { Storage } from "../keep/open-storage.ts";
import { createAttempt, type Problem } from "../lock/attempt.ts";
import { isBackup, openBackup, sealBackup } from "../storage/backup.ts";
import { exportable, exportReadable, importReadable, type Exportable } from "../storage/export.ts";
import { exportableSpace } from "../us/readable-space.ts";
import { valueToMarkdown } from "./readable.ts";

export type KeepingDeps = {
  readonly storage: Storage;
  /** Saves what is not saved: it is to be in the file too. */
  readonly flush: () => Promise<void>;
  readonly download: (file: Uint8Array, name: string) => void;
  readonly checkPassphrase: (words: string) => Promise<Result<void, Problem>>;
  /** What was erased is not to stay on the page. */
  readonly startAnew: () => void;
};

/** What is kept here, taken out, brought in and erased. */
export type Keeping = {
  /** `null` while nothing is under way. */
  readonly progress: ReadonlySignal<number | null>;
  /** What came of it, good or bad. */
  readonly told: ReadonlySignal<string>;
  /** A backup that waits for its words. */
  readonly waiting: ReadonlySignal<Uint8Array | null>;
  readonly takeOut: () => Promise<void>;
  readonly backUp: (words: string) => Promise<void>;
  readonly bringIn: (file: Uint8Array) => Promise<void>;
  readonly openWaiting: (words: string) => Promise<void>;
  readonly eraseRoom: () => Promise<void>;
  readonly eraseAll: () => Promise<void>;
};

export function createKeeping(deps: KeepingDeps): Keeping {
  const { storage, flush, download, checkPassphrase, startAnew } = deps;
  const { vault } = storage;
  const all = exportablesOf(storage);
  const told = signal("");
  const waiting = signal<Uint8Array | null>(null);
  const attempt = createAttempt();

  async function run<T>(
    act: Parameters<typeof attempt.run<T>>[0],
    finish: (value: T) => void | Promise<void>,
  ): Promise<void> {
    told.value = "";
    await flush();
    const done = await attempt.run(act);
    if (done !== null) await finish(done.value);
  }

  async function add(zip: Uint8Array): Promise<void> {
    await run(
      () => importReadable(zip, all),
      (restored) => {
        waiting.value = null;
        told.value = wordsFor(restored);
      },
    );
  }

  function save(file: Uint8Array, name: string, words: string): void {
    download(file, name);
    told.value = `It is in your downloads. ${words}`;
  }

  return {
    told: computed(() => attempt.problem.value ?? told.value),
    progress: attempt.progress,
    waiting,
    takeOut: () =>
      run(
        () => exportReadable(all),
        (zip) => save(zip, "notes.zip", "Anyone who has that file can read it."),
      ),
    backUp: (words) =>
      run(
        async (onProgress) => {
          const checked = await checkPassphrase(words);
          const zip = checked.ok ? await exportReadable(all) : checked;
          return zip.ok ? sealBackup(zip.value, words, vault.deps, onProgress) : zip;
        },
        (file) => save(file, "notes.backup", "Only those words open it."),
      ),
    bringIn: async (file) => {
      waiting.value = isBackup(file) ? file : null;
      if (waiting.peek() === null) await add(file);
    },
    openWaiting: async (words) => {
      const file = waiting.peek();
      if (file === null) return;
      await run((onProgress) => openBackup(file, words, vault.deps, onProgress), add);
    },
    eraseRoom: () => run(() => vault.eraseRoom("private"), startAnew),
    eraseAll: () => run(() => vault.eraseAll(), startAnew),
  };
}

/** The drafts as they are, and of all other kinds a page for each record. */
function exportablesOf(storage: Storage): readonly Exportable[] {
  const { recordsOf } = storage;
  const others = keptKinds.map((kind) => {
    // Whoever reads the record back has its schema; here it goes through untouched.
    const shape = {
      kind,
      schema: v.unknown(),
      room: "private",
      version: 1,
      migrations: [],
    } as const;
    return exportable(kind, recordsOf(shape), (value) => valueToMarkdown(kind, value));
  });
  return [
    exportable("drafts", recordsOf(draftKind), ({ text }) => text),
    ...others,
    exportableSpace(storage, valueToMarkdown),
  ];
}

function wordsFor({ added, unreadable }: { readonly added: number; readonly unreadable: number }) {
  const rest = unreadable === 0 ? "" : " Some of the file could not be read.";
  if (added === 0) return `There was nothing new in it.${rest}`;
  return `It is in. Open this page again to see all of it.${rest}`;
}
