/** In milliseconds. A pause this long is taken for the end of a thought. */
const pause = 300;
/** Whoever types without a pause loses no more than this, and the time a write takes. */
const longest = 900;
/** Between a save that failed and the next try. */
export const retryAfter = 3_000;

export type Unsaved = {
  /** When the first change was made that is not saved, and when the last. */
  readonly firstAt: number;
  readonly lastAt: number;
};

export function noteChange(unsaved: Unsaved | null, now: number): Unsaved {
  return { firstAt: unsaved?.firstAt ?? now, lastAt: now };
}

/** How long to wait from `now` on before it is saved. */
export function waitBeforeSave({ firstAt, lastAt }: Unsaved, now: number): number {
  return Math.max(0, Math.min(lastAt + pause, firstAt + longest) - now);
}
