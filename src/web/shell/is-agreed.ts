import * as v from "valibot";

const agreedPlan = v.object({ negotiation: v.object({ agreed: v.array(v.unknown()) }) });

/** Whether both said yes to a week in what Plan keeps. All else of it is read where it is needed. */
export function isAgreed(plan: unknown): boolean {
  const parsed = v.safeParse(agreedPlan, plan);
  return parsed.success && parsed.output.negotiation.agreed.length > 0;
}
