/** Epoch milliseconds, half-open: the end no longer belongs to it. */
export type Span = { readonly start: number; readonly end: number };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export const minute = 60_000;
export const hour = 60 * minute;

export function minutesOf({ start, end }: Span): number {
  return (end - start) / minute;
}
