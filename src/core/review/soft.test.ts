import { expect, it } from "vitest";
import type { RecognisedAct, RecognisedSentence } from "../acts/act.ts";
import { parseText } from "../text/parse-text.ts";
import { isWorthAsking } from "./soft.ts";

function act(name: RecognisedAct["act"], confidence: number): RecognisedAct {
  return { act: name, confidence, span: { start: 0, end: 4 }, why: "test" };
}

function sentenceWith(...acts: readonly RecognisedAct[]): RecognisedSentence {
  const [sentence] = parseText("Fine then.").sentences;
  if (sentence === undefined) throw new Error("There is one.");
  return { sentence, acts, times: [] };
}

it("asks what is likely and not sure", () => {
  const asked = [0.4, 0.6, 0.99].map((confidence) => {
    const hint = act("hint", confidence);
    return isWorthAsking(sentenceWith(hint), hint);
  });
  expect(asked).toEqual([false, true, false]);
});

it("asks nothing beside what is sure", () => {
  const hint = act("hint", 0.6);
  expect(isWorthAsking(sentenceWith(hint, act("blame", 0.99)), hint)).toBe(false);
  expect(isWorthAsking(sentenceWith(hint, act("ask", 0.99)), hint)).toBe(true);
});
