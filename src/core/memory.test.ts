import { expect, it } from "vitest";
import { createMemory, recall as recallFrom } from "./memory.ts";

function countingMemory() {
  const memory = createMemory<string>();
  const workedOut: string[] = [];
  const recall = (words: string): string =>
    recallFrom(memory, words, () => {
      workedOut.push(words);
      return words.toUpperCase();
    });
  return { recall, workedOut };
}

it("works a thing out once", () => {
  const { recall, workedOut } = countingMemory();
  expect([recall("a"), recall("b"), recall("a")]).toEqual(["A", "B", "A"]);
  expect(workedOut).toEqual(["a", "b"]);
});

it("keeps what is written over where it is full", () => {
  const { find, keep } = createMemory<number>(2);
  for (const words of ["first", "second", "third"]) keep(words, 1);
  for (let times = 0; times < 5; times += 1) {
    keep("third", times);
    keep("fourth", times);
  }
  expect(["fourth", "third", "first"].map(find)).toEqual([4, 4, 1]);
});

it("forgets what was not asked for while a thousand others were, and keeps what was", () => {
  const { recall, workedOut } = countingMemory();
  recall("once");
  for (let index = 0; index < 1_100; index++) {
    recall(`other ${index}`);
    recall("again and again");
  }
  const before = workedOut.length;
  recall("again and again");
  expect(workedOut.length).toBe(before);
  recall("once");
  expect(workedOut.length).toBe(before + 1);
});
