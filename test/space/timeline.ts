/** A clock that only the test turns, and what is to happen on it, in one order for one seed. */
export type Timeline = {
  readonly now: () => number;
  /** Gives back how to call it off. */
  readonly at: (time: number, action: () => void) => () => void;
  /** For code under test that waits: others go on meanwhile. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Real work that the clock waits for. */
  readonly busy: (work: Promise<unknown>) => void;
  /** Whose work the clock waits for, until they wait for the clock. Gives back how to stop watching. */
  readonly watch: (untilIdle: () => Promise<void>) => () => void;
  /** Runs all that is due until `time`. */
  readonly runTo: (time: number) => Promise<void>;
};

type Due = { readonly time: number; readonly order: number; readonly action: () => void };

export function createTimeline(start: number): Timeline {
  let now = start;
  let order = 0;
  const working = new Set<Promise<unknown>>();
  const due = new Set<Due>();
  const watched = new Set<() => Promise<void>>();

  const at: Timeline["at"] = (time, action) => {
    order += 1;
    const one = { time: Math.max(time, now), order, action };
    due.add(one);
    return () => void due.delete(one);
  };
  /** Until nobody does anything but wait for the clock. */
  const settle = async (): Promise<void> => {
    // What one does may give another something to do.
    for (let round = 0; round < 2 || working.size > 0; round += 1) {
      await new Promise<void>((resolve) => void setImmediate(resolve));
      for (const untilIdle of watched) await untilIdle();
    }
  };
  const next = (until: number): Due | null => {
    let first: Due | null = null;
    for (const one of due) {
      if (one.time > until) continue;
      const isSooner =
        first === null ||
        one.time < first.time ||
        (one.time === first.time && one.order < first.order);
      if (isSooner) first = one;
    }
    return first;
  };
  return {
    now: () => now,
    at,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        at(now + milliseconds, resolve);
      }),
    busy: (work) => {
      working.add(work);
      void work.finally(() => working.delete(work));
    },
    watch: (untilIdle) => {
      watched.add(untilIdle);
      return () => void watched.delete(untilIdle);
    },
    runTo: async (time) => {
      await settle();
      for (let one = next(time); one !== null; one = next(time)) {
        due.delete(one);
        now = one.time;
        one.action();
        await settle();
      }
      now = time;
    },
  };
}
