import { expandCalendar } from "../calendar/expand-calendar.ts";
import type { Occurrence } from "../calendar/occurrence.ts";
import { parseCalendar } from "../calendar/parse-calendar.ts";
import type { Zone } from "../calendar/zone.ts";
import type { CounterProposal, Time } from "./proposal.ts";
import type { Written } from "./publish.ts";
import type { CalendarObject, Replica } from "./replica.ts";

export type Compared = {
  readonly proposals: readonly CounterProposal[];
  /** As before, but for what was changed without its time: a title, an alarm. That may be written over. */
  readonly written: readonly Written[];
};

/** Compares what was written with what the calendar holds now, by UID: a program may have given it another address. */
export function findCounterProposals(
  written: readonly Written[],
  { objects }: Replica,
  floating: Zone,
): Compared {
  const objectByUrl = new Map(objects.map((object) => [object.url, object]));
  const isUntouched = ({ url, etag }: Written): boolean => objectByUrl.get(url)?.etag === etag;
  if (written.every(isUntouched)) return { proposals: [], written };
  const foundByUid = readObjects(objects, floating);
  const compared = written.map((one) => {
    const found = foundByUid.get(one.event.uid);
    const proposal = isUntouched(one) ? null : compare(one, found);
    const isSameTime = proposal === null && found !== undefined;
    return { proposal, written: isSameTime ? there(one, found, one.event) : one };
  });
  return {
    proposals: compared.flatMap(({ proposal }) => proposal ?? []),
    written: compared.map((one) => one.written),
  };
}

type Found = {
  readonly object: CalendarObject;
  readonly sequence: number;
  readonly occurrences: readonly Occurrence[];
};

/** As far as any plan may reach, in seconds. */
const always = { from: 0, to: 8e9 };

function readObjects(
  objects: readonly CalendarObject[],
  floating: Zone,
): ReadonlyMap<string, Found> {
  return new Map(
    objects.flatMap((object): readonly (readonly [string, Found])[] => {
      const { events } = parseCalendar(object.data);
      const uid = events[0]?.uid ?? /^UID:(?<uid>\S+)/mu.exec(object.data)?.groups?.["uid"];
      if (uid === undefined) return [];
      const { occurrences } = expandCalendar(events, always, floating);
      return [[uid, { object, sequence: events[0]?.sequence ?? 0, occurrences }]];
    }),
  );
}

function compare(one: Written, found: Found | undefined): CounterProposal | null {
  const { uid, start, end } = one.event;
  const what = { uid, from: { start, end } };
  if (found === undefined) return { ...what, type: "deleted" };
  const times = found.occurrences.filter(({ event }) => event.status !== "CANCELLED").map(timeOf);
  // That the block is there again next week changes nothing that was agreed.
  if (times.some((time) => time.start === start && time.end === end)) return null;
  const [to] = times;
  if (to !== undefined) return { ...what, type: "moved", to, there: there(one, found, to) };
  if (found.occurrences.length > 0) return { ...what, type: "deleted" };
  // As if it took no time, so that a plan that still wants the block writes it anew.
  return { ...what, type: "unreadable", there: there(one, found, { start, end: start }) };
}

function there({ event }: Written, { object, sequence }: Found, { start, end }: Time): Written {
  return {
    event: { ...event, start, end, sequence: Math.max(event.sequence, sequence) },
    url: object.url,
    etag: object.etag,
  };
}

function timeOf({ start, end }: Occurrence): Time {
  return { start: start.epoch * 1000, end: end.epoch * 1000 };
}
