import { spansOverlap, type Span } from "../text/span.ts";
import { countWords, parseDraft, type Draft } from "./draft.ts";
import { applyEdits, type Edit, type Fix } from "./finding.ts";
import { findAll, isRisk, type Raised } from "./find.ts";
import { wordLimit } from "./register.ts";

/**
 * Whether a fix does what it says: its finding is gone and no risk is new.
 * Reads again only the sentences around the edits, so that a review stays linear in the length of the draft.
 */
export function holds(draft: Draft, all: readonly Raised[], raised: Raised, fix: Fix): boolean {
  if (makesTooLong(draft, fix.edits) || leavesNothing(draft, fix.edits)) return false;
  const window = around(draft, fix.edits);
  const part = reread(draft, window, fix.edits);
  const after = findAll(part);
  const before = all.filter(({ found }) => spansOverlap(found.span, window));
  return isGone(raised, before, after) && !hasNewRisk(raised, before, after);
}

/** Counted by rule: a fix may change the words another finding is about, and with them its key. */
function hasNewRisk(raised: Raised, before: readonly Raised[], after: readonly Raised[]): boolean {
  return after
    .filter(isRisk)
    .some(
      ({ rule }) => count(after, rule.id) > count(before, rule.id) - (rule === raised.rule ? 1 : 0),
    );
}

function count(all: readonly Raised[], id: string): number {
  return all.filter(({ rule }) => rule.id === id).length;
}

function isGone(raised: Raised, before: readonly Raised[], after: readonly Raised[]): boolean {
  const same = (all: readonly Raised[]): number =>
    all.filter(({ key }) => key === raised.key).length;
  return same(after) < Math.max(1, same(before));
}

function reread(draft: Draft, window: Span, edits: readonly Edit[]): Draft {
  const moved = edits.map(({ span, text }) => ({
    span: { start: span.start - window.start, end: span.end - window.start },
    text,
  }));
  const source = applyEdits(draft.source.slice(window.start, window.end), moved);
  return parseDraft(source, draft.context, draft);
}

/** The edited sentences and those around, for what leans on them. A short draft is read again as a whole. */
function around({ source, sentences }: Draft, edits: readonly Edit[]): Span {
  if (sentences.length <= shortDraft) return { start: 0, end: source.length };
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  const first = sentences.findIndex(({ sentence }) => sentence.span.end >= start);
  const last = sentences.findLastIndex(({ sentence }) => sentence.span.start <= end);
  return {
    start: sentences[Math.max(0, first - neighbours)]?.sentence.span.start ?? 0,
    end: sentences[last + neighbours]?.sentence.span.end ?? source.length,
  };
}

/** In sentences: more than a text message has. */
export const shortDraft = 12;
const neighbours = 2;

function makesTooLong(draft: Draft, edits: readonly Edit[]): boolean {
  const more = edits.reduce(
    (sum, { span, text }) =>
      sum + countWords(text) - countWords(draft.source.slice(span.start, span.end)),
    0,
  );
  return (
    more > 0 && draft.wordCount <= wordLimit(draft) && draft.wordCount + more > wordLimit(draft)
  );
}

/** Nothing left to say is no other way to say it. */
function leavesNothing({ source }: Draft, edits: readonly Edit[]): boolean {
  const gone = edits.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return gone * 2 > source.length && applyEdits(source, edits).trim() === "";
}
