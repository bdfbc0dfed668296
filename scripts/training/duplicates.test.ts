import { expect, it } from "vitest";
import { findDuplicates } from "./duplicates.ts";
import { readLabelled, type LabelledMessage } from "./labelled.ts";

function message(
  id: string,
  text: string,
  acts: LabelledMessage["sentences"][number]["acts"] = [],
) {
  return { id, sentences: [{ text, acts }] };
}

it("finds what is said twice, but no pair that is there for its difference", () => {
  const messages = [
    message("1", "I need the whole of Saturday morning to myself, love.", ["ask"]),
    message("2", "i need the whole of saturday morning to myself", ["ask"]),
    message("3", "I need the whole of Saturday morning to myself, said the film.", []),
    message("4", "The whole of Saturday I was at the market.", []),
  ];
  expect(findDuplicates([{ name: "run", messages }])).toEqual([
    { first: "run/1", second: "run/2", share: 5 / 6 },
  ]);
});

it("finds none in what the model learns from", () => {
  expect(findDuplicates(["dev", "train", "golden"].flatMap(readLabelled))).toEqual([]);
});
