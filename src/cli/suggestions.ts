import type { RecognisedSentence } from "../core/acts/act.ts";
import { applyEdits, type Finding, type Fix } from "../core/review/finding.ts";
import { quote } from "./printable.ts";

/** Two ways out are a choice; more are a list nobody reads. */
const mostFixes = 2;
const longestSuggestion = 300;

/** Each rewrite as a line: what it does, and how the sentences it touches read then. */
export function suggestions(
  { fixes }: Finding,
  source: string,
  sentences: readonly RecognisedSentence[],
): readonly string[] {
  return fixes.slice(0, mostFixes).map((fix) => {
    const after = rewrittenPart(fix, source, sentences);
    return after === "" ? `→ ${fix.title}` : `→ ${fix.title}: ${quote(after, longestSuggestion)}`;
  });
}

/** The touched sentences after the fix; empty when nothing is left of them. */
function rewrittenPart(
  { edits }: Fix,
  source: string,
  sentences: readonly RecognisedSentence[],
): string {
  const first = Math.min(...edits.map(({ span }) => span.start));
  const last = Math.max(...edits.map(({ span }) => span.end));
  const touched = sentences.filter(
    ({ sentence }) => sentence.span.start < Math.max(last, first + 1) && first < sentence.span.end,
  );
  const start = Math.min(first, ...touched.map(({ sentence }) => sentence.content.start));
  const end = Math.max(last, ...touched.map(({ sentence }) => sentence.content.end));
  const moved = edits.map(({ span, text }) => ({
    span: { start: span.start - start, end: span.end - start },
    text,
  }));
  return applyEdits(source.slice(start, end), moved).trim();
}
