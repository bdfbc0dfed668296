import type { Block } from "../block.ts";
import type { Household, Person } from "../need.ts";
import type { PlanInput } from "../week.ts";
import { isIn, type Minute, minutesIn } from "./clock.ts";
import type { Broken } from "./violation.ts";

/** Where everybody is, minute by minute. */
export function brokenTimes(
  block: Block,
  all: readonly Block[],
  { household, horizon }: PlanInput,
): readonly Broken[] {
  const broken = new Set<Broken>();
  for (const minute of minutesIn(block, horizon.zone)) {
    const others = all.filter(
      (other) => other !== block && other.start <= minute.at && minute.at < other.end,
    );
    for (const rule of brokenAt(block, others, household, minute)) broken.add(rule);
  }
  return [...broken];
}

function brokenAt(
  block: Block,
  others: readonly Block[],
  household: Household,
  minute: Minute,
): readonly Broken[] {
  const broken: Broken[] = [];
  const children = childrenAt(household, minute);
  const inIt = membersOf(block);
  if (inIt.some((who) => awayOf(household, who, minute) !== "free")) broken.push("not-free");
  if (others.some((other) => membersOf(other).some((who) => inIt.includes(who))))
    broken.push("two-places");
  if (block.kind === "together") {
    const mayBeAround = household.together.withChildren;
    if (children === "awake" && !mayBeAround) broken.push("children-awake");
  } else if (children !== "none") {
    const other: Person = block.kind === "alone-me" ? "partner" : "me";
    const state = awayOf(household, other, minute);
    const isThere = state === "free" || (state === "asleep" && children === "asleep");
    const hasPlans = others.some((plan) => membersOf(plan).includes(other));
    if (!isThere || hasPlans) broken.push("no-cover");
  }
  return broken;
}

function membersOf({ kind }: Block): readonly Person[] {
  if (kind === "together") return ["me", "partner"];
  return kind === "alone-me" ? ["me"] : ["partner"];
}

function awayOf(household: Household, who: Person, minute: Minute): "free" | "asleep" | "away" {
  const { busy, travel, work, quiet, sleep } = household[who];
  const reach = travel * 60_000;
  const isBusy = busy.some(
    ({ start, end }) => start - reach < minute.at + 60_000 && minute.at < end + reach,
  );
  if (isBusy || isIn(work, minute) || isIn(quiet, minute)) return "away";
  return isIn(sleep, minute) ? "asleep" : "free";
}

function childrenAt({ children }: Household, minute: Minute): "none" | "awake" | "asleep" {
  if (children === null) return "none";
  if (isIn(children.away, minute) || isIn(children.sitter, minute)) return "none";
  return isIn(children.asleep, minute) ? "asleep" : "awake";
}
