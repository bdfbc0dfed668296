/** Whatever can say that the person does not want to wait any longer. An `AbortSignal` is one. */
export type CancelSignal = { readonly aborted: boolean };

/** Work counted in steps, never in time, so that the same calendar gives the same answer on every machine. */
export type Budget = {
  /** False when nothing is left, or the person cancelled. */
  readonly spend: (steps: number) => boolean;
  readonly spent: () => number;
  readonly isCancelled: () => boolean;
};

/** A step is about a day looked at. These take well under a second, and reach any rule that people use. */
export const stepsPerSeries = 1_000_000;

/** Twenty thousand events of a busy life take a hundredth of this. */
export const stepsPerCalendar = 20_000_000;

export function createBudget(steps: number, signal?: CancelSignal): Budget {
  let spent = 0;
  let cancelled = false;
  return {
    spend: (more) => {
      spent += more;
      cancelled ||= signal?.aborted ?? false;
      return spent <= steps && !cancelled;
    },
    spent: () => spent,
    isCancelled: () => cancelled,
  };
}
