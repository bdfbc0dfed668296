import { borrow, moveSpans } from "./borrowed.ts";
import type { ReviewContext } from "./context.ts";
import { spansOverlap, type Span } from "../text/span.ts";
import { hitsOf, parseDraft } from "./draft.ts";
import { applyEdits, type Finding, type Fix } from "./finding.ts";
import { findAll, isRisk } from "./find.ts";
import { leaveOutAll } from "./fix.ts";
import { plainAsk } from "./plain-ask.ts";
import { review } from "./review.ts";
import { rules } from "./rules/index.ts";
import { shorten } from "./shorten.ts";
import { inVoice } from "./voice.ts";

type Applied = { readonly ruleId: string; readonly title: string };

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
  // A line that fills a gap may bring the next thing to mend: once more, and it is settled.
  const mended = [1, 2].reduce((current) => fillIn(clear(current, whole), whole), start);
  return isClean(mended.text, whole) ? mended : fillIn(askOnly(start, whole), whole);
}

function isClean(text: string, context: ReviewContext): boolean {
  return findAll(parseDraft(text, context)).every(({ rule }) => rule.severity === "strength");
}

/** Each pass takes one fix for every finding whose words no other fix of the pass touches. */
const mostPasses = 12;

function clear(start: Rewrite, context: ReviewContext): Rewrite {
  let current = start;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const risks = review(current.text, context).findings.filter(
      ({ severity }) => severity === "risk",
    );
    if (risks.length === 0) return current;
    const chosen = apart(risks);
    if (chosen.length === 0) break;
    current = chosen.toReversed().reduce(applyFirst, current);
  }
  return leaveRisksOut(current, context);
}

/**
 * Findings with a fix, far enough apart that one does not change what the other was checked against,
 * and no two that bring the same line.
 */
function apart(risks: readonly Finding[]): readonly Finding[] {
  const chosen: Finding[] = [];
  const said = new Set<string>();
  let free = -1;
  for (const risk of risks) {
    const edits = risk.fixes[0]?.edits ?? [];
    const line = edits.map(({ text }) => text).join("");
    const start = Math.min(...edits.map(({ span }) => span.start));
    if (edits.length === 0 || start <= free || (line !== "" && said.has(line))) continue;
    chosen.push(risk);
    said.add(line);
    free = Math.max(...edits.map(({ span }) => span.end)) + neighbourhood;
  }
  return chosen;
}

/** In characters, about a sentence: what leans on its neighbour is seen again in the next pass. */
const neighbourhood = 80;

function applyFirst(current: Rewrite, { ruleId, fixes }: Finding): Rewrite {
  const fix = fixes[0];
  return fix === undefined ? current : apply(current, ruleId, fix);
}

function apply({ text, applied, borrowed }: Rewrite, ruleId: string, fix: Fix): Rewrite {
  return {
    text: applyEdits(text, fix.edits),
    applied: [...applied, { ruleId, title: fix.title }],
    borrowed: moveSpans(borrowed, fix.edits),
  };
}

/** Where no rewording holds, the sentence goes. Where that is all there is, the plain ask stays. */
function leaveRisksOut(current: Rewrite, context: ReviewContext): Rewrite {
  const draft = parseDraft(current.text, context);
  const risks = findAll(draft).filter(isRisk);
  const [first] = risks;
  if (first === undefined) return current;
  const out = new Set(
    draft.sentences.filter(({ sentence }) =>
      risks.some(({ found }) => spansOverlap(found.span, sentence.content)),
    ),
  );
  const fix = { title: "Leave this out", edits: leaveOutAll(draft, out) };
  const left = apply(current, first.ruleId, fix);
  return isRisky(left.text, context) ? askOnly(current, context) : left;
}

function isRisky(text: string, context: ReviewContext): boolean {
  return findAll(parseDraft(text, context)).some(isRisk);
}

/** When no rewording and no leaving out will do: the plain ask, with the times that were given. */
function askOnly(current: Rewrite, context: ReviewContext): Rewrite {
  const draft = parseDraft(current.text, context);
  const asking = hitsOf(draft, "ask")[0]?.sentence ?? draft.sentences[0];
  if (asking === undefined) return current;
  const text = inVoice(plainAsk(draft, asking), draft.voice);
  const edits = [{ span: { start: 0, end: current.text.length }, text }];
  const asked = addBorrowed(current, "no-ask", { title: "Ask plainly", edits });
  return { ...asked, borrowed: borrow([], edits) };
}

/** In the order in which one says it, so that each line finds its place. */
function fillIn(start: Rewrite, context: ReviewContext): Rewrite {
  return rules
    .filter(({ severity }) => severity === "missing")
    .reduce((current, { id }) => fillGap(current, id, context), start);
}

function fillGap(current: Rewrite, id: string, context: ReviewContext): Rewrite {
  const gap = findAll(parseDraft(current.text, context)).find(({ ruleId }) => ruleId === id);
  for (const fix of gap?.found.fixes?.() ?? []) {
    const filled = makeRoom(addBorrowed(current, id, fix), context);
    const after = findAll(parseDraft(filled.text, context));
    if (!after.some((raised) => isRisk(raised) || raised.ruleId === id)) return filled;
  }
  return current;
}

function addBorrowed(current: Rewrite, id: string, fix: Fix): Rewrite {
  return { ...apply(current, id, fix), borrowed: borrow(current.borrowed, fix.edits) };
}

/** What is missing counts for more than what is said at length. */
function makeRoom(filled: Rewrite, context: ReviewContext): Rewrite {
  const draft = parseDraft(filled.text, context);
  const isTooLong = findAll(draft).some(({ ruleId }) => ruleId === "too-long");
  const fix = isTooLong ? shorten(draft)[0] : undefined;
  return fix === undefined ? filled : apply(filled, "too-long", fix);
}
