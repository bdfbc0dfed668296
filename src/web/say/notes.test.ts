import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../../core/review/finding.ts";
import { arrangeNotes, describeNotes } from "./notes.ts";

const finding = (severity: Severity, key: string): Finding => ({
  ruleId: key,
  span: { start: 0, end: 1 },
  severity,
  message: "",
  note: "",
  fixes: [],
  key,
});

const ids = (findings: readonly Finding[]) =>
  arrangeNotes(findings).batches.map((batch) => batch.map(({ id }) => id));

describe("the notes beside a draft", () => {
  it("are dealt out three at a time, one of every kind first, strengths on top", () => {
    const findings = [
      finding("risk", "r1"),
      finding("strength", "s1"),
      finding("strength", "s2"),
      finding("missing", "m1"),
      finding("risk", "r2"),
      finding("risk", "r3"),
      finding("strength", "s3"),
    ];
    expect(ids(findings)).toEqual([["s1#0", "m1#0", "r1#0"], ["s2#0", "r2#0", "r3#0"], ["s3#0"]]);
  });

  it("keep harm apart", () => {
    const harm = finding("harm", "h");
    expect(arrangeNotes([finding("strength", "s"), harm])).toEqual({
      harms: [{ id: "h#0", finding: harm }],
      batches: [[{ id: "s#0", finding: finding("strength", "s") }]],
    });
  });

  it("tell the same words apart when they stand twice", () => {
    expect(ids([finding("risk", "r"), finding("risk", "r")])).toEqual([["r#0", "r#1"]]);
  });

  it("lose none, and never open more than three", () => {
    const severity = fc.constantFrom<Severity>("strength", "missing", "risk", "harm");
    fc.assert(
      fc.property(fc.array(severity, { maxLength: 40 }), (severities) => {
        const { harms, batches } = arrangeNotes(severities.map((s, n) => finding(s, `${n}`)));
        expect(harms.length + batches.flat().length).toBe(severities.length);
        expect(batches.every((batch) => batch.length >= 1 && batch.length <= 3)).toBe(true);
      }),
    );
  });

  it("are told in words", () => {
    expect(
      describeNotes([finding("strength", "a"), finding("risk", "b"), finding("risk", "c")]),
    ).toBe("Notes: one strength, two places that may hurt.");
    expect(describeNotes([])).toBe("No notes.");
  });
});
