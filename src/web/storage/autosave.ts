import { signal, type ReadonlySignal } from "@preact/signals";
import type { Result } from "../../core/result.ts";
import { noteChange, retryAfter, waitBeforeSave, type Unsaved } from "./autosave-schedule.ts";

/** What stands beside the text. Nothing while one types: it would flicker. */
type SaveState = {
  readonly type: "untouched" | "unsaved" | "saved" | "not-saved";
  readonly words: string;
};

export type AutosaveDeps<T> = {
  readonly save: (value: T) => Promise<Result<unknown, { readonly message: string }>>;
  readonly now: () => number;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

export type Autosave<T> = {
  readonly state: ReadonlySignal<SaveState>;
  readonly change: (value: T) => void;
  /** Saves now what is not saved, and waits for it. */
  readonly flush: () => Promise<void>;
  /** For good: what waits is forgotten. */
  readonly stop: () => void;
};

const untouched: SaveState = { type: "untouched", words: "" };
const unsaved: SaveState = { type: "unsaved", words: "" };
const saved: SaveState = { type: "saved", words: "Saved here." };

/** One save at a time; the latest value waits. One that fails is tried again, and is never dropped. */
export function createAutosave<T>({ save, now, after }: AutosaveDeps<T>): Autosave<T> {
  const state = signal<SaveState>(untouched);
  let waiting: { readonly value: T; readonly since: Unsaved } | null = null;
  let running: Promise<void> | null = null;
  let callOff = nothing;
  let isStopped = false;

  function change(value: T): void {
    if (isStopped) return;
    waiting = { value, since: noteChange(waiting?.since ?? null, now()) };
    // Whoever saves from an effect must not come back for every save that is done.
    if (state.peek().type !== "not-saved") state.value = unsaved;
    schedule(waitBeforeSave(waiting.since, now()));
  }

  function schedule(milliseconds: number): void {
    callOff();
    callOff = after(milliseconds, start);
  }

  function start(): void {
    callOff();
    running ??= run().finally(() => (running = null));
  }

  async function run(): Promise<void> {
    while (waiting !== null) {
      const { value, since } = waiting;
      waiting = null;
      const outcome = await save(value);
      if (!outcome.ok) {
        keepForLater(value, since, outcome.error.message);
        return;
      }
      state.value = hasWaiting() ? unsaved : saved;
    }
  }

  function hasWaiting(): boolean {
    return waiting !== null;
  }

  function keepForLater(value: T, since: Unsaved, message: string): void {
    if (isStopped) return;
    waiting ??= { value, since };
    state.value = { type: "not-saved", words: `Not saved: ${message}` };
    schedule(retryAfter);
  }

  return {
    state,
    change,
    async flush() {
      start();
      await running;
    },
    stop() {
      isStopped = true;
      waiting = null;
      callOff();
    },
  };
}

function nothing(): void {}

/** The last moments of a page: to be hidden is the one that a phone is sure to tell of. */
export function listenForLeaving(
  page: EventTarget & { readonly visibilityState: string },
  window: EventTarget,
  flush: () => Promise<void>,
): void {
  window.addEventListener("pagehide", () => void flush());
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden") void flush();
  });
}
