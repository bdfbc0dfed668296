import { unreachable } from "../core/assert.ts";
import type { Finding, Severity } from "../core/review/finding.ts";
import type { Landing } from "../core/review/landing.ts";
import type { Point, PointId } from "../core/review/point.ts";
import type { Review } from "../core/review/review.ts";
import type { Rewrite } from "../core/review/rewrite.ts";
import { sliceSpan, type Span } from "../core/text/span.ts";
import { createLocator } from "./locate.ts";
import type { Paint } from "./paint.ts";
import { printable, quote } from "./printable.ts";
import { suggestions } from "./suggestions.ts";
import { wrap } from "./wrap.ts";

export type Report = {
  readonly source: string;
  readonly review: Review;
  readonly heard: readonly Landing[];
  readonly rewritten: Rewrite;
};

export type ReportStyle = { readonly paint: Paint; readonly columns: number };

/** Long lines are tiring to read, however wide the terminal is. */
const widest = 96;
const narrowest = 40;
/** Of each kind. A text with more than this is no message; `--json` has them all. */
const mostShown = 40;

/** The whole report: what is strong first, what is to be done about the rest last. */
export function formatReport(report: Report, style: ReportStyle): string {
  const fitted = { ...style, columns: Math.min(widest, Math.max(narrowest, style.columns)) };
  const sections = [
    ...kinds.map((kind) => formatFindings(kind, report, fitted)),
    formatPoints(report.review, fitted),
    formatHeard(report, fitted),
    formatRewrite(report, fitted),
    closing(report.review),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** A risk that is not sure is only asked about. */
type Kind = Severity | "question";
const kinds: readonly Kind[] = ["strength", "missing", "risk", "question", "harm"];

function kindOf({ severity, isSoft }: Finding): Kind {
  return isSoft === true ? "question" : severity;
}

function heading(kind: Kind, paint: Paint): string {
  switch (kind) {
    case "strength":
      return paint("green", paint("bold", "What is strong"));
    case "missing":
      return paint("cyan", paint("bold", "Not there yet"));
    case "risk":
      return paint("yellow", paint("bold", "What may hurt"));
    case "question":
      return paint("yellow", paint("bold", "Worth a second look"));
    case "harm":
      return paint("magenta", paint("bold", "What does harm"));
    default:
      return unreachable(kind);
  }
}

function formatFindings(kind: Kind, report: Report, style: ReportStyle): string {
  const findings = report.review.findings.filter((finding) => kindOf(finding) === kind);
  if (findings.length === 0) return "";
  const locate = createLocator(report.source);
  const blocks = findings.slice(0, mostShown).map((finding, index) => {
    if (kind === "missing") return formatMissing(finding, report, style);
    // The reason is told once, however often the rule speaks.
    const isFirst = findings.findIndex(({ ruleId }) => ruleId === finding.ruleId) === index;
    const { line, column } = locate(finding.span.start);
    return formatFinding(finding, `${line}:${column}`, isFirst, report, style);
  });
  const rest = findings.length - blocks.length;
  const more = rest === 0 ? [] : [`  and ${rest} more like these`];
  return [heading(kind, style.paint), ...blocks, ...more].join("\n");
}

const indent = "       ";

function formatFinding(
  finding: Finding,
  place: string,
  withReason: boolean,
  { source, review }: Report,
  { paint, columns }: ReportStyle,
): string {
  const words = quote(sliceSpan(source, finding.span), columns - indent.length - 2);
  const first = `  ${place.padEnd(indent.length - 3)} `;
  const reason = withReason && finding.severity !== "strength" ? printable(finding.note) : "";
  return [
    first + paint("bold", words),
    wrap(printable(finding.message), columns, indent),
    ...(reason === "" ? [] : [paint("dim", wrap(reason, columns, indent))]),
    ...suggestions(finding, source, review.sentences, 2).map((suggestion) =>
      paint("cyan", wrap(suggestion, columns, indent)),
    ),
  ].join("\n");
}

/** What is missing has no words of its own to point at; one line that would fill the gap is enough. */
function formatMissing(
  finding: Finding,
  { source, review }: Report,
  { paint, columns }: ReportStyle,
): string {
  return [
    `  - ${wrap(printable(finding.message), columns, "    ").trimStart()}`,
    ...suggestions(finding, source, review.sentences, 1).map((suggestion) =>
      paint("cyan", wrap(suggestion, columns, "    ")),
    ),
  ].join("\n");
}

const pointNames: Readonly<Record<PointId, string>> = {
  ask: "a clear ask",
  when: "when",
  "end-and-return": "how long, and when you are back",
  reason: "your reason",
  reassurance: "what they mean to you",
  "give-back": "time together in return",
  invitation: "a question to them",
  care: "a thought for how they feel",
};

function formatPoints({ findings, points }: Review, { paint, columns }: ReportStyle): string {
  // Talk about the weather is not an ask that falls short of one.
  if (points.length === 0 || (findings.length === 0 && !isAsking(points))) return "";
  const names = (met: boolean): string =>
    points
      .filter((point) => point.met === met)
      .map(({ id }) => pointNames[id])
      .join(" · ");
  const row = (label: string, text: string): readonly string[] =>
    text === ""
      ? []
      : [
          `  ${label.padEnd(9)}${wrap(text, columns - 11, "").replaceAll("\n", `\n${" ".repeat(11)}`)}`,
        ];
  return [
    paint("bold", "The points of a good ask"),
    ...row("said", names(true)),
    ...row("not yet", names(false)),
  ].join("\n");
}

function formatHeard({ source, heard }: Report, { paint, columns }: ReportStyle): string {
  if (heard.length === 0) return "";
  const blocks = heard.flatMap(({ hears, answeredBy, suggestion }) => {
    const answer =
      answeredBy === null
        ? `Nothing answers that yet. ${suggestion ?? ""}`
        : `You answer that with ${quote(sliceSpan(source, answeredBy), 60)}.`;
    return [
      `  - ${wrap(printable(hears), columns, "    ").trimStart()}`,
      paint("dim", wrap(printable(answer), columns, "    ")),
    ];
  });
  return [paint("bold", "What they may hear"), ...blocks].join("\n");
}

function formatRewrite({ source, rewritten }: Report, { paint, columns }: ReportStyle): string {
  const { text, borrowed } = rewritten;
  if (text === source || text.trim() === "") return "";
  const note = borrowed.length === 0 ? "" : " Words in [ ] are borrowed: put yours there.";
  const marked = printable(markSpans(text, borrowed)).trim();
  return [
    paint("bold", "Said another way.") + paint("dim", note),
    wrap(marked, columns, "  "),
  ].join("\n");
}

function markSpans(text: string, spans: readonly Span[]): string {
  const ends = spans.flatMap(({ start, end }) => [
    { at: start, mark: "[" },
    { at: end, mark: "]" },
  ]);
  // From the back, so that the offsets before it stay true.
  return ends
    .toSorted((a, b) => b.at - a.at)
    .reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

function closing({ findings, points }: Review): string {
  const has = (severity: Severity): boolean =>
    findings.some((finding) => finding.severity === severity);
  if (has("harm") || has("risk")) return "";
  if (has("missing")) return "Nothing here is likely to hurt.";
  return isAsking(points)
    ? "Nothing here is likely to hurt. That is enough. Go and talk."
    : "Nothing here is likely to hurt, and nothing here asks for time alone.";
}

function isAsking(points: readonly Point[]): boolean {
  return points.some(({ id, met }) => id === "ask" && met);
}
