import { describe, expect, test } from "vitest";
import { grade } from "../../../test/grade.ts";
import { hearings } from "./hearings.ts";
import { emptyContext, review } from "./review.ts";
import { rules } from "./rules/index.ts";

const notes = rules.map(({ id, message, note }) => ({ id, words: `${message} ${note}` }));
const titles = rules.flatMap(({ id, title, examples: { found } }) => [
  { id, words: title },
  ...found.flatMap(({ text, context }) =>
    review(text, { ...emptyContext, ...context }).findings.flatMap(({ ruleId, fixes }) =>
      fixes.map((fix) => ({ id: ruleId, words: fix.title })),
    ),
  ),
]);
const heard = hearings.map(({ hears, suggestion }) => ({
  id: hears,
  words: `${hears} ${suggestion}`,
}));
const all = [...notes, ...titles, ...heard];

describe("what a person reads", () => {
  test("neither shouts, nor judges, nor diagnoses", () => {
    const unfit =
      /!|\b(?:wrong|toxic|avoidant|anxious|narcissis\w*|codependen\w*|attachment|trigger\w*|boundar\w*)\b/iu;
    expect(all.filter(({ words }) => unfit.test(words))).toEqual([]);
  });

  test("reads easily", () => {
    const hard = [...notes, ...heard].filter(({ words }) => grade(words) > 8);
    expect(hard).toEqual([]);
  });

  test("what may hurt or land is said as a possibility, never as knowledge", () => {
    const possible = /\b(?:may|might|can|could)\b/u;
    const sure = rules
      .filter(({ severity }) => severity === "risk" || severity === "missing")
      .filter(({ message, note }) => !possible.test(`${message} ${note}`));
    expect(sure.map(({ id }) => id)).toEqual([]);
    expect(hearings.filter(({ hears }) => !possible.test(hears))).toEqual([]);
  });

  test("a message is one sentence, a note two to four", () => {
    const odd = rules.filter(
      ({ message, note }) =>
        countSentences(message) !== 1 || countSentences(note) < 2 || countSentences(note) > 4,
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("the grade of a hard sentence is seen", () => {
    expect(
      grade("The unprecedented institutionalisation of interpersonal communication."),
    ).toBeGreaterThan(8);
    expect(grade("The cat sat on the mat.")).toBeLessThan(2);
  });
});

function countSentences(words: string): number {
  return words.match(/[.?](?=\s|$)/gu)?.length ?? 0;
}
