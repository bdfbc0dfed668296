import { unreachable } from "../assert.ts";
import type { Step } from "./grid.ts";
import { type Growth, type Household, type NeedId, needFor, needIds } from "./need.ts";

/** Minutes per need. */
export type Amounts = Readonly<Record<NeedId, number>>;

/** What a week aims at, and what it must not go beyond. */
export type Targets = { readonly wanted: Amounts; readonly most: Amounts };

/** Fast enough to arrive within a season, slow enough to get used to. */
const growthAWeek = 1.35;

/**
 * Half of what a week fell short of is added to the next: all at once would crowd it. Never more than half the need,
 * or a debt that cannot be paid would grow and grow.
 */
const carriedShare = 0.5;

/** What the partner, and both together, may get beyond their need when it fits. */
const mostBeyond = 60;

export const noAmounts: Amounts = { me: 0, partner: 0, together: 0 };

export function targetsOf(
  household: Household,
  week: number,
  shortfall: Amounts,
  resting: ReadonlySet<NeedId>,
  step: Step,
): Targets {
  const wanted = byNeed((id) => {
    if (resting.has(id)) return 0;
    const carried = carriedShare * Math.min(shortfall[id], needFor(household, id).minutes);
    return Math.floor((aimOf(household, id, week) + carried) / step) * step;
  });
  // The asker's time grows step by step, so it has no "beyond".
  const most = byNeed((id) =>
    wanted[id] === 0 ? 0 : id === "me" ? wanted.me : wanted[id] + mostBeyond,
  );
  return { wanted, most };
}

export function byNeed<T>(valueOf: (id: NeedId) => T): Readonly<Record<NeedId, T>> {
  return { me: valueOf("me"), partner: valueOf("partner"), together: valueOf("together") };
}

export function shortfallOf(wanted: Amounts, planned: Amounts): Amounts {
  return byNeed((id) => Math.max(0, wanted[id] - planned[id]));
}

export function satisfaction(wanted: number, planned: number): number {
  return wanted === 0 ? 1 : Math.min(1, planned / wanted);
}

export function satisfactions(wanted: Amounts, planned: Amounts): readonly number[] {
  return needIds.map((id) => satisfaction(wanted[id], planned[id]));
}

/** Never under what is of any use to them: then it had better be nothing. */
function aimOf(household: Household, id: NeedId, week: number): number {
  const { minutes, shortest } = needFor(household, id);
  if (id !== "me" || household.growth === null) return minutes;
  return Math.min(minutes, Math.max(shortest, grown(household.growth, week)));
}

/** A week ahead the partner's comfort is only known for now, so a step back is taken once and then held. */
function grown({ minutes, comfort }: Growth, week: number): number {
  switch (comfort) {
    case "fine":
      return minutes * growthAWeek ** (week + 1);
    case "uneasy":
      return minutes;
    case "worse":
      return minutes / growthAWeek;
    default:
      return unreachable(comfort);
  }
}
