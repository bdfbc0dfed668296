import type { ReadonlySignal } from "@preact/signals";
import type * as v from "valibot";
import { err, ok, type Result } from "../../core/result.ts";
import type { Autosave } from "../storage/autosave.ts";
import { createRecordSaver, type RecordSaver } from "../storage/record-saver.ts";
import type { Records } from "../storage/records.ts";
import type { KeptKind } from "./kept-kinds.ts";
import type { Storage } from "./open-storage.ts";

/** One value of a room, kept between visits. */
export type Kept<T> = {
  /** Waits for an open vault. `null`: nothing is kept, or it can't be read. */
  readonly load: () => Promise<T | null>;
  /** Within a second. One that fails is tried again. */
  readonly save: (value: T) => void;
};
export type Keep = <T>(kind: KeptKind, schema: v.GenericSchema<unknown, T>) => Kept<T>;

type Outcome = Result<unknown, { readonly message: string }>;
type Save<T> = (value: T) => Promise<Outcome>;

/** What a person works with between two locks. What holds it saves and loads nothing once it has ended. */
export type Scope = {
  readonly keep: Keep;
  readonly autosave: <T>(save: (value: T, storage: Storage) => Promise<Outcome>) => Autosave<T>;
  /** The storage once it is open; `null` where there is none, and after the end. */
  readonly whenOpen: () => Promise<Storage | null>;
  readonly end: () => void;
};

type ScopeDeps = {
  readonly whenOpen: () => Promise<Storage | null>;
  /** Why there is no storage. */
  readonly failure: ReadonlySignal<string | null>;
  readonly createAutosave: <T>(save: Save<T>) => Autosave<T>;
  readonly dropAutosave: (autosave: Pick<Autosave<never>, "state" | "flush">) => void;
};

export function createScope(deps: ScopeDeps): Scope {
  let isEnded = false;
  let ends: readonly (() => void)[] = [];

  async function whenOpen(): Promise<Storage | null> {
    const storage = await deps.whenOpen();
    return isEnded ? null : storage;
  }

  const autosave: Scope["autosave"] = (save) => {
    const created = deps.createAutosave<Parameters<typeof save>[0]>(async (value) => {
      const storage = await whenOpen();
      return storage === null
        ? err({ message: deps.failure.peek() ?? "This is locked." })
        : save(value, storage);
    });
    ends = [
      ...ends,
      () => {
        created.stop();
        deps.dropAutosave(created);
      },
    ];
    return created;
  };

  return {
    autosave,
    whenOpen,
    keep: (kind, schema) => createKept({ autosave, whenOpen }, kind, schema),
    end: () => {
      isEnded = true;
      for (const end of ends) end();
      ends = [];
    },
  };
}

function createKept<T>(
  { autosave, whenOpen }: Pick<Scope, "autosave" | "whenOpen">,
  kind: KeptKind,
  schema: v.GenericSchema<unknown, T>,
): Kept<T> {
  let saver: RecordSaver<T> | null = null;

  /** A record is written over only by who knows which it is. */
  async function find(storage: Storage): Promise<Result<Found<T>, { readonly message: string }>> {
    const records = storage.recordsOf({
      kind,
      schema,
      room: "private",
      version: 1,
      migrations: [],
    });
    const first = await firstOf(records);
    if (!first.ok) return first;
    saver = createRecordSaver(records, first.value, () => {});
    return ok({ saver, value: first.value?.value ?? null });
  }

  const saving = autosave<T>(async (value, storage) => {
    const found = saver === null ? await find(storage) : ok({ saver });
    return found.ok ? found.value.saver.save(value) : found;
  });

  return {
    save: saving.change,
    load: async () => {
      const storage = await whenOpen();
      if (storage === null) return null;
      const found = await find(storage);
      return found.ok ? found.value.value : null;
    },
  };
}

type Found<T> = { readonly saver: RecordSaver<T>; readonly value: T | null };

async function firstOf<T>(records: Records<T>) {
  const listed = await records.list();
  return listed.ok ? ok(listed.value.records[0] ?? null) : listed;
}
