import { spansOverlap, type Span } from "../text/span.ts";
import type { Edit } from "./finding.ts";

/** The borrowed spans after the edits, which bring words that are borrowed too. */
export function borrow(borrowed: readonly Span[], edits: readonly Edit[]): readonly Span[] {
  const added = edits.map((edit) => {
    const { text, span } = edit;
    const start =
      span.start +
      shiftBefore(
        span.start,
        edits.filter((other) => other !== edit),
      );
    return {
      start: start + text.length - text.replace(gap, "").length,
      end: start + text.trimEnd().length,
    };
  });
  return [...moveSpans(borrowed, edits), ...added.filter(({ start, end }) => start < end)].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** What keeps a line from the one before it is no part of it. */
const gap = /^[\s.,]+/u;

/** Where the spans lie after the edits. A span whose words are edited is no longer there. */
export function moveSpans(spans: readonly Span[], edits: readonly Edit[]): readonly Span[] {
  return spans
    .filter((span) => !edits.some((edit) => spansOverlap(edit.span, span)))
    .map(({ start, end }) => {
      const shift = shiftBefore(start, edits);
      return { start: start + shift, end: end + shift };
    });
}

function shiftBefore(offset: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
}
