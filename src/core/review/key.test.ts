import { expect, it } from "vitest";
import { findingKey } from "./key.ts";

it("stays what it was, as people have keys of what they ignore", () => {
  expect(findingKey("blame", "You never listen")).toBe("blame:5sbw9p");
  expect(findingKey("blame", "café at 9")).toBe("blame:1qcp1q6");
});

it("is the same however the words are cased and whatever stands between them", () => {
  const key = findingKey("blame", "you never listen");
  const alike = [
    "You NEVER listen!",
    " you -- never\nlisten",
    "you never… listen",
    "“you never listen”",
  ];
  expect(alike.map((words) => findingKey("blame", words))).toEqual(alike.map(() => key));
  expect(findingKey("blame", "you neverlisten")).not.toBe(key);
});

it("is the rule alone where there are no words", () => {
  expect(["", " …!", "?!"].map((words) => findingKey("hint", words))).toEqual([
    "hint",
    "hint",
    "hint",
  ]);
});
