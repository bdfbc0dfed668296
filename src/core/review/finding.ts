import type { Span } from "../text/span.ts";

/**
 * - `strength`: the words do something good; shown first.
 * - `missing`: a point of the method that is not there yet.
 * - `risk`: the words may hurt, or may lose the need.
 * - `harm`: the words control or threaten; named, never polished.
 */
export type Severity = "strength" | "missing" | "risk" | "harm";

export type Edit = { readonly span: Span; readonly text: string };

/** One tap: all edits at once, never overlapping, in the order of the text. */
export type Fix = { readonly title: string; readonly edits: readonly Edit[] };

export type Finding = {
  readonly ruleId: string;
  /** UTF-16 offsets into the draft. A finding about the whole message spans its ask, or the whole draft. */
  readonly span: Span;
  readonly severity: Severity;
  /** It may be so, and may not: the message asks. */
  readonly isSoft?: true;
  /** One sentence: what these words may do to the one who hears them. */
  readonly message: string;
  /** Two or three sentences behind "why". */
  readonly note: string;
  readonly fixes: readonly Fix[];
  /** Stable across edits elsewhere: rule and words, without the span. Ignoring a finding stores this. */
  readonly key: string;
};

export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, { span, text: words }) => text.slice(0, span.start) + words + text.slice(span.end),
      source,
    );
}
