import { applyEdits, type Edit, type Finding, type Fix } from "../../core/review/finding.ts";
import type { Span } from "../../core/text/span.ts";

/** What a rewrite makes of the words: shown on its button before it is pressed. */
export function previewOf(source: string, finding: Finding, fix: Fix): string {
  const changed = cover(fix.edits.map(({ span }) => span));
  // Of what was missing only the words that come in are new; of the rest one wants the sentence.
  const isNew = finding.severity === "missing";
  return shorten(partAfter(source, isNew ? changed : sentenceAround(source, changed), fix));
}

function cover(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function partAfter(source: string, { start, end }: Span, fix: Fix): string {
  const edits = fix.edits.map((edit) => shiftBack(edit, start));
  return applyEdits(source.slice(start, end), edits);
}

/** Near enough for a button: from the end of the sentence before to the end of this one. */
function sentenceAround(source: string, { start, end }: Span): Span {
  const before = Math.max(...[".", "!", "?", "\n"].map((mark) => endBefore(source, mark, start)));
  const isEnded = /[.!?\n]\s*$/u.test(source.slice(start, end));
  const after = isEnded ? 0 : source.slice(end).search(/[.!?\n]|$/u) + 1;
  return { start: before, end: end + after };
}

/** Where what follows the last `mark` before `place` begins. A pattern would look from the start at every place. */
function endBefore(source: string, mark: string, place: number): number {
  return place === 0 ? 0 : source.lastIndexOf(mark, place - 1) + 1;
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
