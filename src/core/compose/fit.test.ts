import { describe, expect, it } from "vitest";
import type { Option } from "./choose.ts";
import { fitWords, type Choice } from "./fit.ts";
import { countWords, overlap } from "./overlap.ts";

const long: Option = { text: "one two three four five six", closeness: 1, words: 6 };
const middle: Option = { text: "one two three four", closeness: 1, words: 4 };
const short: Option = { text: "one", closeness: 0, words: 1 };
const fixed: Choice = { chosen: { text: "a b c", closeness: 0, words: 3 }, options: [] };

function textsOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ chosen }) => chosen.text);
}

describe("fitting a message", () => {
  const choices: readonly Choice[] = [fixed, { chosen: long, options: [long, middle, short] }];

  it("leaves one alone that fits", () => {
    expect(fitWords(choices, 9)).toEqual(choices);
  });

  it("trades as little as is enough, and what takes up the answers stays longest", () => {
    expect(textsOf(fitWords(choices, 7))).toEqual(["a b c", middle.text]);
    expect(textsOf(fitWords(choices, 5))).toEqual(["a b c", short.text]);
  });

  it("stops at the shortest", () => {
    expect(textsOf(fitWords(choices, 1))).toEqual(["a b c", short.text]);
  });
});

describe("how alike two texts are", () => {
  it("is measured against the shorter one, both ways the same", () => {
    const [a, b] = ["I need three hours to myself", "I need three hours to think about the garden"];
    expect([overlap(a, b), overlap(b, a), overlap(a, a), overlap(a, "x"), overlap("", "")]).toEqual(
      [2 / 3, 2 / 3, 1, 0, 0],
    );
  });

  it("counts words, not marks", () => {
    expect(countWords("Well - I'm back, at 6:30.\n\nPromise.")).toBe(6);
  });
});
