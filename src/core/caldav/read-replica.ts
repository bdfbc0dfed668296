import type { Calendar } from "../calendar/calendar.ts";
import { parseCalendar } from "../calendar/parse-calendar.ts";
import type { Replica } from "./replica.ts";

/** One calendar out of all its objects. Each was read by itself, so lines are counted from the start of its own text. */
export function readReplica({ objects }: Replica, name: string): Calendar {
  return joinCalendars(
    objects.map(({ data }) => parseCalendar(data)),
    name,
  );
}

export function joinCalendars(calendars: readonly Calendar[], name: string): Calendar {
  return {
    name,
    color: "",
    events: calendars.flatMap(({ events }) => events),
    busyPeriods: calendars.flatMap(({ busyPeriods }) => busyPeriods),
    availabilities: calendars.flatMap(({ availabilities }) => availabilities),
    issues: calendars.flatMap(({ issues }) => issues),
  };
}
