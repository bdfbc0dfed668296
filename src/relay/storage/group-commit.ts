import type { Database } from "./sqlite-database.ts";

/** Runs a piece of work in a transaction shared with others; resolves once it is on disk. */
export type GroupCommit = {
  readonly run: <T>(work: () => T) => Promise<T>;
  /** Refuses what is asked for from now on, and resolves when all that was asked for before is done. */
  readonly close: () => Promise<void>;
};

type Job = {
  readonly work: () => void;
  /** To be called after the commit, never before. */
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

/** So that one group does not keep the rest of the process waiting for long. */
const largestGroup = 512;

/**
 * A sync of the disk costs the same for one append as for hundreds. While it lasts others queue up, and
 * they share the next one. Work that is refused must have written nothing; work that throws is run
 * again alone, so that it takes nobody with it. `onRollback` hears of every transaction that came to
 * nothing, before anything else happens.
 */
export function createGroupCommit(
  database: Pick<Database, "transaction">,
  onRollback: () => void,
): GroupCommit {
  let jobs: Job[] = [];
  let scheduled = false;
  let isClosed = false;
  let idle: (() => void)[] = [];

  const flush = (): void => {
    scheduled = false;
    const group = jobs.slice(0, largestGroup);
    jobs = jobs.slice(largestGroup);
    commit(database, group, onRollback);
    if (jobs.length > 0) schedule();
    else idle.splice(0).forEach((resolve) => resolve());
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    // After the sockets that are ready have been read: their appends join this group.
    setImmediate(flush);
  };
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error("The storage is closed."));
        const results: ReturnType<typeof work>[] = [];
        jobs.push({
          work: () => results.push(work()),
          resolve: () => results.slice(-1).forEach(resolve),
          reject,
        });
        schedule();
      }),
    close: () => {
      isClosed = true;
      return jobs.length === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));
    },
  };
}

function commit(
  database: Pick<Database, "transaction">,
  group: readonly Job[],
  onRollback: () => void,
): void {
  const failure = attempt(database, group);
  if (failure !== null) onRollback();
  if (failure === null) {
    for (const { resolve } of group) resolve();
  } else if (group.length === 1) {
    for (const { reject } of group) reject(failure);
  } else {
    for (const job of group) commit(database, [job], onRollback);
  }
}

function attempt(database: Pick<Database, "transaction">, group: readonly Job[]): Error | null {
  try {
    database.transaction(() => {
      for (const { work } of group) work();
    });
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
