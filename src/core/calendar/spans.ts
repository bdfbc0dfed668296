import type { Span } from "./occurrence.ts";

/** In order, none touching the next. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (to <= from) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is left of `spans` without `holes`. */
export function subtractSpans(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  const merged = mergeSpans(holes);
  return mergeSpans(spans).flatMap((span) => without(span, merged));
}

function without(span: Span, holes: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let from = span.from;
  for (const hole of holes) {
    if (hole.to <= from || hole.from >= span.to) continue;
    left.push({ from, to: hole.from });
    from = Math.max(from, hole.to);
  }
  return [...left, { from, to: span.to }].filter((one) => one.from < one.to);
}

export function clipSpan({ from, to }: Span, bounds: Span): Span {
  return { from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) };
}
