import { borrow, moveSpans } from "./borrowed.ts";
import type { ReviewContext } from "./context.ts";
import { spansOverlap, type Span } from "../text/span.ts";
import { detectLanguage } from "../text/language.ts";
import { createDraftMemory, hitsOf, parseDraft, type Draft } from "./draft.ts";
import { applyEdits, type Finding, type Fix } from "./finding.ts";
import { findAll, isRisk } from "./find.ts";
import { leaveOutAll } from "./fix.ts";
import { canLack } from "./missing.ts";
import { plainAsk } from "./plain-ask.ts";
import { pointIds } from "./point.ts";
import { readFindings } from "./review.ts";
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
  const open = { ...context, mutedRuleIds: new Set<string>(), ignoredKeys: new Set<string>() };
  const memory = createDraftMemory();
  const draft = parseDraft(source, open, memory);
  const start: Rewrite = { text: source, applied: [], borrowed: [] };
  if (detectLanguage(draft.text) === "other" || isHarmful(draft)) return start;
  // What hurt may be all that told of the need: the draft stays one about it when that is gone.
  // One that was not may become so, when "if you let me" turns into a plain ask.
  const whole = draft.isAboutTimeAlone ? draft : undefined;
  const read: Read = (text) => parseDraft(text, open, memory, whole);
  // A line that fills a gap may bring the next thing to mend: once more, and it is settled.
  const mended = [1, 2].reduce((current) => fillIn(clear(current, read), read), start);
  return isDone(mended.text, read) ? mended : fillIn(askOnly(start, read), read);
}

type Read = (text: string) => Draft;

function isHarmful(draft: Draft): boolean {
  return findAll(draft).some(({ rule }) => rule.severity === "harm");
}

function isDone(text: string, read: Read): boolean {
  const draft = read(text);
  const isWhole = !canLack(draft) || pointIds.every((id) => draft.spanByPoint[id] !== null);
  return isWhole && findAll(draft).every(({ rule }) => rule.severity === "strength");
}

/** Each pass takes one fix for every finding whose words no other fix of the pass touches. */
const mostPasses = 12;

function clear(start: Rewrite, read: Read): Rewrite {
  let current = start;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const risks = readFindings(read(current.text)).filter(({ severity }) => severity === "risk");
    if (risks.length === 0) return current;
    const chosen = apart(risks);
    if (chosen.length === 0) break;
    current = chosen.toReversed().reduce(applyFirst, current);
  }
  return leaveRisksOut(current, read);
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
function leaveRisksOut(current: Rewrite, read: Read): Rewrite {
  const draft = read(current.text);
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
  return isRisky(left.text, read) ? askOnly(current, read) : left;
}

function isRisky(text: string, read: Read): boolean {
  return findAll(read(text)).some(isRisk);
}

/** When no rewording and no leaving out will do: the plain ask, with the times that were given. */
function askOnly(current: Rewrite, read: Read): Rewrite {
  const draft = read(current.text);
  const asking = hitsOf(draft, "ask")[0]?.sentence ?? draft.sentences[0];
  if (asking === undefined) return current;
  const text = inVoice(plainAsk(draft, asking), draft.voice());
  const edits = [{ span: { start: 0, end: current.text.length }, text }];
  const asked = addBorrowed(current, "no-ask", { title: "Ask plainly", edits });
  return { ...asked, borrowed: borrow([], edits) };
}

/** In the order in which one says it, so that each line finds its place. */
function fillIn(start: Rewrite, read: Read): Rewrite {
  return rules
    .filter(({ severity }) => severity === "missing")
    .reduce((current, { id }) => fillGap(current, id, read), start);
}

function fillGap(current: Rewrite, id: string, read: Read): Rewrite {
  const gap = findAll(read(current.text)).find(({ ruleId }) => ruleId === id);
  for (const fix of gap?.found.fixes?.() ?? []) {
    const filled = makeRoom(addBorrowed(current, id, fix), read);
    const after = findAll(read(filled.text));
    if (!after.some((raised) => isRisk(raised) || raised.ruleId === id)) return filled;
  }
  return current;
}

function addBorrowed(current: Rewrite, id: string, fix: Fix): Rewrite {
  return { ...apply(current, id, fix), borrowed: borrow(current.borrowed, fix.edits) };
}

/** What is missing counts for more than what is said at length. */
function makeRoom(filled: Rewrite, read: Read): Rewrite {
  const draft = read(filled.text);
  const isTooLong = findAll(draft).some(({ ruleId }) => ruleId === "too-long");
  const fix = isTooLong ? shorten(draft)[0] : undefined;
  return fix === undefined ? filled : apply(filled, "too-long", fix);
}
