import { hour, type Span } from "./span.ts";

/** What is given back later than this no longer answers the time alone it was for. */
export const giveBackWithin = 36 * hour;

/**
 * The time together that answers each ask: of its own, beginning within 36 hours of its end. The earliest ask takes
 * the earliest one open to it: all windows being as long, no other way leaves fewer without.
 */
export function pairGiveBacks<T extends Span, U extends Span>(
  asks: readonly T[],
  together: readonly U[],
): ReadonlyMap<T, U> {
  const backs = together.toSorted((a, b) => a.start - b.start);
  const pairs = new Map<T, U>();
  let next = 0;
  for (const ask of asks.toSorted((a, b) => a.end - b.end)) {
    while ((backs[next]?.start ?? Number.POSITIVE_INFINITY) < ask.end) next += 1;
    const back = backs[next];
    if (back === undefined) break;
    if (back.start > ask.end + giveBackWithin) continue;
    pairs.set(ask, back);
    next += 1;
  }
  return pairs;
}

/** In gentle mode the week's first time alone comes after a time together. */
export function comesTooEarly({ start }: Span, together: readonly Span[]): boolean {
  return together.every(({ end }) => end > start);
}
