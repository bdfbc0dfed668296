import type { Grid, Slot } from "./grid.ts";
import { type Household, needFor, type NeedId } from "./need.ts";
import { byNeed } from "./wanted.ts";
import { isWithinAny, touchesAny, type Window } from "./window.ts";

/** Minutes of regret for each slot of a week, need by need: one outside the best times, two more in the worst. */
export type Regrets = Readonly<Record<NeedId, readonly number[]>>;

export function readRegrets(household: Household, { slots, step }: Grid): Regrets {
  return byNeed((id) => {
    const { worst } = needFor(household, id);
    const best = bestOf(household, id);
    const missed = (slot: Slot): number => (best.length > 0 && !isWithinAny(best, slot) ? 1 : 0);
    return slots.map((slot) => (missed(slot) + (touchesAny(worst, slot) ? 2 : 0)) * step);
  });
}

function bestOf(household: Household, id: NeedId): readonly Window[] {
  const { best } = needFor(household, id);
  const wishes = household.together.wishes.flatMap((wish) => wish.best);
  return id === "together" ? [...best, ...wishes] : best;
}
