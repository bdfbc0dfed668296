import type { Finding, Severity } from "../../core/review/finding.ts";
import { spansOverlap, type Span } from "../../core/text/span.ts";
import type { Tint } from "../../core/review/rule.ts";

/** The names of the highlights in `marks.css`. */
export const markNames = [
  "strength-plain",
  "strength-alone",
  "strength-together",
  "risk",
  "harm",
] as const;
type MarkName = (typeof markNames)[number];
export type Mark = { readonly name: MarkName; readonly span: Span };

/** More marks than this on a page help nobody, and each costs the browser time at every key. */
const mostMarks = 200;

/** Past this many units the text is edited without marks: laying it out twice would slow typing. */
export const longestMarkedText = 40_000;

/**
 * The marks to paint, each stretch of text under one line only: two lines under the same words can
 * be told apart by nobody. What is missing has no words to stand under.
 */
export function marksOf(
  findings: readonly Finding[],
  tintByRuleId: ReadonlyMap<string, Tint | null>,
): readonly Mark[] {
  const marked = findings
    .filter(({ severity }) => severity !== "missing")
    .toSorted((a, b) => rank[a.severity] - rank[b.severity] || length(a) - length(b))
    .slice(0, mostMarks);
  const marks: Mark[] = [];
  for (const finding of marked) {
    const name = nameOf(finding, tintByRuleId);
    for (const span of subtract(finding.span, marks)) marks.push({ name, span });
  }
  return marks.toSorted((a, b) => a.span.start - b.span.start);
}

const rank: Readonly<Record<Severity, number>> = { harm: 0, risk: 1, strength: 2, missing: 3 };

function length({ span }: Finding): number {
  return span.end - span.start;
}

function nameOf(
  { severity, ruleId }: Finding,
  tintByRuleId: ReadonlyMap<string, Tint | null>,
): MarkName {
  if (severity === "risk" || severity === "harm") return severity;
  return `strength-${tintByRuleId.get(ruleId) ?? "plain"}`;
}

/** What of `span` lies under none of `taken`. Mostly that is all of it, and nothing is made anew for it. */
function subtract(span: Span, taken: readonly Mark[]): readonly Span[] {
  let rest: readonly Span[] = [span];
  for (const { span: hole } of taken) {
    if (rest.some((part) => spansOverlap(part, hole)))
      rest = rest.flatMap((part) => without(part, hole));
  }
  return rest;
}

function without(part: Span, hole: Span): readonly Span[] {
  if (!spansOverlap(part, hole)) return [part];
  const before = { start: part.start, end: hole.start };
  const after = { start: hole.end, end: part.end };
  return [before, after].filter(({ start, end }) => start < end);
}

/** The finding whose words the caret stands in; the narrowest where several overlap. */
export function findingAt(findings: readonly Finding[], caret: number): Finding | null {
  const around = findings
    .filter(
      ({ severity, span }) => severity !== "missing" && span.start <= caret && caret <= span.end,
    )
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return around[0] ?? null;
}
