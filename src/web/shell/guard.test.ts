import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { LockMinutes } from "../settings/settings.ts";
import { createGuard } from "./guard.ts";

/** A page with a clock that goes on when it is told to. */
function setUp(locksAfter: LockMinutes | null, { coversWhenHidden = true, hasVault = true } = {}) {
  let time = 0;
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  const settings = signal({ locksAfter, coversWhenHidden });
  const guard = createGuard({
    settings,
    canLock: () => hasVault,
    now: () => time,
    after: (milliseconds, action) => {
      const timer = { at: time + milliseconds, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  let purges = 0;
  guard.onLock(() => (purges += 1));
  return {
    guard,
    settings,
    purges: () => purges,
    waiting: () => timers.size,
    /** The clock goes, and its timers with it. */
    pass: (seconds: number) => {
      const end = time + seconds * 1000;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        time = next.at;
        timers.delete(next);
        next.action();
      }
      time = end;
    },
    /** The device slept: time went, but no timer rang. */
    sleep: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

describe("the cover", () => {
  test("falls as soon as the page is out of sight, and a tap lifts it", () => {
    const { guard, purges } = setUp(2);
    guard.hidden();
    expect(guard.state.value).toBe("covered");
    guard.shown();
    expect(guard.state.value).toBe("covered");
    guard.lift();
    expect([guard.state.value, purges()]).toEqual(["open", 0]);
  });

  test("stays away where it is not wanted", () => {
    const { guard } = setUp(2, { coversWhenHidden: false });
    guard.hidden();
    expect(guard.state.value).toBe("open");
  });
});

describe("the lock", () => {
  test.each([1, 2, 5, 15] as const)("falls after %i minutes without a touch", (minutes) => {
    const { guard, pass, purges } = setUp(minutes);
    pass(minutes * 60 - 1);
    expect(guard.state.value).toBe("open");
    pass(1);
    expect([guard.state.value, purges()]).toEqual(["locked", 1]);
  });

  test("waits for as long as someone is there", () => {
    const { guard, pass, waiting } = setUp(2);
    for (let touch = 0; touch < 20; touch += 1) {
      pass(90);
      guard.touched();
    }
    expect([guard.state.value, waiting()]).toEqual(["open", 1]);
    pass(121);
    expect(guard.state.value).toBe("locked");
  });

  test("at once when the page is hidden, if so wished", () => {
    const { guard, purges, pass } = setUp(0);
    pass(3_600);
    expect(guard.state.value).toBe("open");
    guard.hidden();
    expect([guard.state.value, purges()]).toEqual(["locked", 1]);
  });

  test("never, if so wished", () => {
    const { guard, pass, waiting } = setUp(null);
    guard.hidden();
    pass(86_400);
    expect([guard.state.value, waiting()]).toEqual(["covered", 0]);
  });

  test("also when the clock slept with the device", () => {
    const { guard, sleep } = setUp(5);
    guard.hidden();
    sleep(301);
    guard.shown();
    expect(guard.state.value).toBe("locked");
  });

  test("a tap lifts no lock, and a touch on the cover does not put it off", () => {
    const { guard, pass } = setUp(1);
    guard.hidden();
    pass(50);
    guard.touched();
    pass(11);
    expect(guard.state.value).toBe("locked");
    guard.lift();
    expect(guard.state.value).toBe("locked");
    guard.unlock();
    expect(guard.state.value).toBe("open");
    pass(61);
    expect(guard.state.value).toBe("locked");
  });

  test("without a vault it is only a cover", () => {
    const { guard, pass } = setUp(1, { hasVault: false });
    pass(61);
    expect(guard.state.value).toBe("covered");
    guard.lift();
    expect(guard.state.value).toBe("open");
  });

  test("the keys go once, however often it is locked", () => {
    const { guard, purges } = setUp(2);
    guard.lock();
    guard.lock();
    expect(purges()).toBe(1);
  });

  test("a new time counts from the next touch on", () => {
    const { guard, settings, pass } = setUp(15);
    settings.value = { locksAfter: 1, coversWhenHidden: true };
    guard.shown();
    pass(61);
    expect(guard.state.value).toBe("locked");
  });
});
