import * as v from "valibot";
import type { Negotiation } from "../../core/schedule/negotiation.ts";
import type { Requests } from "../../core/schedule/requests.ts";
import { type Person, needIds, people } from "../../core/schedule/need.ts";
import type { ReadCalendar } from "../worker/planner-protocol.ts";
import type { Declined } from "./agreement.ts";
import { bedtimes, type FreeTimes, weekdayTimes, weekendTimes } from "./free-times.ts";
import { type Shows, usualShows } from "./out.ts";
import {
  childrenAnswers,
  hoursAnswers,
  laterSetup,
  quietAnswers,
  type Setup,
  sitterAnswers,
} from "./setup.ts";

/** Where the plan is kept between visits. Whatever comes back is parsed. */
export type PlanStore = {
  /** What is saved is still there at the next visit. */
  readonly isLasting: boolean;
  readonly load: () => Promise<unknown>;
  readonly save: (kept: KeptPlan) => void;
  /** Another tab changed it. */
  readonly onChange: (hear: (stored: unknown) => void) => void;
};

/** All that a week is made from; the week itself is made anew. */
export type KeptPlan = {
  /** `null` as long as nothing was said here: what the other rooms know stands in for it. */
  readonly setup: Setup | null;
  readonly free: Readonly<Record<Person, FreeTimes | null>>;
  readonly calendars: Readonly<Record<Person, ReadCalendar | null>>;
  /** As last read from a server. */
  readonly served: Readonly<Record<Person, ReadCalendar | null>>;
  readonly shows: Shows;
  readonly requests: Requests;
  readonly negotiation: Negotiation;
  readonly declined: Declined | null;
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
    onChange: () => {},
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

const hours = v.picklist(hoursAnswers);
const liking = v.object({ best: hours, worst: hours });

const setup = v.object({
  name: v.string(),
  minutes: v.object({ me: minutes, partner: minutes, together: minutes }),
  whatFor: v.string(),
  giveBack: v.string(),
  children: v.picklist(childrenAnswers),
  quiet: v.picklist(quietAnswers),
  gentle: v.boolean(),
  sitter: v.optional(v.picklist(sitterAnswers), laterSetup.sitter),
  travel: v.optional(minutes, laterSetup.travel),
  shortest: v.optional(v.object({ me: minutes, partner: minutes }), laterSetup.shortest),
  liking: v.optional(
    v.object({ me: liking, partner: liking, together: liking }),
    laterSetup.liking,
  ),
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

/** Plans that were kept before it was noted have none. */
const declined = v.optional(
  v.nullable(v.object({ blocks, at: v.number(), reopenedAt: v.nullable(v.number()) })),
  null,
);

const keptPlan = v.object({
  setup: v.nullable(setup),
  free: v.object({ me: free, partner: free }),
  calendars: v.object({ me: calendar, partner: calendar }),
  served: v.optional(v.object({ me: calendar, partner: calendar }), {
    me: null,
    partner: null,
  }),
  shows: v.optional(
    v.object({ alone: v.string(), together: v.string(), minutesBefore: v.nullable(minutes) }),
    usualShows,
  ),
  requests,
  negotiation,
  declined,
  from: v.nullable(v.pipe(v.string(), v.isoDate())),
});
