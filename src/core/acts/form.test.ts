import { expect, it } from "vitest";
import { createFormMemory, formOf, readForm } from "./form.ts";

function partsOf(norm: string): readonly string[] | undefined {
  return formOf({ norm, number: 0 }).parts?.map(({ form }) => form);
}

it("knows a contraction as its words", () => {
  expect(["i'm", "cannot", "going to"].map(partsOf)).toEqual([
    ["i", "am"],
    ["can", "not"],
    ["going", "to"],
  ]);
  expect(partsOf("evening")).toBeUndefined();
});

it("gives every form a number of its own, and knows a form again by its letters", () => {
  expect(readForm("evening")).toBe(readForm("evening"));
  expect(readForm("evening").number).not.toBe(readForm("morning").number);
});

it("keeps nothing that is longer than a word", () => {
  const long = "a".repeat(10_000);
  expect(readForm(long)).not.toBe(readForm(long));
});

it("works out a thing once for each form, and anew where another has taken its place", () => {
  const workedOut: string[] = [];
  const memory = createFormMemory((form) => {
    workedOut.push(form);
    return form.toUpperCase();
  });
  const first = readForm("first");
  expect([memory.recall(first), memory.recall(first)]).toEqual(["FIRST", "FIRST"]);
  expect(workedOut).toEqual(["first"]);
  for (let index = 0; index < 20_000; index += 1) {
    const form = readForm(`other-${index}`);
    expect(memory.recall(form)).toBe(form.form.toUpperCase());
  }
  workedOut.length = 0;
  expect(memory.recall(first)).toBe("FIRST");
  expect(workedOut).toEqual(["first"]);
  memory.clear();
  expect(memory.recall(first)).toBe("FIRST");
  expect(workedOut).toEqual(["first", "first"]);
});
