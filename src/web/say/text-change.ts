import type { Edit } from "../../core/review/finding.ts";
import { applyEdits } from "../../core/review/finding.ts";
import type { Span } from "../../core/text/span.ts";

/** What happened between two versions of a text: `removed` units at `start` gave way to `inserted`. */
export type TextChange = {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
};

/** The smallest single change that leads from one text to the other. `null`: they are the same. */
export function changeBetween(from: string, to: string): TextChange | null {
  if (from === to) return null;
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && sameFromEnd(from, to, end)) end += 1;
  return { start, removed: from.length - end - start, inserted: to.slice(start, to.length - end) };
}

function sameFromEnd(a: string, b: string, offset: number): boolean {
  return a.charCodeAt(a.length - 1 - offset) === b.charCodeAt(b.length - 1 - offset);
}

/** Where a span stands after the change; `null` when the change went into it. */
export function shiftSpan(span: Span, change: TextChange): Span | null {
  if (change.start >= span.end) return span;
  if (change.start + change.removed > span.start) return null;
  const by = change.inserted.length - change.removed;
  return { start: span.start + by, end: span.end + by };
}

/**
 * Where the browser moves a range of a text node when `replaceData` makes this change in it: what is typed right before
 * its first letter comes into it, what is typed right after its last does not.
 */
export function followRange({ start, end }: Span, change: TextChange): Span {
  return { start: followPlace(start, change), end: followPlace(end, change) };
}

function followPlace(place: number, { start, removed, inserted }: TextChange): number {
  if (place <= start) return place;
  return place <= start + removed ? start : place - removed + inserted.length;
}

/** The edits of a fix as one: the smallest range that covers what they change. */
export function mergeEdits(source: string, edits: readonly Edit[]): Edit | null {
  const change = changeBetween(source, applyEdits(source, edits));
  if (change === null) return null;
  const span = { start: change.start, end: change.start + change.removed };
  return { span, text: change.inserted };
}

/** The same edit for a text that has changed since; `null` when the change went into its words. */
export function rebaseEdit(edit: Edit, from: string, to: string): Edit | null {
  const change = changeBetween(from, to);
  if (change === null) return edit;
  const span = shiftSpan(edit.span, change);
  return span === null ? null : { ...edit, span };
}

/** What takes `edit` back once it has been made on `source`. */
export function invertEdit(source: string, { span, text }: Edit): Edit {
  return {
    span: { start: span.start, end: span.start + text.length },
    text: source.slice(span.start, span.end),
  };
}
