import type { Candidate } from "./candidate.ts";
import { listCandidates } from "./list-candidates.ts";
import { needFor, type NeedId } from "./need.ts";
import { type Amounts, byNeed, type Targets } from "./wanted.ts";
import type { Week } from "./week.ts";

/** One week as a choice between candidates. Whoever solves it needs to know no more than this. */
export type Problem = {
  readonly candidates: readonly Candidate[];
  readonly slotCount: number;
  readonly targets: Targets;
  readonly mostADay: Amounts;
  /** The week's first time alone of the asker comes after a time together. */
  readonly isGentle: boolean;
  /** How much of the agreed plan has to stay, in blocks, as far as it can. */
  readonly keepAtLeast: number;
};

/** Whoever agreed to a week does not want to find another one after a single no. */
const keptShare = 0.8;

export function createProblem(week: Week): Problem {
  const candidates = listCandidates(week);
  const pinned = candidates.filter(({ isPinned }) => isPinned);
  return {
    candidates,
    slotCount: week.grid.slots.length,
    targets: { wanted: week.targets.wanted, most: raiseToPins(week.targets.most, pinned) },
    mostADay: byNeed((id) =>
      Math.max(needFor(week.household, id).mostADay, mostPinnedADay(pinned, id)),
    ),
    isGentle: week.household.gentle,
    keepAtLeast: Math.ceil(keptShare * week.agreed.length),
  };
}

/** A pin is a person's own word: measures give way to it, facts do not. */
function raiseToPins(most: Amounts, pinned: readonly Candidate[]): Amounts {
  return byNeed((id) => {
    const minutes = pinned.reduce((sum, pin) => (pin.need === id ? sum + pin.minutes : sum), 0);
    return Math.max(most[id], minutes);
  });
}

function mostPinnedADay(pinned: readonly Candidate[], need: NeedId): number {
  const days = pinned.filter((pin) => pin.need === need).map(({ day }) => day);
  return Math.max(0, ...days.map((day) => days.filter((other) => other === day).length));
}
