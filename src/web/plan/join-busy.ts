import { mergeSpans } from "../../core/calendar/spans.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { ReadCalendar } from "../worker/planner-protocol.ts";

/** `null` when there is no calendar at all, which is not the same as a free one. */
export function joinBusy(calendars: readonly (ReadCalendar | null)[]): readonly Span[] | null {
  const known = calendars.filter((one) => one !== null);
  if (known.length === 0) return null;
  const all = known.flatMap(({ busy }) => busy.map(({ start, end }) => ({ from: start, to: end })));
  return mergeSpans(all).map(({ from, to }) => ({ start: from, end: to }));
}
