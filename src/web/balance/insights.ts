import { signal, type ReadonlySignal } from "@preact/signals";
import { insightsOf, type Balance } from "../../core/balance/balance.ts";
import type { Day } from "../../core/balance/diary.ts";
import type { Kept } from "./kept.ts";

/** What the answers bear out. It is looked for once the page is drawn, and only when it is to be seen. */
export type Insights = {
  /** `null` until it was looked for. */
  readonly words: ReadonlySignal<Balance["insights"] | null>;
  /** The page is there. Gives back how to call it off. */
  readonly look: () => () => void;
};

/** Long enough for the page to be painted first. */
const pause = 50;

export function createInsights(
  kept: ReadonlySignal<Kept>,
  today: ReadonlySignal<Day>,
  after: (milliseconds: number, action: () => void) => () => void,
): Insights {
  const words = signal<Balance["insights"] | null>(null);
  let seen: readonly unknown[] = [];
  return {
    words,
    look: () =>
      after(pause, () => {
        const { diary } = kept.peek();
        const now = [diary.blocks, diary.checkIns, today.peek()];
        if (now.every((part, index) => part === seen[index])) return;
        seen = now;
        words.value = insightsOf(diary, today.peek());
      }),
  };
}
