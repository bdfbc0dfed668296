import { expect, it } from "vitest";
import { parsePhrase } from "./notation.ts";

it("reads words, forms, classes, choices, gaps and edges", () => {
  expect(parsePhrase("^ I'm (so|really)? need~ ..3 {alone-time}? $")).toEqual([
    { type: "symbol", name: "^" },
    { type: "symbol", name: "i" },
    { type: "symbol", name: "am" },
    {
      type: "choice",
      options: [[{ type: "symbol", name: "so" }], [{ type: "symbol", name: "really" }], []],
    },
    { type: "symbol", name: "need~" },
    { type: "gap", most: 3 },
    { type: "choice", options: [[{ type: "symbol", name: "{alone-time}" }], []] },
    { type: "symbol", name: "$" },
  ]);
});

it.each([
  ["(a|b", "a bracket is not closed"],
  ["a) b", "a bracket closes that was not opened"],
  ["a {B} c", "it has a sign that means nothing"],
])("says what is wrong with %s", (source, fault) => {
  expect(parsePhrase(source)).toBe(fault);
});
