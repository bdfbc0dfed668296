/** A half-open range of UTF-16 code units: `source.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

export function sliceSpan(source: string, span: Span): string {
  return source.slice(span.start, span.end);
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
