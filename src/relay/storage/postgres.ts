import { assert } from "../../core/assert.ts";
import { openDatabase } from "./postgres-database.ts";
import { createLog } from "./postgres-log.ts";
import { createMembership } from "./postgres-membership.ts";
import { textIn } from "./row.ts";
import { rowToHead } from "./rows.ts";
import type { RelayStorage } from "./storage.ts";

/** Enough to keep one node busy: a commit waits for the disk, not for the processor. */
const defaultConnections = 16;

/** The storage that several nodes share, at the address `url`. */
export async function createPostgresStorage(
  url: string,
  connections = defaultConnections,
): Promise<RelayStorage> {
  const database = await openDatabase(url, connections);
  return {
    ...createLog(database),
    ...createMembership(database),
    heads: async (spaces) => new Map((await database.all("heads", spaces)).map(rowToHead)),
    secret: async (name, fresh) => {
      await database.all("insertSecret", name, fresh);
      const row = await database.one("secretByName", name);
      assert(row !== null, "the secret was kept a moment ago");
      return textIn(row, "value");
    },
    close: database.close,
  };
}
