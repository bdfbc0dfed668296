import { type IcsEvent, writeIcs } from "../core/calendar/write-ics.ts";
import { blockId } from "../core/schedule/block.ts";
import type { Plan } from "../core/schedule/plan.ts";

/** Tentative, as both have yet to agree; and neutral, as anyone may look at a calendar. */
export function planToEvents({ weeks }: Plan): readonly IcsEvent[] {
  return weeks
    .flatMap(({ blocks }) => blocks)
    .map((block) => ({
      uid: `${blockId(block)}.elbowroom`,
      sequence: 0,
      start: block.start,
      end: block.end,
      title: null,
      status: "TENTATIVE" as const,
      alarmMinutesBefore: null,
    }));
}

export function planToIcs(plan: Plan, zone: string, now: number): string {
  return writeIcs(planToEvents(plan), { now, zone, method: "PUBLISH" });
}
