import { applyEdits, type Edit, type Finding, type Fix } from "../../core/review/finding.ts";
import type { Span } from "../../core/text/span.ts";

/** What a rewrite leaves where the words were: shown on its button before it is pressed. */
export function previewOf(source: string, finding: Finding, fix: Fix): string {
  const spans = fix.edits.map((edit) => edit.span);
  // What is missing spans the whole draft: only the words that come in are new.
  const changed = cover(finding.severity === "missing" ? spans : [finding.span, ...spans]);
  const words = partAfter(source, changed, fix);
  return shorten(words === "" ? partAfter(source, lineAround(source, changed), fix) : words);
}

function cover(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function partAfter(source: string, { start, end }: Span, fix: Fix): string {
  const edits = fix.edits.map((edit) => shiftBack(edit, start));
  return applyEdits(source.slice(start, end), edits).trim();
}

/** Words that are left out leave nothing to show but the sentence they stood in. */
function lineAround(source: string, { start, end }: Span): Span {
  const before = source.slice(0, start).search(/[^.!?\n]*$/u);
  const after = source.slice(end).search(/[.!?\n]|$/u);
  return { start: before, end: end + after + 1 };
}

/** A button is read at a glance; the rest is seen in the text. */
const longestPreview = 160;
/** A quote only has to be recognised. */
const longestQuote = 90;

/** The words a note is about. */
export function quoteOf(source: string, { start, end }: Span): string {
  return shorten(source.slice(start, end), longestQuote);
}

function shiftBack({ span, text }: Edit, by: number): Edit {
  return { span: { start: span.start - by, end: span.end - by }, text };
}

function shorten(words: string, longest = longestPreview): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  const lastSpace = line.lastIndexOf(" ", longest - 1);
  return `${line.slice(0, lastSpace > 0 ? lastSpace : longest - 1)}…`;
}
