import { expect, test } from "vitest";
import { sliceSpan } from "../text/span.ts";
import { splitClauses } from "./split-clauses.ts";

test.each<[words: string, clauses: readonly string[]]>([
  ["I need an hour alone", ["I need an hour alone"]],
  ["", []],
  ["I love you, but I need an hour", ["I love you", ", but I need an hour"]],
  ["I love you but I need an hour", ["I love you", " but I need an hour"]],
  // "And" and "but" part only what could stand by itself.
  ["come and get bread and butter", ["come and get bread and butter"]],
  ["I'm off BECAUSE it's late", ["I'm off", " BECAUSE it's late"]],
  ["a day or two, or three, or so", ["a day or two", ", or three", ", or so"]],
  ["no, , but yes", ["no", ",", " , but yes"]],
  ["wait… then go", ["wait", "… then go"]],
  // What is glued to the next word parts nothing.
  ["1,5 kilos at 8:30", ["1,5 kilos at 8:30"]],
  ["home at six - or seven", ["home at six", " - or seven"]],
  ["home -  and I cook", ["home", " - ", " and I cook"]],
  ["a becauselike co-worker, also", ["a becauselike co-worker", ", also"]],
  [", so I thought", [", so I thought"]],
])("parts %j", (words, clauses) => {
  expect(splitClauses(words).map((clause) => sliceSpan(words, clause))).toEqual(clauses);
});
