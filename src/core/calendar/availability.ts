import type { CancelSignal } from "./budget.ts";
import type { Availability } from "./calendar.ts";
import { expandCalendar } from "./expand-calendar.ts";
import { endOf, lastingOf, pointOf, type Span } from "./occurrence.ts";
import { clipSpan, subtractSpans } from "./spans.ts";
import type { Zone } from "./zone.ts";

/**
 * VAVAILABILITY (RFC 7953, 5): each says of all its time what is available, and so what is not. A higher priority has
 * the last word on its time; of two with the same, both must leave a time open.
 */
export function unavailableSpans(
  availabilities: readonly Availability[],
  span: Span,
  floating: Zone,
  signal?: CancelSignal,
): readonly Span[] {
  const priorities = [...new Set(availabilities.map(({ priority }) => priority))];
  priorities.sort((a, b) => b - a);
  let closed: readonly Span[] = [];
  for (const priority of priorities) {
    const level = availabilities.filter((one) => one.priority === priority);
    const times = level.map((one) => clipSpan(timeOf(one, floating), span));
    const below = subtractSpans(closed, times);
    const here = level.flatMap((one, index) => {
      const time = times[index] ?? span;
      return subtractSpans([time], availableSpans(one, time, floating, signal));
    });
    closed = [...below, ...here];
  }
  return closed;
}

function timeOf({ start, length }: Availability, floating: Zone): Span {
  const first = start === null ? null : pointOf(start, floating);
  const from = first?.epoch ?? -Infinity;
  if (length === null) return { from, to: Infinity };
  if (length.type === "end") return { from, to: pointOf(length.end, floating).epoch };
  if (first === null) return { from, to: Infinity };
  const lasting = lastingOf(length, first, floating);
  return { from, to: endOf(first, lasting, start?.zone ?? floating).epoch };
}

function availableSpans(
  { available }: Availability,
  time: Span,
  floating: Zone,
  signal?: CancelSignal,
): readonly Span[] {
  if (time.from >= time.to) return [];
  return expandCalendar(available, time, floating, signal).occurrences.map(({ start, end }) => ({
    from: start.epoch,
    to: end.epoch,
  }));
}
