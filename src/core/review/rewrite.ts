import type { ReviewContext } from "./context.ts";
import { spansOverlap, type Span } from "../text/span.ts";
import { parseDraft, type Draft } from "./draft.ts";
import { applyEdits, type Edit, type Finding } from "./finding.ts";
import { findAll, isRisk } from "./find.ts";
import { leaveOutAll } from "./fix.ts";
import { plainAsk } from "./plain-ask.ts";
import { review } from "./review.ts";
import { rules } from "./rules/index.ts";
import { inVoice } from "./voice.ts";

export type Applied = { readonly ruleId: string; readonly title: string };

export type Rewrite = {
  readonly text: string;
  readonly applied: readonly Applied[];
  /** Lines that are not the writer's: to be made their own before they are said. */
  readonly borrowed: readonly Span[];
};

/**
 * Takes out what may hurt, then fills in what is missing.
 * A draft that threatens or controls comes back as it is: other words would only make it prettier.
 */
export function rewrite(source: string, context: ReviewContext): Rewrite {
  const whole = { ...context, mutedRuleIds: new Set<string>(), ignoredKeys: new Set<string>() };
  const start: Rewrite = { text: source, applied: [], borrowed: [] };
  if (review(source, whole).findings.some(({ severity }) => severity === "harm")) return start;
  // A line that fills a gap may be one reason too many: once more, and it is settled.
  return rounds.reduce((current) => fillIn(clear(current, whole), whole), start);
}

const rounds = [1, 2];

/** Each pass takes one fix for every finding whose words no other fix of the pass touches. */
const mostPasses = 12;

function clear(start: Rewrite, context: ReviewContext): Rewrite {
  let current = start;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const risks = risksOf(current.text, context);
    if (risks.length === 0) return current;
    const chosen = apart(risks);
    if (chosen.length === 0) break;
    current = chosen.toReversed().reduce(applyFirst, current);
  }
  return leaveRisksOut(current, context);
}

function risksOf(text: string, context: ReviewContext): readonly Finding[] {
  return review(text, context).findings.filter(({ severity }) => severity === "risk");
}

/** Findings with a fix, far enough apart that one does not change what the other was checked against. */
function apart(risks: readonly Finding[]): readonly Finding[] {
  const chosen: Finding[] = [];
  let free = -1;
  for (const risk of risks) {
    const spans = (risk.fixes[0]?.edits ?? []).map(({ span }) => span);
    if (spans.length === 0) continue;
    const start = Math.min(...spans.map((span) => span.start));
    if (start <= free) continue;
    chosen.push(risk);
    free = Math.max(...spans.map((span) => span.end)) + neighbourhood;
  }
  return chosen;
}

/** About a sentence: what leans on its neighbour is seen again in the next pass. */
const neighbourhood = 80;

function applyFirst(current: Rewrite, { ruleId, fixes }: Finding): Rewrite {
  const fix = fixes[0];
  if (fix === undefined) return current;
  return {
    text: applyEdits(current.text, fix.edits),
    applied: [...current.applied, { ruleId, title: fix.title }],
    borrowed: current.borrowed.flatMap((span) => moveSpan(span, fix.edits)),
  };
}

/** Where no rewording holds, the sentence goes. Where that is all there is, the plain ask stays. */
function leaveRisksOut(current: Rewrite, context: ReviewContext): Rewrite {
  const draft = parseDraft(current.text, context);
  const risks = findAll(draft).filter(isRisk);
  if (risks.length === 0) return current;
  const out = new Set(
    draft.sentences.filter(({ sentence }) =>
      risks.some(({ found }) => spansOverlap(found.span, sentence.content)),
    ),
  );
  const left = applyEdits(current.text, leaveOutAll(draft, out));
  const applied = risks.map(({ rule }) => ({ ruleId: rule.id, title: "Leave this out" }));
  const isClean = risksOf(left, context).length === 0;
  const text = isClean ? left : onlyAsk(draft);
  return { text, applied: [...current.applied, ...applied], borrowed: isClean ? [] : [all(text)] };
}

function onlyAsk(draft: Draft): string {
  const first = draft.sentences[0];
  return first === undefined ? "" : inVoice(plainAsk(draft, first), draft.voice);
}

/** In the order in which one says it, so that each line finds its place. */
function fillIn(start: Rewrite, context: ReviewContext): Rewrite {
  let current = start;
  const tried = new Set<string>();
  for (const { id } of rules.filter(({ severity }) => severity === "missing")) {
    const gap = review(current.text, context).findings.find(({ ruleId }) => ruleId === id);
    if (gap === undefined || tried.has(id)) continue;
    tried.add(id);
    const edits = gap.fixes[0]?.edits ?? [];
    current = { ...applyFirst(current, gap), borrowed: borrow(current, edits) };
  }
  return current;
}

function borrow(current: Rewrite, edits: readonly Edit[]): readonly Span[] {
  const moved = current.borrowed.flatMap((span) => moveSpan(span, edits));
  const added = edits.map(({ span, text }) => {
    const lead = text.length - text.trimStart().length;
    const trail = text.length - text.trimEnd().length;
    return { start: span.start + lead, end: span.start + text.length - trail };
  });
  return [...moved, ...added].toSorted((a, b) => a.start - b.start);
}

/** Where a span lies after the edits; gone when its words are. */
function moveSpan(span: Span, edits: readonly Edit[]): readonly Span[] {
  if (edits.some((edit) => spansOverlap(edit.span, span))) return [];
  const shift = edits
    .filter((edit) => edit.span.end <= span.start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0);
  return [{ start: span.start + shift, end: span.end + shift }];
}

function all(text: string): Span {
  return { start: 0, end: text.length };
}
