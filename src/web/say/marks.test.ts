import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../../core/review/finding.ts";
import { spansOverlap } from "../../core/text/span.ts";
import { findingAt, marksOf } from "./marks.ts";

const finding = (severity: Severity, ruleId: string, start: number, end: number): Finding => ({
  ruleId,
  span: { start, end },
  severity,
  message: "",
  note: "",
  fixes: [],
  key: `${ruleId}${start}`,
});

const tints = new Map([
  ["clear-ask", "alone"],
  ["reassures", "together"],
] as const);

describe("the marks in a text", () => {
  it("have a line for every kind, and none for what is missing", () => {
    const findings = [
      finding("strength", "clear-ask", 0, 5),
      finding("strength", "reassures", 6, 9),
      finding("strength", "other", 10, 12),
      finding("risk", "hedge", 13, 15),
      finding("harm", "threat", 16, 20),
      finding("missing", "no-end", 0, 20),
    ];
    expect(marksOf(findings, tints).map(({ name }) => name)).toEqual([
      "strength-alone",
      "strength-together",
      "strength-plain",
      "risk",
      "harm",
    ]);
  });

  it("give way to what weighs more, and a long strength to a short one", () => {
    const findings = [
      finding("strength", "clear-ask", 0, 20),
      finding("strength", "reassures", 2, 6),
      finding("risk", "hedge", 10, 12),
    ];
    expect(marksOf(findings, tints)).toEqual([
      { name: "strength-alone", span: { start: 0, end: 2 } },
      { name: "strength-together", span: { start: 2, end: 6 } },
      { name: "strength-alone", span: { start: 6, end: 10 } },
      { name: "risk", span: { start: 10, end: 12 } },
      { name: "strength-alone", span: { start: 12, end: 20 } },
    ]);
  });

  it("never lie over each other", () => {
    const some = fc
      .tuple(fc.constantFrom<Severity>("strength", "risk", "harm"), fc.nat(30), fc.nat(30))
      .map(([severity, a, b]) => finding(severity, "x", Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (findings) => {
        const marks = marksOf(findings, tints);
        const overlaps = marks.flatMap((mark, index) =>
          marks.slice(index + 1).filter((other) => spansOverlap(mark.span, other.span)),
        );
        expect(overlaps).toEqual([]);
      }),
    );
  });
});

describe("the caret", () => {
  const wide = finding("strength", "clear-ask", 0, 20);
  const narrow = finding("risk", "hedge", 5, 8);

  it("finds the narrowest marked words around it", () => {
    expect(findingAt([wide, narrow], 6)).toEqual(narrow);
    expect(findingAt([wide, narrow], 12)).toEqual(wide);
  });

  it("finds nothing where nothing is marked", () => {
    expect(findingAt([narrow, finding("missing", "no-end", 0, 20)], 12)).toBe(null);
  });
});
