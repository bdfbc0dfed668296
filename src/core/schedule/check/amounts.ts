import type { Block } from "../block.ts";
import type { NeedId } from "../need.ts";
import type { PlanInput } from "../week.ts";

/** Minutes a need aims at in a week, given what the week before aimed at and had. */
export function aimOf(
  { household, horizon, requests }: PlanInput,
  id: NeedId,
  week: number,
  before: { readonly aim: number; readonly had: number } | null,
): number {
  if (requests.resting.some((rest) => rest.need === id && rest.week === week)) return 0;
  const need = id === "together" ? household.together : household[id].alone;
  const missed = before === null ? 0 : Math.max(0, before.aim - before.had);
  const carried = Math.min(missed / 2, need.minutes / 2);
  const own = id === "me" ? grownTo(household.growth, week, need) : need.minutes;
  const aim = own + carried;
  return aim - (aim % horizon.step);
}

function grownTo(
  growth: PlanInput["household"]["growth"],
  week: number,
  { minutes, shortest }: { readonly minutes: number; readonly shortest: number },
): number {
  if (growth === null) return minutes;
  let grown = growth.minutes;
  if (growth.comfort === "worse") grown /= 1.35;
  if (growth.comfort === "fine") for (let step = 0; step <= week; step += 1) grown *= 1.35;
  return Math.min(minutes, Math.max(shortest, grown));
}

export function hadOf(blocks: readonly Block[], kind: Block["kind"]): number {
  let had = 0;
  for (const block of blocks) if (block.kind === kind) had += (block.end - block.start) / 60_000;
  return had;
}
