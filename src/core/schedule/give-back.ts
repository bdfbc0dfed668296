import { hour, type Span } from "./span.ts";

/** What is given back later than this no longer answers the time alone it was for. */
export const giveBackWithin = 36 * hour;

/**
 * The asks without a time together of their own that begins within 36 hours of their end. The earliest ask takes the
 * earliest one open to it: all windows being as long, no other way leaves fewer.
 */
export function unanswered<T extends Span>(asks: readonly T[], together: readonly Span[]): T[] {
  const backs = together.map(({ start }) => start).toSorted((a, b) => a - b);
  let next = 0;
  return asks
    .toSorted((a, b) => a.end - b.end)
    .filter(({ end }) => {
      while (next < backs.length && (backs[next] ?? 0) < end) next += 1;
      const isAnswered = (backs[next] ?? Number.POSITIVE_INFINITY) <= end + giveBackWithin;
      if (isAnswered) next += 1;
      return !isAnswered;
    });
}

/** In gentle mode the week's first time alone comes after a time together. */
export function comesTooEarly({ start }: Span, together: readonly Span[]): boolean {
  return together.every(({ end }) => end > start);
}
