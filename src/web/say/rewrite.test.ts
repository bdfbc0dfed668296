import { describe, expect, it } from "vitest";
import { previewOf, quoteOf } from "./rewrite.ts";

const source = "Sorry, but could I maybe have an evening?";

describe("a rewrite on its button", () => {
  it("shows the words as they will be", () => {
    const fix = {
      title: "Ask plainly",
      edits: [
        { span: { start: 0, end: 11 }, text: "" },
        { span: { start: 19, end: 25 }, text: "" },
      ],
    };
    expect(previewOf(source, { start: 0, end: source.length }, fix)).toBe(
      "could I have an evening?",
    );
  });

  it("is cut at a word when it is long", () => {
    const fix = { title: "", edits: [{ span: { start: 0, end: 5 }, text: "word ".repeat(60) }] };
    const preview = previewOf(source, { start: 0, end: 5 }, fix);
    expect(preview.length <= 160).toBe(true);
    expect(preview.endsWith("word…")).toBe(true);
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
