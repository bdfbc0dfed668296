import { signal, type ReadonlySignal } from "@preact/signals";
import type { Settings } from "../settings/settings.ts";

/**
 * - `open`: the page is seen
 * - `covered`: out of sight; one tap lifts the cover, the keys are still in memory
 * - `locked`: the keys are gone, and only the vault opens it again
 */
type GuardState = "open" | "covered" | "locked";

export type GuardDeps = {
  readonly settings: ReadonlySignal<Pick<Settings, "coversWhenHidden" | "locksAfter">>;
  /** There is a lock. Without one, to lock is only to cover. */
  readonly canLock: () => boolean;
  readonly now: () => number;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

export type Guard = {
  readonly state: ReadonlySignal<GuardState>;
  /** The page went out of sight, or another window came before it. */
  readonly hidden: () => void;
  /** The page is back: a clock that slept may have missed its time. */
  readonly shown: () => void;
  /** A key, a tap: someone is there. */
  readonly touched: () => void;
  readonly lift: () => void;
  readonly lock: () => void;
  readonly unlock: () => void;
  /** Keys and plaintext are thrown away here. */
  readonly onLock: (purge: () => void) => void;
};

const minute = 60_000;

export function createGuard({ settings, canLock, now, after }: GuardDeps): Guard {
  const state = signal<GuardState>("open");
  const purges: (() => void)[] = [];
  let touchedAt = now();
  let callOff: (() => void) | null = null;

  /** One timer at a time: it looks how long ago the last touch is, and waits for the rest. */
  function watch(): void {
    callOff?.();
    callOff = null;
    const { locksAfter } = settings.value;
    // With 0 there is nothing to wait for: it locks when it is hidden.
    if (locksAfter === null || locksAfter === 0 || state.value === "locked") return;
    const left = touchedAt + locksAfter * minute - now();
    if (left <= 0) lock();
    else callOff = after(left, watch);
  }

  function lock(): void {
    callOff?.();
    callOff = null;
    if (state.value === "locked") return;
    if (!canLock()) {
      state.value = "covered";
      return;
    }
    state.value = "locked";
    for (const purge of purges) purge();
  }

  function open(): void {
    state.value = "open";
    touchedAt = now();
    watch();
  }

  watch();
  return {
    state,
    hidden: () => {
      if (state.value === "open" && settings.value.coversWhenHidden) state.value = "covered";
      if (settings.value.locksAfter === 0) lock();
    },
    shown: watch,
    touched: () => {
      // A touch on the cover is no sign that it is the same hand.
      if (state.value !== "open") return;
      touchedAt = now();
      if (callOff === null) watch();
    },
    lift: () => {
      if (state.value === "covered") open();
    },
    lock,
    unlock: open,
    onLock: (purge) => {
      purges.push(purge);
    },
  };
}
