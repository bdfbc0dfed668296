import * as v from "valibot";
import type { Negotiation } from "../../core/schedule/negotiation.ts";
import type { Requests } from "../../core/schedule/requests.ts";
import { type Person, needIds, people } from "../../core/schedule/need.ts";
import type { ReadCalendar } from "../worker/planner-protocol.ts";
import { bedtimes, type FreeTimes, weekdayTimes, weekendTimes } from "./free-times.ts";
import { childrenAnswers, quietAnswers, usualShortest, type Setup } from "./setup.ts";

/** Where the plan is kept between visits. Whatever comes back is parsed. */
export type PlanStore = {
  /** What is saved is still there at the next visit. */
  readonly isLasting: boolean;
  readonly load: () => Promise<unknown>;
  readonly save: (kept: KeptPlan) => void;
};

/** All that a week is made from; the week itself is made anew. */
export type KeptPlan = {
  /** `null` as long as nothing was said here: what the other rooms know stands in for it. */
  readonly setup: Setup | null;
  readonly free: Readonly<Record<Person, FreeTimes | null>>;
  readonly calendars: Readonly<Record<Person, ReadCalendar | null>>;
  readonly requests: Requests;
  readonly negotiation: Negotiation;
  /** The first day that was planned; `null` when none was. */
  readonly from: string | null;
};

/** Keeps it for as long as the page is open. */
export function createMemoryPlans(): PlanStore {
  let kept: KeptPlan | null = null;
  return {
    isLasting: false,
    load: () => Promise.resolve(kept),
    save: (plan) => {
      kept = plan;
    },
  };
}

/** `null` when nothing was kept, or nothing that can be understood: then one starts afresh. */
export function parseKeptPlan(stored: unknown): KeptPlan | null {
  const parsed = v.safeParse(keptPlan, stored);
  return parsed.success ? parsed.output : null;
}

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7 * 24 * 60));
const span = v.object({ start: v.number(), end: v.number() });
const block = v.object({
  kind: v.picklist(["alone-me", "alone-partner", "together"]),
  start: v.number(),
  end: v.number(),
});
const blocks = v.array(block);

const setup = v.object({
  name: v.string(),
  minutes: v.object({ me: minutes, partner: minutes, together: minutes }),
  shortest: v.optional(v.object({ me: minutes, partner: minutes }), {
    me: usualShortest,
    partner: usualShortest,
  }),
  whatFor: v.string(),
  giveBack: v.string(),
  children: v.picklist(childrenAnswers),
  quiet: v.picklist(quietAnswers),
  gentle: v.boolean(),
});

const free = v.nullable(
  v.object({
    weekdays: v.picklist(weekdayTimes),
    weekends: v.picklist(weekendTimes),
    bedtime: v.picklist(bedtimes),
  }),
);

/** Issues are told once, when a calendar is read; nobody needs them at the next visit. */
const calendar = v.nullable(
  v.pipe(
    v.object({ events: v.number(), busy: v.array(span) }),
    v.transform((read) => ({ ...read, issues: [] })),
  ),
);

const requests = v.object({
  pinned: blocks,
  refused: blocks,
  smaller: blocks,
  resting: v.array(v.object({ need: v.picklist(needIds), week: v.number() })),
  agreed: blocks,
  lastWeek: blocks,
});

const negotiation = v.object({
  status: v.picklist(["open", "proposed", "countered", "agreed", "declined", "cancelled"]),
  organizer: v.nullable(v.picklist(people)),
  sequence: v.number(),
  proposed: blocks,
  counter: v.nullable(blocks),
  agreed: blocks,
});

const keptPlan = v.object({
  setup: v.nullable(setup),
  free: v.object({ me: free, partner: free }),
  calendars: v.object({ me: calendar, partner: calendar }),
  requests,
  negotiation,
  from: v.nullable(v.pipe(v.string(), v.isoDate())),
});
