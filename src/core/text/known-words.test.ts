import { expect, test } from "vitest";
import { createKnownWords } from "./known-words.ts";

function createCounted() {
  const normalised: string[] = [];
  const words = createKnownWords((word) => {
    normalised.push(word);
    return word.toLowerCase();
  });
  const read = (word: string, hash = 0): string =>
    words.read(`so ${word}.`, 3, 3 + word.length, hash);
  return { normalised, read };
}

test("a word that is known is not normalised again", () => {
  const { normalised, read } = createCounted();
  expect(["Love", "love", "Love", "love"].map((word) => read(word))).toEqual(
    Array.from({ length: 4 }, () => "love"),
  );
  expect(normalised).toEqual(["Love", "love"]);
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
