import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../core/review/finding.ts";
import { changeBetween, invertEdit, mergeEdits, rebaseEdit, shiftSpan } from "./text-change.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "b", " ", "\n", "\ud83d", "\ude00"),
  maxLength: 30,
});

function apply(from: string, to: string): string {
  const change = changeBetween(from, to);
  if (change === null) return from;
  return from.slice(0, change.start) + change.inserted + from.slice(change.start + change.removed);
}

describe("a change between two texts", () => {
  it("leads from one to the other", () => {
    fc.assert(fc.property(text, text, (from, to) => apply(from, to) === to));
  });

  it("is as small as it can be", () => {
    expect(changeBetween("sorry, I need an evening", "I need an evening")).toEqual({
      start: 0,
      removed: 7,
      inserted: "",
    });
    expect(changeBetween("same", "same")).toBe(null);
  });
});

describe("a span when the text changes", () => {
  it("moves with what is typed before it and stays for what is typed after it", () => {
    const span = { start: 4, end: 8 };
    expect(shiftSpan(span, { start: 0, removed: 1, inserted: "abc" })).toEqual({
      start: 6,
      end: 10,
    });
    expect(shiftSpan(span, { start: 8, removed: 0, inserted: "abc" })).toEqual(span);
    expect(shiftSpan(span, { start: 5, removed: 1, inserted: "" })).toBe(null);
  });
});

describe("an edit", () => {
  it("is taken back by its inverse", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (source, words, a, b) => {
        const start = Math.min(a % (source.length + 1), b % (source.length + 1));
        const end = Math.max(a % (source.length + 1), b % (source.length + 1));
        const edit = { span: { start, end }, text: words };
        const after = applyEdits(source, [edit]);
        return applyEdits(after, [invertEdit(source, edit)]) === source;
      }),
    );
  });

  it("merges several into the one range that covers them", () => {
    const source = "sorry, could i maybe have a bit of time";
    const edits = [
      { span: { start: 0, end: 7 }, text: "" },
      { span: { start: 15, end: 21 }, text: "" },
    ];
    expect(mergeEdits(source, edits)).toEqual({ span: { start: 0, end: 20 }, text: "could i" });
  });

  it("follows its words, and is dropped when they are gone", () => {
    const edit = { span: { start: 7, end: 12 }, text: "fine" };
    expect(rebaseEdit(edit, "I feel sorry now", "So I feel sorry now")).toEqual({
      span: { start: 10, end: 15 },
      text: "fine",
    });
    expect(rebaseEdit(edit, "I feel sorry now", "I feel sad now")).toBe(null);
  });
});
