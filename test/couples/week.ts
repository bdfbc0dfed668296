import { createRandom } from "../../src/core/random.ts";
import { addAnswer } from "../../src/core/schedule/answer.ts";
import { type Block, isSameBlock } from "../../src/core/schedule/block.ts";
import type { BlockKind, Household, Member } from "../../src/core/schedule/need.ts";
import { hour, minutesOf, type Span } from "../../src/core/schedule/span.ts";
import { checkPlan } from "../../src/core/schedule/check/check-plan.ts";
import { pairGiveBacks } from "../../src/core/schedule/give-back.ts";
import { type Negotiation, receive } from "../../src/core/schedule/negotiation.ts";
import { draftPlan, type PlannedWeek } from "../../src/core/schedule/plan.ts";
import { noRequests } from "../../src/core/schedule/requests.ts";
import type { PlanInput } from "../../src/core/schedule/week.ts";
import { assert } from "../../src/core/assert.ts";
import { at, zone } from "../household.ts";
import { addDays } from "../../src/core/balance/week.ts";
import { type Couple, householdOf } from "./couple.ts";

/** A few rounds of the search are enough for a year of Mondays. */
const search = (seed: number) => ({
  random: createRandom(seed),
  rounds: 8,
  shouldStop: () => false,
});

export type Proposal = {
  readonly input: PlanInput;
  readonly week: PlannedWeek;
  /** What the independent check finds against it. */
  readonly violations: number;
  /** Times alone of the asker, and how many of them a time together answers. */
  readonly asks: number;
  readonly answered: number;
};

type WeekInput = {
  readonly couple: Couple;
  readonly week: number;
  /** Its Monday. */
  readonly from: string;
  readonly wanted: Couple["wanted"];
  readonly lastWeek: readonly Block[];
};

export function proposeWeek({ couple, week, from, wanted, lastWeek }: WeekInput): Proposal {
  const life = couple.weeks[week];
  assert(life !== undefined, `there is no week ${week}`);
  const before = lastWeek
    .filter(({ kind }) => kind === "alone-me")
    .reduce((sum, block) => sum + minutesOf(block), 0);
  const input: PlanInput = {
    household: householdOf(couple, life, wanted, before),
    horizon: { zone, from, weeks: 1, step: 30 },
    requests: { ...noRequests, lastWeek },
  };
  return propose(input, couple.id * 100 + week);
}

/** One of them would rather not have one of the times: another week comes of it. */
export function proposeAnother({ input, week }: Proposal, refused: Block, seed: number): Proposal {
  const requests = addAnswer(input.requests, week.blocks, { type: "refuse", block: refused });
  return propose({ ...input, requests }, seed);
}

function propose(input: PlanInput, seed: number): Proposal {
  const plan = draftPlan(input, search(seed));
  assert(plan.ok, "nothing is pinned, so a plan there is");
  const [week] = plan.value.weeks;
  assert(week !== undefined, "one week was asked for");
  const asks = week.blocks.filter(({ kind }) => kind === "alone-me");
  const together = week.blocks.filter(({ kind }) => kind === "together");
  return {
    input,
    week,
    violations: checkPlan(input, plan.value).length,
    asks: asks.length,
    answered: pairGiveBacks(asks, together).size,
  };
}

/** Both agree, or nothing is agreed. */
export function negotiate(now: Negotiation, { week }: Proposal, isAccepted: boolean): Negotiation {
  const sequence = now.sequence + 1;
  const asked = receive(now, { method: "REQUEST", from: "me", sequence, blocks: week.blocks });
  assert(asked.ok, "it is theirs to ask");
  const partstat = isAccepted ? "ACCEPTED" : "DECLINED";
  const told = receive(asked.value, { method: "REPLY", from: "partner", sequence, partstat });
  assert(told.ok, "it is theirs to answer");
  return told.value;
}

/**
 * A time alone fell through: what is left of the week is planned anew around what stands, with it in it. Gives what
 * comes in its place, and nothing where the calendars have no room for it.
 */
export function planAgain(
  { input }: Proposal,
  standing: readonly Block[],
  fellThrough: Block,
): readonly Block[] {
  const { household, horizon } = input;
  const past: Span = {
    start: at(`${horizon.from}T00:00`),
    end: at(`${addDays(horizon.from, dayOf(fellThrough, horizon.from) + 1)}T00:00`),
  };
  const pinned = standing.filter(({ start }) => start >= past.end);
  const wanted = (kind: BlockKind): number =>
    [...pinned, ...(fellThrough.kind === kind ? [fellThrough] : [])]
      .filter((block) => block.kind === kind)
      .reduce((sum, block) => sum + minutesOf(block), 0);
  const minutes = minutesOf(fellThrough);
  const replanned: Household = {
    ...household,
    me: without(household.me, past, wanted("alone-me")),
    partner: without(household.partner, past, wanted("alone-partner")),
    together: {
      ...household.together,
      minutes: wanted("together") + (fellThrough.kind === "alone-me" ? minutes : 0),
    },
    growth: null,
  };
  const requests = { ...noRequests, pinned };
  const plan = draftPlan({ household: replanned, horizon, requests }, search(minutes));
  if (!plan.ok) return [];
  const fresh = (plan.value.weeks[0]?.blocks ?? []).filter(
    (block) => !pinned.some((pin) => isSameBlock(pin, block)),
  );
  return fresh.some(({ kind }) => kind === fellThrough.kind)
    ? fresh.filter(({ kind }) => kind === fellThrough.kind || kind === "together")
    : [];
}

function dayOf({ start }: Block, from: string): number {
  return Math.floor((start - at(`${from}T00:00`)) / (24 * hour));
}

function without(member: Member, past: Span, minutes: number): Member {
  const busy = [past, ...member.busy.filter(({ start }) => start >= past.end)];
  return { ...member, busy, alone: { ...member.alone, minutes } };
}
