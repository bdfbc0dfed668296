import { applyEdits, type Edit, type Fix } from "../../core/review/finding.ts";
import type { Span } from "../../core/text/span.ts";

/** What a rewrite leaves where the words were: shown on its button before it is pressed. */
export function previewOf(source: string, span: Span, fix: Fix): string {
  const all = [span, ...fix.edits.map((edit) => edit.span)];
  const start = Math.min(...all.map((one) => one.start));
  const end = Math.max(...all.map((one) => one.end));
  const edits = fix.edits.map((edit) => shiftBack(edit, start));
  return shorten(applyEdits(source.slice(start, end), edits).trim(), longestPreview);
}

/** A button is read at a glance; the rest is seen in the text. */
const longestPreview = 160;
/** A quote only has to be recognised. */
const longestQuote = 90;

/** The words a note is about. */
export function quoteOf(source: string, { start, end }: Span): string {
  return shorten(source.slice(start, end).trim(), longestQuote);
}

function shiftBack({ span, text }: Edit, by: number): Edit {
  return { span: { start: span.start - by, end: span.end - by }, text };
}

function shorten(words: string, longest: number): string {
  const line = words.replace(/\s+/gu, " ");
  if (line.length <= longest) return line;
  return `${line.slice(0, line.lastIndexOf(" ", longest - 1)).trimEnd() || line.slice(0, longest - 1)}…`;
}
