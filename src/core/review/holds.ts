import type { Span } from "../text/span.ts";
import { recall } from "../memory.ts";
import { countWords } from "../text/count-words.ts";
import { createDraftMemory, parseDraft, sentenceIndexAt, type Draft } from "./draft.ts";
import { applyEdits, type Edit, type Fix } from "./finding.ts";
import { findAll, isRisk, type Raised } from "./find.ts";
import { wordLimit } from "./register.ts";
import { rules } from "./rules/index.ts";
import type { Summary } from "./summary.ts";

/** Whether a fix does what it says: its finding is gone and no risk is new. */
export type Holds = (raised: Raised, fix: Fix) => boolean;

/**
 * A short draft is read again as a whole. In a longer one only the sentences around the edits are,
 * before and after, so that a review stays linear in the length of the draft.
 */
export function createHolds(draft: Draft, all: readonly Raised[]): Holds {
  const readAfter = createReader(draft);
  const whole = all.map(summarise);
  return (raised, { edits }) => {
    if (makesTooLong(draft, edits) || leavesNothing(draft, edits)) return false;
    // To take a sentence out of many brings nothing new.
    if (isLong(draft) && edits.every(({ text }) => text.length <= 1)) return true;
    const window = around(draft, edits);
    // Out of its whole a sentence may be heard another way: what is compared is read in the same window.
    const before = isLong(draft) ? readAfter(window, []) : whole;
    const after = readAfter(window, edits);
    return isGone(raised, before, after) && !hasNewRisk(raised, before, after);
  };
}

/** In sentences: more than a text message has. */
export const shortDraft = 12;

function isLong({ sentences }: Draft): boolean {
  return sentences.length > shortDraft;
}

function summarise(raised: Raised): Summary {
  return { ruleId: raised.ruleId, key: raised.key, isRisk: isRisk(raised) };
}

/**
 * The findings in a window after some edits. Most fixes are proven again at every key, and their windows are as they
 * were: what was read of the same words is remembered.
 */
function createReader(draft: Draft): (window: Span, edits: readonly Edit[]) => readonly Summary[] {
  const setting = nameSetting(draft);
  const memory = draft.memory ?? createDraftMemory();
  return (window, edits) => {
    const source = editWindow(draft, window, edits);
    return recall(memory.proofs, setting + source, () =>
      findAll(parseDraft(source, draft.context, memory, draft), fixable).map(summarise),
    );
  };
}

/** A strength needs no fix, and none is refused for it. */
const fixable = rules.filter(({ severity }) => severity !== "strength");

/** All that the findings in some words hang on beside them. */
function nameSetting({ context, isAboutTimeAlone }: Draft): string {
  const { register, partner, mutedRuleIds, ignoredKeys } = context;
  const sets = [[...mutedRuleIds], [...ignoredKeys]];
  return JSON.stringify([isAboutTimeAlone, register, partner, sets]);
}

function isGone(raised: Raised, before: readonly Summary[], after: readonly Summary[]): boolean {
  const same = (all: readonly Summary[]): number =>
    all.filter(({ key }) => key === raised.key).length;
  return same(after) < Math.max(1, same(before));
}

/** Counted by rule: a fix may change the words another finding is about, and with them its key. */
function hasNewRisk(
  raised: Raised,
  before: readonly Summary[],
  after: readonly Summary[],
): boolean {
  return after.some((one) => {
    if (!one.isRisk) return false;
    const { ruleId } = one;
    const had = count(before, ruleId);
    return count(after, ruleId) > (ruleId === raised.ruleId ? Math.max(0, had - 1) : had);
  });
}

function count(all: readonly Summary[], id: string): number {
  return all.filter(({ ruleId }) => ruleId === id).length;
}

function editWindow({ source }: Draft, window: Span, edits: readonly Edit[]): string {
  const moved = edits.map(({ span, text }) => ({
    span: { start: span.start - window.start, end: span.end - window.start },
    text,
  }));
  return applyEdits(source.slice(window.start, window.end), moved);
}

/** The edited sentences and one more on each side, for what leans on its neighbour. */
function around(draft: Draft, edits: readonly Edit[]): Span {
  const { source, sentences } = draft;
  if (!isLong(draft)) return { start: 0, end: source.length };
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  const first = sentenceIndexAt(draft, start);
  const last = sentenceIndexAt(draft, Math.max(start, end - 1));
  return {
    start: sentences[Math.max(0, first - 1)]?.sentence.span.start ?? 0,
    end: sentences[last + 1]?.sentence.span.end ?? source.length,
  };
}

function makesTooLong(draft: Draft, edits: readonly Edit[]): boolean {
  const more = edits.reduce(
    (sum, { span, text }) =>
      sum + countWords(text) - countWords(draft.source.slice(span.start, span.end)),
    0,
  );
  const limit = wordLimit(draft);
  return more > 0 && draft.wordCount <= limit && draft.wordCount + more > limit;
}

/** Nothing left to say is no other way to say it. */
function leavesNothing({ source }: Draft, edits: readonly Edit[]): boolean {
  const gone = edits.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return gone * 2 > source.length && applyEdits(source, edits).trim() === "";
}
