import type { RecognisedSentence } from "../acts/act.ts";
import { emptyPartner } from "../partner.ts";
import { detectLanguage, type Language } from "../text/language.ts";
import { parseText } from "../text/parse-text.ts";
import { spansOverlap } from "../text/span.ts";
import type { ReviewContext } from "./context.ts";
import { createDraft, createDraftMemory, type Draft, type DraftMemory } from "./draft.ts";
import type { Finding, Fix, Severity } from "./finding.ts";
import { findAll, type Raised } from "./find.ts";
import { createHolds, type Holds } from "./holds.ts";
import type { Point } from "./point.ts";
import { toPoints } from "./points.ts";

export type Review = {
  /** "other": nothing was marked, as only English is read. */
  readonly language: Language;
  readonly sentences: readonly RecognisedSentence[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly points: readonly Point[];
};

export const emptyContext: ReviewContext = {
  register: "text",
  partner: emptyPartner,
  mutedRuleIds: new Set(),
  ignoredKeys: new Set(),
};

/**
 * Reads a draft as the one who gets it may hear it. Any string will do.
 * With the same `memory` at every key only the sentence that changed is read anew.
 */
export function review(source: string, context: ReviewContext, memory?: DraftMemory): Review {
  return read(source, context, memory ?? createDraftMemory(), createFixes);
}

/** The same findings without other words for them: to prove those takes longer than to find. */
export function reviewWithoutFixes(
  source: string,
  context: ReviewContext,
  memory?: DraftMemory,
): Review {
  return read(source, context, memory ?? null, () => () => []);
}

type FixesOf = (raised: Raised) => readonly Fix[];

function read(
  source: string,
  context: ReviewContext,
  memory: DraftMemory | null,
  fixesFor: (draft: Draft, all: readonly Raised[]) => FixesOf,
): Review {
  const text = parseText(source);
  const language = detectLanguage(text);
  if (language === "other") return { language, sentences: [], findings: [], points: [] };
  const draft = createDraft(text, context, memory);
  const all = findAll(draft);
  const fixesOf = fixesFor(draft, all);
  return {
    language,
    sentences: draft.sentences,
    findings: all.map((raised) => toFinding(raised, fixesOf(raised))),
    points: toPoints(draft.spanByPoint),
  };
}

/** What a draft that is read already does, with the fixes that hold. */
export function readFindings(draft: Draft): readonly Finding[] {
  const all = findAll(draft);
  const fixesOf = createFixes(draft, all);
  return all.map((raised) => toFinding(raised, fixesOf(raised)));
}

function createFixes(draft: Draft, all: readonly Raised[]): FixesOf {
  const holds = createHolds(draft, all);
  const harms = all.filter(({ rule }) => rule.severity === "harm");
  return (raised) => (isHarmed(raised, harms) ? [] : heldFixes(raised, holds));
}

/** Words that threaten, control or punish get no polish, whatever else may be said of them. */
function isHarmed({ rule, found }: Raised, harms: readonly Raised[]): boolean {
  return (
    rule.severity === "risk" && harms.some((harm) => spansOverlap(harm.found.span, found.span))
  );
}

function toFinding({ rule, found, key }: Raised, fixes: readonly Fix[]): Finding {
  const finding = {
    ruleId: rule.id,
    span: found.span,
    severity: rule.severity,
    message: found.message ?? rule.message,
    note: rule.note,
    fixes,
    key,
  };
  return found.isSoft === true ? { ...finding, isSoft: true } : finding;
}

/** More would be a menu, not a help. A line that is a mere start needs no second. */
const mostFixes: Readonly<Record<Severity, number>> = { strength: 0, missing: 1, risk: 3, harm: 0 };

function heldFixes(raised: Raised, holds: Holds): readonly Fix[] {
  const held: Fix[] = [];
  const most = mostFixes[raised.rule.severity];
  for (const fix of raised.found.fixes?.() ?? []) {
    if (held.length === most) break;
    if (!held.some((other) => isSame(other, fix)) && holds(raised, fix)) held.push(fix);
  }
  return held;
}

function isSame(a: Fix, b: Fix): boolean {
  return JSON.stringify(a.edits) === JSON.stringify(b.edits);
}
