import type * as v from "valibot";
import { ok, type Result } from "../../core/result.ts";
import type { Autosave } from "../storage/autosave.ts";
import { isSame } from "../storage/is-same.ts";
import { createRecordSaver, type RecordSaver } from "../storage/record-saver.ts";
import type { Records } from "../storage/records.ts";
import type { Stored } from "../storage/stored.ts";
import type { KeptKind } from "./kept-kinds.ts";
import type { Storage } from "./open-storage.ts";

/** One value of a room, kept between visits. */
export type Kept<T> = {
  /** Waits for an open vault. `null`: nothing is kept, or it can't be read. */
  readonly load: () => Promise<T | null>;
  /** Within a second. One that fails is tried again. */
  readonly save: (value: T) => void;
  /** Another tab wrote it, and nothing of it is unsaved here: what is shown is old. */
  readonly onChange: (hear: (value: T) => void) => void;
};

/** Two tabs wrote at once: the last has the place, and this lies beside it. */
export type OtherVersion = {
  readonly kind: KeptKind;
  /** It takes the place, and what was there lies beside it. */
  readonly swap: () => Promise<void>;
  readonly drop: () => Promise<void>;
};

type Problem = { readonly message: string };

export type KeptDeps = {
  readonly autosave: <T>(
    save: (value: T, storage: Storage) => Promise<Result<unknown, Problem>>,
  ) => Autosave<T>;
  readonly whenOpen: () => Promise<Storage | null>;
  /** Another tab wrote something. */
  readonly onChange: (hear: () => void) => void;
  readonly noteOther: (kind: KeptKind, other: OtherVersion | null) => void;
};

export function createKept<T>(
  { autosave, whenOpen, onChange, noteOther }: KeptDeps,
  kind: KeptKind,
  schema: v.GenericSchema<unknown, T>,
): Kept<T> {
  const hearers: ((value: T) => void)[] = [];
  /** What was last entered or read here: to save it once more would only make other tabs look. */
  let latest: T | null = null;

  const recordsIn = (storage: Storage): Records<T> =>
    storage.recordsOf({ kind, schema, room: "private", version: 1, migrations: [] });
  const place = createPlace<T>((other) =>
    noteOther(kind, other && { kind, swap: () => swap(other), drop: () => drop(other) }),
  );

  const saving = autosave<T>(async (value, storage) => {
    const saved = await place.save(recordsIn(storage), value);
    // Another tab may have written its own first one meanwhile.
    if (saved.ok && saved.value !== null && isSame(value, latest)) tell(saved.value);
    return saved;
  });
  onChange(() => void look());

  function isUnsaved(): boolean {
    const { type } = saving.state.peek();
    return type === "unsaved" || type === "not-saved";
  }

  async function look(): Promise<void> {
    const storage = await whenOpen();
    if (storage === null || !place.isFound() || isUnsaved()) return;
    // What is entered meanwhile has not seen what is found: both are to be kept.
    const found = await place.find(recordsIn(storage), () => !isUnsaved());
    if (found.ok && found.value !== null && !isUnsaved()) tell(found.value);
  }

  function tell(value: T): void {
    if (isSame(value, latest)) return;
    latest = value;
    for (const hear of hearers) hear(value);
  }

  async function swap(other: Stored<T>): Promise<void> {
    await saving.flush();
    const storage = await whenOpen();
    if (storage !== null) await place.swap(recordsIn(storage), other);
    await look();
  }

  async function drop({ id }: Stored<T>): Promise<void> {
    const storage = await whenOpen();
    if (storage !== null) await recordsIn(storage).remove(id);
    await look();
  }

  return {
    save: (value) => {
      if (isSame(value, latest)) return;
      latest = value;
      saving.change(value);
    },
    load: async () => {
      const storage = await whenOpen();
      const found = storage === null ? null : await place.find(recordsIn(storage));
      if (found?.ok !== true) return null;
      latest ??= found.value;
      return found.value;
    },
    onChange: (hear) => hearers.push(hear),
  };
}

type Place<T> = {
  readonly isFound: () => boolean;
  /** What is in it; `mayTake`: whether it counts as seen from now on. */
  readonly find: (
    records: Records<T>,
    mayTake?: () => boolean,
  ) => Promise<Result<T | null, Problem>>;
  /** What is in it after the first time, `null` after all others. */
  readonly save: (records: Records<T>, value: T) => Promise<Result<T | null, Problem>>;
  readonly swap: (records: Records<T>, other: Stored<T>) => Promise<void>;
};

/** The one record of a kind. It is written over only by who knows which it is. */
function createPlace<T>(tellOther: (other: Stored<T> | null) => void): Place<T> {
  let saver: RecordSaver<T> | null = null;

  function isKnown(stored: Stored<T> | null): boolean {
    const known = saver?.known() ?? null;
    return stored?.id === known?.id && stored?.revision === known?.revision;
  }

  const find: Place<T>["find"] = async (records, mayTake = () => true) => {
    const listed = await records.list();
    if (!listed.ok) return listed;
    const { first, other } = placesIn(listed.value.records);
    tellOther(other);
    const isNew = saver === null || !isKnown(first);
    if (isNew && mayTake()) saver = createRecordSaver(records, first, tellOther);
    return ok(first?.value ?? null);
  };

  return {
    isFound: () => saver !== null,
    find,
    save: async (records, value) => {
      const found = saver === null ? await find(records) : null;
      if (saver === null) return found ?? ok(null);
      const isFirst = saver.known() === null;
      const saved = await saver.save(value);
      if (!saved.ok) return saved;
      return isFirst ? find(records) : ok(null);
    },
    swap: async (records, other) => {
      const known = saver?.known();
      // What is in the place goes beside it in the same write, as if nobody had seen it.
      const put = await records.put(other.value, known ? { ...known, revision: 0 } : undefined);
      if (put.ok) await records.remove(other.id);
    },
  };
}

/** The one saved last has the place, but a version beside another never takes it by itself. */
function placesIn<T>(records: readonly Stored<T>[]) {
  const first = records.find(({ conflictOf }) => conflictOf === null) ?? records[0] ?? null;
  return { first, other: records.find((one) => one !== first) ?? null };
}
