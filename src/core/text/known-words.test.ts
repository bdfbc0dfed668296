import { expect, test } from "vitest";
import { createKnownWords, createWordMemory, unnumbered } from "./known-words.ts";
import { unitsOf } from "./units.ts";

function createCounted() {
  const normalised: string[] = [];
  const words = createKnownWords((word) => {
    normalised.push(word);
    return word.toLowerCase();
  });
  const read = (word: string, hash = 0): string =>
    words.read(unitsOf(`so ${word}.`), 3, 3 + word.length, hash).norm;
  const numberOf = (word: string): number => words.read(unitsOf(word), 0, word.length, 0).number;
  return { normalised, read, numberOf };
}

test("a word that is known is not normalised again", () => {
  const { normalised, read } = createCounted();
  expect(["Love", "love", "Love", "love"].map((word) => read(word))).toEqual(
    Array.from({ length: 4 }, () => "love"),
  );
  expect(normalised).toEqual(["Love", "love"]);
});

test("a word keeps its number, which no other has, and what is no word has none", () => {
  const { numberOf } = createCounted();
  const numbers = ["one", "two", "One", "one"].map(numberOf);
  expect(numbers[3]).toBe(numbers[0]);
  expect(new Set(numbers).size).toBe(3);
  expect(numbers).not.toContain(unnumbered);
  expect(numberOf("a".repeat(60))).toBe(unnumbered);
});

test("what is made of a word is worked out once, and anew where another has taken its place", () => {
  const workedOut: string[] = [];
  const recall = createWordMemory((norm) => {
    workedOut.push(norm);
    return norm.length;
  });
  const one = { norm: "one", number: 1 };
  const other = { norm: "other", number: 1 + 2 ** 14 };
  expect([one, one, other, one].map(recall)).toEqual([3, 3, 5, 3]);
  expect(workedOut).toEqual(["one", "other", "one"]);
  const none = { norm: "nothing", number: unnumbered };
  expect([none, none].map(recall)).toEqual([7, 7]);
  expect(workedOut).toHaveLength(5);
});

test("words of one hash are kept apart", () => {
  const { read } = createCounted();
  const words = ["One", "Ones", "On", "Two", "One"];
  expect(words.map((word) => read(word, 7))).toEqual(["one", "ones", "on", "two", "one"]);
});

test("reads on when it is full, and keeps nothing that is no word", () => {
  const { normalised, read } = createCounted();
  const words = Array.from({ length: 10_000 }, (_, index) => `W${index}`);
  expect(words.map((word, index) => read(word, index))).toEqual(
    words.map((word) => word.toLowerCase()),
  );
  expect(normalised).toEqual(words);
  const long = "A".repeat(60);
  expect([read(long, 1), read(long, 1)]).toEqual(["a".repeat(60), "a".repeat(60)]);
  expect(normalised.filter((word) => word === long)).toHaveLength(2);
});
