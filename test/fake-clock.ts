export type FakeClock = {
  readonly now: () => number;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** Turns the clock; what is due on the way runs at its time, and promises get their turn. */
  readonly pass: (milliseconds: number) => Promise<void>;
};

export function createFakeClock(): FakeClock {
  let now = 0;
  let timers: readonly { readonly at: number; readonly action: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, action) {
      const timer = { at: now + milliseconds, action };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await settle();
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > end) break;
        now = next.at;
        timers = timers.filter((other) => other !== next);
        next.action();
      }
      now = end;
      await settle();
    },
  };
}

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
