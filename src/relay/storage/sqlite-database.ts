import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { assert } from "../../core/assert.ts";
import type { Row } from "./row.ts";
import { migrations } from "./sqlite-sql.ts";

/** Runs statements by their text; each is prepared once. */
export type Database = {
  readonly one: (sql: string, ...values: readonly SQLInputValue[]) => Row | null;
  readonly all: (sql: string, ...values: readonly SQLInputValue[]) => readonly Row[];
  /** For what may be long: stop taking rows and the rest is never read. */
  readonly each: (sql: string, ...values: readonly SQLInputValue[]) => Iterable<Row>;
  /** The number of rows that changed. */
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
  /** All of `work` or nothing. On disk when it returns. */
  readonly transaction: (work: () => void) => void;
  /** The same, as part of the transaction that is open if there is one. */
  readonly atomically: (work: () => void) => void;
  readonly close: () => void;
};

/** Opens or makes the database in the folder `data`, and brings it up to date. */
export function openDatabase(data: string, mostPages?: number): Database {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(data, "relay.sqlite"), { timeout: 5000 });
  // In WAL mode only FULL syncs at each commit; NORMAL loses the last ones when the power fails.
  db.exec("pragma journal_mode = wal; pragma synchronous = full");
  // In pages: fewer, longer rests. The log grows to some 16 MB before it is worked in.
  db.exec("pragma wal_autocheckpoint = 4000");
  migrate(db);
  if (mostPages !== undefined) db.exec(`pragma max_page_count = ${mostPages}`);
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    one: (sql, ...values) => prepared(sql).get(...values) ?? null,
    all: (sql, ...values) => prepared(sql).all(...values),
    each: (sql, ...values) => prepared(sql).iterate(...values),
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    transaction: (work) => inTransaction(db, work),
    atomically: (work) => (db.isTransaction ? work() : inTransaction(db, work)),
    close: () => db.close(),
  };
}

function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec("begin immediate");
  try {
    work();
    db.exec("commit");
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (db.isTransaction) db.exec("rollback");
    throw error;
  }
}

function migrate(db: DatabaseSync): void {
  inTransaction(db, () => {
    const version = Number(db.prepare("pragma user_version").get()?.["user_version"]);
    assert(version <= migrations.length, "the database was made by a newer version");
    for (const migration of migrations.slice(version)) db.exec(migration);
    db.exec(`pragma user_version = ${migrations.length}`);
  });
}
