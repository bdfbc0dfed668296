import type { Finding } from "../../core/review/finding.ts";
import type { Span } from "../../core/text/span.ts";
import type { Tint } from "../worker/protocol.ts";

/** The names of the highlights in `marks.css`. */
export const markNames = [
  "strength-plain",
  "strength-alone",
  "strength-together",
  "risk",
  "harm",
] as const;
export type MarkName = (typeof markNames)[number];
export type Mark = { readonly name: MarkName; readonly span: Span };

/** More marks than this on a page help nobody, and each costs the browser time at every key. */
const mostMarks = 200;

/** Past this many units the text is edited without marks: laying it out twice would slow typing. */
export const longestMarkedText = 40_000;

/** The marks to paint. What is missing has no words to stand under. */
export function marksOf(
  findings: readonly Finding[],
  tintByRuleId: ReadonlyMap<string, Tint | null>,
): readonly Mark[] {
  return findings.slice(0, mostMarks).flatMap(({ ruleId, severity, span }) => {
    if (severity === "missing") return [];
    const tint = tintByRuleId.get(ruleId) ?? "plain";
    return [{ name: severity === "strength" ? (`strength-${tint}` as const) : severity, span }];
  });
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
