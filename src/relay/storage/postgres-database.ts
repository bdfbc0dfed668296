import { setTimeout } from "node:timers/promises";
import { Pool, types, type PoolClient } from "pg";
import { assert } from "../../core/assert.ts";
import { numberIn, type Row } from "./row.ts";
import { migrations, migrationTable, sql } from "./postgres-sql.ts";

type Value = string | number | null | Uint8Array | readonly string[] | readonly number[];

/** Runs statements by their name, so that the database prepares each once a connection. */
export type Queries = {
  readonly all: (name: keyof typeof sql, ...values: readonly Value[]) => Promise<readonly Row[]>;
  readonly one: (name: keyof typeof sql, ...values: readonly Value[]) => Promise<Row | null>;
};

export type Database = Queries & {
  /** All of `work` or nothing. Committed when it resolves. */
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

// `pg` gives a bigint as text. Ours are counters and times, which fit a double.
types.setTypeParser(types.builtins.INT8, Number);

/** The database asks to try again (serialization failure, deadlock). */
const passing: ReadonlySet<string> = new Set(["40001", "40P01"]);
const attempts = 8;

/** Connects to the address in `url`, and brings the tables up to date. */
export async function openDatabase(url: string, connections: number): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
  });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on("error", () => {});
  const transaction: Database["transaction"] = (work) =>
    retrying(() => inTransaction(pool, (client) => work(queriesOn(client))));
  await migrate(pool);
  const direct = queriesOn(pool);
  return {
    all: (name, ...values) => retrying(() => direct.all(name, ...values)),
    one: (name, ...values) => retrying(() => direct.one(name, ...values)),
    transaction,
    close: () => pool.end(),
  };
}

/** The database's own code for what went wrong. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}

function queriesOn(client: Pool | PoolClient): Queries {
  const all: Queries["all"] = async (name, ...values) => {
    const result = await client.query<Row>({
      name,
      text: sql[name],
      values: values.map(toParameter),
    });
    return result.rows;
  };
  return { all, one: async (name, ...values) => (await all(name, ...values))[0] ?? null };
}

/** `pg` sends a Buffer as bytes and any other view of bytes as text. */
function toParameter(value: Value): unknown {
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("begin");
    const value = await work(client);
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !passing.has(codeOf(error) ?? "")) throw error;
    }
  }
}

/** Two nodes may start at once: the number of a migration goes in once, and the slower looks again. */
async function migrate(pool: Pool): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query(migrationTable);
      await inTransaction(pool, applyMigrations);
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      // The database itself may still be starting.
      await setTimeout(attempt * 100);
    }
  }
}

async function applyMigrations(client: PoolClient): Promise<void> {
  const { all, one } = queriesOn(client);
  const applied = numberIn((await one("migrationCount")) ?? {}, "count");
  assert(applied <= migrations.length, "the database was made by a newer version");
  for (const [index, migration] of migrations.entries()) {
    if (index < applied) continue;
    await all("insertMigration", index + 1);
    await client.query(migration);
  }
}
