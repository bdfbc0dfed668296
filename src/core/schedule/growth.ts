import type { Growth } from "./need.ts";

/** The time a plan is made in, in minutes. */
const halfHour = 30;
/** As a week grows by, in `wanted.ts`. */
const share = 1.35;

/**
 * From what the asker had alone last week, in minutes, to what this week grows from. A first week begins with what is
 * of use to them. From then on it is half an hour more at least: a third more of an hour, cut to half hours, would be
 * an hour for ever.
 */
export function growthFrom(lastWeek: number, shortest: number): Growth {
  const minutes =
    lastWeek === 0
      ? shortest
      : Math.max(shortest, lastWeek, Math.ceil((lastWeek + halfHour) / share));
  return { minutes, comfort: "fine" };
}
