import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../../core/review/finding.ts";
import { previewOf, quoteOf } from "./rewrite.ts";

const source = "Hey you. Sorry, but could I maybe have an evening? I miss the quiet.";

const finding = (severity: Severity, start: number, end: number): Finding => ({
  ruleId: "",
  span: { start, end },
  severity,
  message: "",
  note: "",
  fixes: [],
  key: "",
});

const replace = (start: number, end: number, text: string) => ({
  title: "",
  edits: [{ span: { start, end }, text }],
});

describe("a rewrite on its button", () => {
  it("shows the sentence as it will be", () => {
    expect(previewOf(source, finding("risk", 28, 34), replace(28, 34, ""))).toBe(
      "Sorry, but could I have an evening?",
    );
    expect(previewOf(source, finding("risk", 9, 20), replace(9, 20, ""))).toBe(
      "could I maybe have an evening?",
    );
  });

  it("shows nothing of the sentence after one that is left out", () => {
    expect(previewOf(source, finding("risk", 9, 50), replace(9, 51, "I want an evening. "))).toBe(
      "I want an evening.",
    );
  });

  it("shows only what is new when something was missing", () => {
    const missing = finding("missing", 0, source.length);
    const end = source.length;
    expect(previewOf(source, missing, replace(end, end, " I'm back by six."))).toBe(
      "I'm back by six.",
    );
  });

  it("is cut at a word when it is long", () => {
    const preview = previewOf(source, finding("risk", 0, 3), replace(0, 3, "word ".repeat(60)));
    expect(preview).toBe(`${"word ".repeat(31)}word…`);
  });
});

describe("a quote", () => {
  it("stands on one line", () => {
    expect(quoteOf("one\n two ", { start: 0, end: 9 })).toBe("one two");
  });

  it("is cut even where there is no word to cut at", () => {
    expect(quoteOf("a".repeat(200), { start: 0, end: 200 })).toBe(`${"a".repeat(89)}…`);
  });
});
