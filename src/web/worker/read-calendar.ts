import type { Calendar } from "../../core/calendar/calendar.ts";
import { readBusyTime } from "../../core/calendar/free-busy.ts";
import { createIssueLog } from "../../core/calendar/issue.ts";
import { parseCalendar } from "../../core/calendar/parse-calendar.ts";
import { mergeSpans } from "../../core/calendar/spans.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { ReadCalendar } from "./planner-protocol.ts";

/** Work between two signs of life. */
const eventsAtATime = 500;

/** When a calendar's owner is busy; `null` when the file holds no calendar, which must not read as free. */
export function readCalendar(
  bytes: Uint8Array,
  span: Span,
  zone: string,
  onProgress: Progress,
): ReadCalendar | null {
  const calendar = parseCalendar(decode(bytes));
  if (calendar.issues.some(({ code }) => code === "not-a-calendar")) return null;
  return readBusy(calendar, span, zone, onProgress);
}

type Progress = (done: number, total: number) => void;

/** Of a calendar that is read, all that is kept. */
export function readBusy(
  calendar: Calendar,
  { start, end }: Span,
  zone: string,
  onProgress: Progress = () => undefined,
): ReadCalendar {
  const log = createIssueLog();
  for (const issue of calendar.issues) log.add(issue);
  const parts = partsOf(calendar);
  const busy = parts.flatMap((part, index) => {
    onProgress(index, parts.length);
    const { spans, issues } = readBusyTime(part, start, end, zone);
    for (const issue of issues) log.add(issue);
    return spans;
  });
  const merged = mergeSpans(busy.map((span) => ({ from: span.start, to: span.end })));
  return {
    events: calendar.events.length,
    busy: merged.map(({ from, to }) => ({ start: from, end: to })),
    issues: log.list(),
  };
}

/** A binary file gives nothing; what is no UTF-8 is from the time before it. */
function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Events of one UID belong to one series, and stay in one part. */
function partsOf(calendar: Calendar): readonly Calendar[] {
  const groups = Map.groupBy(calendar.events, ({ uid }) => uid);
  const parts: Calendar["events"][number][][] = [[]];
  for (const group of groups.values()) {
    const last = parts.at(-1);
    if (last === undefined || last.length >= eventsAtATime) parts.push([...group]);
    else for (const event of group) last.push(event);
  }
  return parts.map((events, index) =>
    index === 0
      ? { ...calendar, events }
      : { ...calendar, events, busyPeriods: [], availabilities: [] },
  );
}
