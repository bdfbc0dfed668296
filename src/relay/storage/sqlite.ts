import { assert } from "../../core/assert.ts";
import { sizes } from "../../core/sync/message.ts";
import { createGroupCommit } from "./group-commit.ts";
import { textIn } from "./row.ts";
import { openDatabase } from "./sqlite-database.ts";
import { createLedger } from "./sqlite-ledger.ts";
import { createLog } from "./sqlite-log.ts";
import { createRecent } from "./sqlite-recent.ts";
import { createMembership } from "./sqlite-membership.ts";
import { sql } from "./sqlite-sql.ts";
import type { RelayStorage } from "./storage.ts";

/** Smaller than usual: of one space's log in bytes, and of the whole file in pages. */
type SqliteBounds = { readonly largestLog?: number; readonly mostPages?: number };

/**
 * The embedded storage: one file in the folder `data`, for one node. Whatever writes goes through the
 * group commit; what reads sees all that was committed.
 */
export function createSqliteStorage(
  data: string,
  { largestLog = sizes.largestLog, mostPages }: SqliteBounds = {},
): RelayStorage {
  const database = openDatabase(data, mostPages);
  const recent = createRecent(database);
  const ledger = createLedger(database, recent);
  const { run, close } = createGroupCommit(database, () => {
    ledger.forgetAll();
    recent.reload();
  });
  const log = createLog(database, ledger, recent, largestLog);
  const append: RelayStorage["append"] = (...args) => {
    if (recent.isFull()) void run(recent.settle).catch(() => {});
    return run(() => log.append(...args));
  };
  const membership = createMembership(database, ledger);
  const { one } = database;
  return {
    createSpace: (...args) => run(() => membership.createSpace(...args)),
    deleteSpace: (...args) => run(() => membership.deleteSpace(...args)),
    append,
    since: async (...args) => log.since(...args),
    heads: async (spaces) =>
      new Map(
        spaces.flatMap((space) => {
          const state = ledger.find(space);
          return state === null ? [] : [[space, state.head] as const];
        }),
      ),
    compact: (...args) => run(() => log.compact(...args)),
    snapshots: async (...args) => log.snapshots(...args),
    putKeywraps: (...args) => run(() => membership.putKeywraps(...args)),
    keywraps: async (...args) => membership.keywraps(...args),
    invite: (...args) => run(() => membership.invite(...args)),
    invitation: async (...args) => membership.invitation(...args),
    invitationKey: async (...args) => membership.invitationKey(...args),
    withdraw: (...args) => run(() => membership.withdraw(...args)),
    redeem: (...args) => run(() => membership.redeem(...args)),
    members: async (...args) => membership.members(...args),
    memberKey: async (...args) => membership.memberKey(...args),
    revoke: (...args) => run(() => membership.revoke(...args)),
    putPush: (...args) => run(() => membership.putPush(...args)),
    dropPush: (...args) => run(() => membership.dropPush(...args)),
    pushAddresses: async (...args) => membership.pushAddresses(...args),
    secret: (name, fresh) =>
      run(() => {
        database.run(sql.insertSecret, name, fresh);
        const row = one(sql.secretByName, name);
        assert(row !== null, "the secret was kept a moment ago");
        return textIn(row, "value");
      }),
    close: async () => {
      await close();
      database.close();
    },
  };
}
