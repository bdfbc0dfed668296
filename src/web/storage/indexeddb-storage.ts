import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import * as v from "valibot";
import { err, ok, type Result } from "../../core/result.ts";
import {
  conflict,
  damagedDoor,
  full,
  unavailable,
  type Change,
  type DeviceStorage,
  type StorageConflict,
  type StorageError,
  type StoredDoor,
  type StoredRecord,
} from "./device-storage.ts";

interface Schema extends DBSchema {
  records: { key: string; value: StoredRecord; indexes: { label: string } };
  door: { key: "door"; value: StoredDoor };
}
type Database = IDBPDatabase<Schema>;

/** What is on a disk may be anything. */
const storedRecord = v.object({
  id: v.string(),
  label: v.string(),
  schemaVersion: v.number(),
  revision: v.number(),
  envelope: v.instance(Uint8Array),
});
const storedDoor = v.object({
  revision: v.number(),
  slots: v.array(v.instance(Uint8Array)),
  // Over plain HTTP the browser has no such thing.
  deviceKey: v.nullable(
    v.custom<CryptoKey>((key) => typeof CryptoKey !== "undefined" && key instanceof CryptoKey),
  ),
});

/** A page killed right after "saved" must find it again: the disk is waited for. */
const durably = { durability: "strict" } as const;

/** One database, opened at the first use and again after the browser closed it. */
export function createIndexedDbStorage(name = "notes"): DeviceStorage {
  const withDatabase = createConnection(name);
  return {
    readDoor: () =>
      withDatabase(async (database) => {
        const found = await database.get("door", "door");
        if (found === undefined) return ok(null);
        const door = v.safeParse(storedDoor, found);
        return door.success ? ok(door.output) : err(damagedDoor);
      }),
    writeDoor: (door, expectedRevision) =>
      withDatabase((database) => writeDoor(database, door, expectedRevision)),
    list: (label) =>
      withDatabase(async (database) =>
        ok((await database.getAllFromIndex("records", "label", label)).map(parseRecord)),
      ),
    read: (id) =>
      withDatabase(async (database) => {
        const found = await database.get("records", id);
        return ok(found === undefined ? null : parseRecord(found));
      }),
    write: (changes) => withDatabase((database) => write(database, changes)),
    removeAll: (labelStart) =>
      withDatabase(async (database) => {
        const transaction = database.transaction("records", "readwrite", durably);
        const range = IDBKeyRange.bound(labelStart, `${labelStart}\uffff`);
        const ids = await transaction.store.index("label").getAllKeys(range);
        await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
        return ok(undefined);
      }),
    clear: () =>
      withDatabase(async (database) => {
        const transaction = database.transaction(["records", "door"], "readwrite", durably);
        await Promise.all([
          transaction.objectStore("records").clear(),
          transaction.objectStore("door").clear(),
          transaction.done,
        ]);
        return ok(undefined);
      }),
  };
}

/** The one place where what the browser throws becomes a value. */
function createConnection(name: string) {
  let opened: Promise<Database> | null = null;

  function connect(): Promise<Database> {
    opened ??= openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore("records", { keyPath: "id" }).createIndex("label", "label");
        database.createObjectStore("door");
      },
      blocking: (_current, _blocked, event) => {
        opened = null;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => (opened = null),
    });
    return opened;
  }

  function close(): void {
    opened?.then(
      (database) => database.close(),
      () => {},
    );
    opened = null;
  }

  return async <T, E>(
    work: (database: Database) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | StorageError>> => {
    try {
      return await work(await connect());
    } catch (error) {
      // Closed by the browser, or never opened: the next one tries anew. Else it is still good.
      if (!isNamed(error, "QuotaExceededError")) close();
      return err(isNamed(error, "QuotaExceededError") ? full : unavailable);
    }
  };
}

async function writeDoor(
  database: Database,
  door: StoredDoor,
  expectedRevision: number,
): Promise<Result<void, StorageConflict>> {
  const transaction = database.transaction("door", "readwrite", durably);
  const current = await transaction.store.get("door");
  if ((current?.revision ?? 0) !== expectedRevision) {
    await transaction.done;
    return conflict();
  }
  await settle(transaction, [transaction.store.put(door, "door")]);
  return ok(undefined);
}

async function write(
  database: Database,
  changes: readonly Change[],
): Promise<Result<void, StorageConflict>> {
  const transaction = database.transaction("records", "readwrite", durably);
  const { store } = transaction;
  for (const change of changes) {
    if (change.type === "remove") continue;
    const current = await store.get(change.record.id);
    if ((current?.revision ?? 0) === change.expectedRevision) continue;
    await transaction.done;
    return conflict();
  }
  const requests: Promise<unknown>[] = [];
  try {
    for (const change of changes) {
      requests.push(change.type === "remove" ? store.delete(change.id) : store.put(change.record));
    }
  } catch (error) {
    callOff(transaction, requests);
    throw error;
  }
  await settle(transaction, requests);
  return ok(undefined);
}

type Transaction = {
  readonly abort: () => void;
  readonly done: Promise<void>;
  readonly error: DOMException | null;
};

/** On a full disk each request only says that it was called off; the transaction knows why. */
async function settle(
  transaction: Transaction,
  requests: readonly Promise<unknown>[],
): Promise<void> {
  try {
    await Promise.all([...requests, transaction.done]);
  } catch (error) {
    throw transaction.error ?? error;
  }
}

/** A request that throws at once leaves those before it in the transaction: they must not go in alone. */
function callOff(transaction: Transaction, requests: readonly Promise<unknown>[]): void {
  // They all fail now, and why is known.
  for (const request of [...requests, transaction.done]) request.catch(() => {});
  try {
    transaction.abort();
  } catch {
    return;
  }
}

/** One that is damaged keeps its id, and an envelope that will not open: whoever reads it names it. */
function parseRecord(found: StoredRecord): StoredRecord {
  if (v.is(storedRecord, found)) return found;
  return { ...found, revision: 0, schemaVersion: 0, envelope: new Uint8Array(0) };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
