import { expect, test } from "vitest";
import { parseText } from "../text/parse-text.ts";
import { createPhraseMatcher } from "./phrase-matcher.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { readWords } from "./words.ts";

const book: PhraseBook = {
  forms: { need: "need needs needed" },
  classes: [
    {
      name: "quiet",
      phrases: ["peace", "peace and quiet", "(some|any|more|a bit of|much|no|my) rest"],
    },
    { name: "want", phrases: ["i need~", "we ..2 want"] },
  ],
  times: [{ kind: "day", phrases: ["on (monday|friday)"] }],
  acts: [
    {
      act: "ask",
      bias: 0,
      features: {},
      patterns: [
        { id: "quiet", weight: 1, evenNegated: false, phrases: ["{want} ..2 {quiet}"] },
        { id: "end", weight: 1, evenNegated: true, phrases: ["^ please? {quiet} $"] },
      ],
    },
  ],
};
const match = createPhraseMatcher(book);

function matchesIn(sentence: string): readonly string[] {
  const [first] = parseText(sentence).sentences;
  const words = first === undefined ? [] : readWords(first, sentence);
  return match(words).map(({ phrase, start, end }) => `${phrase.name} ${start}-${end}`);
}

test("classes first, then what is built from them, each as long as can be", () => {
  expect(matchesIn("I needed a little peace and quiet on Friday")).toEqual([
    "{want} 0-2",
    "{quiet} 4-7",
    "ask/quiet 0-7",
    "times/day 7-9",
  ]);
});

test("a choice that meets again, the edges of the sentence, and what may be left out", () => {
  expect(matchesIn("a bit of rest")).toEqual(["{quiet} 0-4", "ask/end 0-4"]);
  expect(matchesIn("please, no rest")).toEqual(["{quiet} 1-3", "ask/end 0-3"]);
  expect(matchesIn("no rest please")).toEqual(["{quiet} 0-2"]);
});

test("no gap goes further than it says, nor across a dash", () => {
  expect(matchesIn("we both really want peace")).toContain("{want} 0-4");
  expect(matchesIn("we both really really want peace")).toEqual(["{quiet} 5-6"]);
  expect(matchesIn("I need it — peace")).toEqual(["{want} 0-2", "{quiet} 3-4"]);
});

test("nothing is left over from the sentence before", () => {
  const alone = matchesIn("peace");
  matchesIn("I needed a little peace and quiet on Friday");
  expect(matchesIn("peace")).toEqual(alone);
});
