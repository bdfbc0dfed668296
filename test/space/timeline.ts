/** A clock that only the test turns, and what is to happen on it, in one order for one seed. */
export type Timeline = {
  readonly now: () => number;
  /** Gives back how to call it off. */
  readonly at: (time: number, action: () => void) => () => void;
  /** For code under test that waits: others go on meanwhile. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Real work that the clock waits for. */
  readonly busy: (work: Promise<unknown>) => void;
  /** A device that has work, unless it waits for the clock itself. */
  readonly watch: (isIdle: () => boolean) => void;
  /** Runs all that is due until `time`. */
  readonly runTo: (time: number) => Promise<void>;
};

type Due = { readonly time: number; readonly order: number; readonly action: () => void };

export function createTimeline(start: number): Timeline {
  let now = start;
  let order = 0;
  let working = 0;
  const due = new Set<Due>();
  const watched: (() => boolean)[] = [];

  const at: Timeline["at"] = (time, action) => {
    order += 1;
    const one = { time: Math.max(time, now), order, action };
    due.add(one);
    return () => void due.delete(one);
  };
  /** Until nobody does anything but wait for the clock. */
  const settle = async (): Promise<void> => {
    do await new Promise<void>((resolve) => void setImmediate(resolve));
    while (working > 0 || watched.some((isIdle) => !isIdle()));
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
      working += 1;
      void work.finally(() => {
        working -= 1;
      });
    },
    watch: (isIdle) => void watched.push(isIdle),
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
