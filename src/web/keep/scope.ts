import type { ReadonlySignal } from "@preact/signals";
import type * as v from "valibot";
import { err, type Result } from "../../core/result.ts";
import type { Autosave } from "../storage/autosave.ts";
import type { KeptKind } from "./kept-kinds.ts";
import { createKept, type Kept, type OtherVersion } from "./kept-record.ts";
import type { Storage } from "./open-storage.ts";

export type Keep = <T>(kind: KeptKind, schema: v.GenericSchema<unknown, T>) => Kept<T>;

type Outcome = Result<unknown, { readonly message: string }>;
type Save<T> = (value: T) => Promise<Outcome>;

/** What a person works with between two locks. What holds it saves and loads nothing once it has ended. */
export type Scope = {
  readonly keep: Keep;
  readonly autosave: <T>(save: (value: T, storage: Storage) => Promise<Outcome>) => Autosave<T>;
  /** The storage once it is open; `null` where there is none, and after the end. */
  readonly whenOpen: () => Promise<Storage | null>;
  /** Another tab wrote something. */
  readonly onChange: (hear: () => void) => void;
  readonly end: () => void;
};

type ScopeDeps = {
  readonly whenOpen: () => Promise<Storage | null>;
  /** Why there is no storage. */
  readonly failure: ReadonlySignal<string | null>;
  readonly createAutosave: <T>(save: Save<T>) => Autosave<T>;
  readonly dropAutosave: (autosave: Pick<Autosave<never>, "state" | "flush">) => void;
  readonly noteOther: (kind: KeptKind, other: OtherVersion | null) => void;
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

  /** Whoever listens is let go of at the end: what it holds is in the clear. */
  async function listen(hear: () => void): Promise<void> {
    const storage = await whenOpen();
    if (storage !== null) ends = [...ends, storage.vault.onChange(hear)];
  }

  const onChange = (hear: () => void): void => void listen(hear);
  const noteOther: ScopeDeps["noteOther"] = (kind, other) => {
    if (!isEnded) deps.noteOther(kind, other);
  };

  return {
    autosave,
    whenOpen,
    onChange,
    keep: (kind, schema) => {
      ends = [...ends, () => deps.noteOther(kind, null)];
      return createKept({ autosave, whenOpen, onChange, noteOther }, kind, schema);
    },
    end: () => {
      isEnded = true;
      for (const end of ends) end();
      ends = [];
    },
  };
}
