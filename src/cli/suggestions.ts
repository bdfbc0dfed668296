import type { RecognisedSentence } from "../core/acts/act.ts";
import { applyEdits, type Finding, type Fix } from "../core/review/finding.ts";
import { quote } from "./printable.ts";

const longestSuggestion = 300;

/** Each rewrite as a line: what it does, and how the sentences it touches read then. */
export function suggestions(
  { fixes }: Finding,
  source: string,
  sentences: readonly RecognisedSentence[],
  most: number,
): readonly string[] {
  return fixes.slice(0, most).map((fix) => {
    const after = rewrittenPart(fix, source, sentences);
    return after === "" ? `→ ${fix.title}` : `→ ${fix.title}: ${quote(after, longestSuggestion)}`;
  });
}

/** What is added, where it only adds; else the touched sentences after the fix. Empty when nothing is left of them. */
function rewrittenPart(
  { edits }: Fix,
  source: string,
  sentences: readonly RecognisedSentence[],
): string {
  if (edits.every(({ span }) => span.start === span.end)) {
    return edits.map(({ text }) => text.trim()).join(" … ");
  }
  const first = Math.min(...edits.map(({ span }) => span.start));
  const last = Math.max(...edits.map(({ span }) => span.end));
  const touched = sentences.filter(
    ({ sentence }) => sentence.span.start < Math.max(last, first + 1) && first < sentence.span.end,
  );
  const start = Math.min(first, touched.at(0)?.sentence.content.start ?? first);
  const end = Math.max(last, touched.at(-1)?.sentence.content.end ?? last);
  const moved = edits.map(({ span, text }) => ({
    span: { start: span.start - start, end: span.end - start },
    text,
  }));
  return applyEdits(source.slice(start, end), moved).trim();
}
