import type { Issue } from "../../core/calendar/issue.ts";
import type { Plan } from "../../core/schedule/plan.ts";
import type { PlanReport } from "../../core/schedule/report.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { PlanInput } from "../../core/schedule/week.ts";

/** What passes between the room Plan and its worker. */
export type ToPlanner =
  | {
      readonly type: "read";
      readonly bytes: Uint8Array;
      readonly span: Span;
      readonly zone: string;
    }
  | { readonly type: "plan"; readonly input: PlanInput };

export type FromPlanner =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  /** `null`: there was no calendar in it. */
  | { readonly type: "read"; readonly calendar: ReadCalendar | null }
  /** `outlined`: the first of all, without reasons. `drafted`: a good one. `planned`: the last. */
  | { readonly type: "outlined" | "drafted" | "planned"; readonly outcome: PlanOutcome };

/** All that is kept of a calendar: when somebody is busy, never with what. */
export type ReadCalendar = {
  readonly events: number;
  readonly busy: readonly Span[];
  readonly issues: readonly Issue[];
};

export type PlanOutcome =
  | { readonly type: "plan"; readonly plan: Plan; readonly report: PlanReport }
  /** Pins that cannot be held, in words. */
  | { readonly type: "trouble"; readonly words: string };
