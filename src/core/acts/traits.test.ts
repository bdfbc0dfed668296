import { expect, test } from "vitest";
import { parseText } from "../text/parse-text.ts";
import { featureNames } from "./feature-names.ts";
import { readTraits } from "./traits.ts";
import { readWords } from "./words.ts";

function traitsOf(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sentence of parseText(source).sentences) {
    readTraits(sentence, readWords(sentence, source), (trait) =>
      found.add(featureNames.nameOf(trait)),
    );
  }
  return found;
}

test.each([
  "can you take the kids",
  "and would you mind",
  "hey love could we talk",
  "do not you think so",
  "what about friday",
  "so how is your week",
  "how long would it take",
  "you like it?",
])("%s: asks", (source) => {
  expect(traitsOf(source)).toContain("question");
});

test.each([
  "",
  "you can take the kids",
  "would be lovely",
  "honey how amazing that was",
  "what a day",
  // The question comes too late to be what the sentence does.
  "and so but well hey so and so can you come",
])("%j: does not", (source) => {
  expect(traitsOf(source)).not.toContain("question");
});

test("names what the marks tell", () => {
  expect([...traitsOf("well... 😘, no!")]).toEqual(
    expect.arrayContaining(["ellipsis", "emoji", "exclamation"]),
  );
  expect(traitsOf("well, no.")).not.toContain("exclamation");
});
