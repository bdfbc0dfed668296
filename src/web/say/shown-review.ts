import { effect, signal, type ReadonlySignal } from "@preact/signals";
import type { ReadDraft } from "./reading.ts";

export type ShownReview = {
  /** What the notes are drawn of: the latest review, or one from a moment ago while somebody types. */
  readonly shown: ReadonlySignal<ReadDraft | null>;
  /** Somebody wants to use the notes: no more waiting. */
  readonly catchUp: () => void;
};

export type ShownReviewDeps = {
  readonly latest: ReadonlySignal<ReadDraft | null>;
  readonly text: ReadonlySignal<string>;
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

/** Longer than it takes from key to key on a phone, too short to wait for. */
const pauseInTyping = 400;
/** Who types on and on still sees the notes follow. */
const longestWait = 1_000;

/**
 * While somebody types, their eyes are on the text: the marks follow at every key, the notes beside
 * it in the pauses. Drawing them at every key would cost a second frame each time.
 */
export function createShownReview({ latest, text, after }: ShownReviewDeps): ShownReview {
  const shown = signal<ReadDraft | null>(null);
  let length = 0;
  let isTyping = false;
  let callOffPause = nothing;
  let callOffWait: (() => void) | null = null;

  function catchUp(): void {
    callOffWait?.();
    callOffWait = null;
    shown.value = latest.peek();
  }

  effect(() => {
    // A paste, a rewrite and what takes it back come all at once, and their notes are waited for.
    isTyping = Math.abs(text.value.length - length) === 1;
    length = text.value.length;
    callOffPause();
    callOffPause = after(pauseInTyping, () => {
      isTyping = false;
      catchUp();
    });
  });

  effect(() => {
    const isFirst = latest.value === null || (shown.peek()?.findings ?? []).length === 0;
    if (isFirst || !isTyping) catchUp();
    else callOffWait ??= after(longestWait, catchUp);
  });

  return { shown, catchUp };
}

function nothing(): void {}
