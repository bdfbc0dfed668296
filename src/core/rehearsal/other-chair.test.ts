import { expect, test } from "vitest";
import { askFromOtherChair } from "./other-chair.ts";
import { scenarios, writtenLines as book } from "./scenario.ts";
import { strategies } from "./strategy.ts";
import type { ReplyKind } from "./stance.ts";

const [scenario] = scenarios;
if (scenario === undefined) throw new Error("no scenario");
const table = { scenario, seed: 1, book };

test("the asker begins with the need", () => {
  const { heard, line, isOver } = askFromOtherChair("good", null, [], table);
  expect([heard, line.includes("Tuesday evening"), isOver]).toEqual(["opening", true, false]);
});

test.each<readonly [string, ReplyKind]>([
  ["When is it, and for how long?", "asks-meaning"],
  ["Did I do something wrong?", "did-i-do-something"],
  ["Can we talk about it tomorrow?", "needs-time"],
  ["Okay, that's fine with me.", "agrees-warmly"],
  ["", "unanswered"],
])("hears what the one in the other chair says: %s", (words, heard) => {
  expect(askFromOtherChair("good", words, ["I need Tuesday evening."], table).heard).toBe(heard);
});

test("a yes ends it", () => {
  expect(askFromOtherChair("good", "Okay, that's fine with me.", ["x"], table).isOver).toBe(true);
});

test.each(strategies)("%s never says one thing twice in six turns", (strategy) => {
  const said: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    said.push(
      askFromOtherChair(strategy, turn === 0 ? null : "I don't know about that.", said, table).line,
    );
  }
  const isRich = strategy !== "caver" && strategy !== "stonewaller";
  expect(isRich ? new Set(said).size : 6).toBe(6);
  expect(said.join(" ")).not.toMatch(/[{}]/u);
});
