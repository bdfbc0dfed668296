import type { LogEntry, SpaceId } from "../../core/sync/message.ts";
import { numberIn, textIn } from "./row.ts";
import { rowToEntry } from "./rows.ts";
import type { Database } from "./sqlite-database.ts";
import { sql } from "./sqlite-sql.ts";

/**
 * The newest envelopes of all spaces, in a table without an index. An index has another page for every
 * space, so that a commit for 200 spaces would sync 200 pages; here it syncs the bytes that came and
 * little more. Once there are many they move to their places together, sorted.
 */
export type Recent = {
  /** Within a transaction. */
  readonly add: (space: SpaceId, entry: LogEntry) => void;
  /** What follows a place of a space's log here. */
  readonly after: (space: SpaceId, seq: number) => readonly LogEntry[];
  /** There are enough of them to move. */
  readonly isFull: () => boolean;
  /** Moves all of them to their places. */
  readonly settle: () => void;
  /** Before something is read that knows only the places. */
  readonly settleFor: (space: SpaceId) => void;
  /** A transaction came to nothing: looks again what is here. */
  readonly reload: () => void;
};

/** Some 20 ms of work when they move, in which the node answers nobody. */
const mostRows = 2048;

export function createRecent(db: Database): Recent {
  const countBySpace = new Map<SpaceId, number>();
  let count = 0;
  const reload = (): void => {
    countBySpace.clear();
    count = 0;
    for (const row of db.all(sql.recentBySpace)) {
      countBySpace.set(textIn(row, "space_id"), numberIn(row, "count"));
      count += numberIn(row, "count");
    }
  };
  const settle = (): void => {
    if (count === 0) return;
    db.atomically(() => {
      db.run(sql.moveRecent);
      db.run(sql.dropRecent);
    });
    countBySpace.clear();
    count = 0;
  };
  reload();
  settle();
  return {
    add: (space, { seq, device, deviceSeq, envelope }) => {
      db.run(sql.insertRecent, space, seq, device, deviceSeq, envelope);
      countBySpace.set(space, (countBySpace.get(space) ?? 0) + 1);
      count += 1;
    },
    after: (space, seq) =>
      countBySpace.has(space) ? db.all(sql.recentAfter, space, seq).map(rowToEntry) : [],
    isFull: () => count >= mostRows,
    settle,
    settleFor: (space) => {
      if (countBySpace.has(space)) settle();
    },
    reload,
  };
}
