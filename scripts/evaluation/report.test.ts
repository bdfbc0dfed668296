import { expect, it } from "vitest";
import { acts, type Act, type RecognisedAct } from "../../src/core/acts/act.ts";
import type { Shown } from "../training/shown.ts";
import type { Judged } from "./judge.ts";
import {
  calibrationErrorOfFound,
  reportActs,
  reportMissteps,
  type ShownMessage,
} from "./report.ts";

function judged(text: string, gold: readonly Act[], found: readonly RecognisedAct[]): Judged {
  return { id: text, text, gold, found };
}

function sure(act: Act, confidence: number): RecognisedAct {
  return { act, confidence, span: { start: 0, end: 1 }, why: "" };
}

function shown(kind: "told" | "asked" | "praised", verdict: Shown["verdict"]): Shown {
  return {
    ruleId: "blame",
    isRisk: kind === "told",
    isSoft: kind === "asked",
    sentence: "",
    labels: [],
    verdict,
  };
}

function report(byMessage: readonly (readonly Judged[])[]) {
  const known = new Set(["i", "need", "an", "hour", "alone"]);
  return reportActs(
    byMessage,
    (text) => text.split(" "),
    (word) => known.has(word),
  );
}

it("tells how many sentences and unknown words there are, and of each act how much is found", () => {
  const { lines, figure } = report([
    [judged("i need an hour", ["ask"], [sure("ask", 0.9)])],
    [judged("i need jam", [], [sure("ask", 0.6)]), judged("alone", ["hint"], [])],
  ]);
  expect(lines.slice(0, 4)).toEqual([
    "3 sentences, 66.7 % (20.8–93.9) with any act",
    "words not in the training messages: 12.5 %",
    "ask          0.50  1.00  0.67      1",
    "when         0.00  0.00  0.00      0",
  ]);
  expect(lines).toContain("hint         0.00  0.00  0.00      1");
  expect(lines).toHaveLength(2 + acts.length + 2);
  expect(figure).toMatch(/^macro-F1 0\.033 \(0\.\d{3}–0\.\d{3}\)$/);
});

it("gives of a set without any act only how much of it is marked", () => {
  expect(
    report([[judged("i need jam", [], [sure("ask", 0.6)])], [judged("an hour", [], [])]]),
  ).toEqual({
    lines: [
      "2 sentences, 50.0 % (9.5–90.5) with any act",
      "words not in the training messages: 20.0 %",
    ],
    figure: "50.0 % (9.5–90.5) of neutral sentences marked",
  });
});

it("measures certainty over every act that is found, bin by bin, and over nothing else", () => {
  const all = [
    // Nine in ten said, half of them right; the one missed and all that nobody thought of are not in it.
    judged("one", ["ask", "why"], [sure("ask", 0.92)]),
    judged("two", ["when"], [sure("ask", 0.94), sure("when", 0.55)]),
    judged("three", [], []),
  ];
  expect(calibrationErrorOfFound(all)).toBeCloseTo((0.92 + 0.94 - 1 + (1 - 0.55)) / 3);
  expect(calibrationErrorOfFound([judged("three", ["ask"], [])])).toBe(0);
});

it("counts what is told and what is only asked about, over all and over neutral talk", () => {
  const messages: readonly ShownMessage[] = [
    {
      sentences: 2,
      isNeutral: false,
      shown: [
        shown("told", "right"),
        shown("told", "near"),
        shown("asked", "near"),
        shown("praised", "false"),
      ],
    },
    { sentences: 4, isNeutral: true, shown: [shown("told", "false"), shown("asked", "false")] },
  ];
  expect(reportMissteps(messages)).toEqual([
    "3 missteps told, 66.7 % (20.8–93.9) right; 2 asked about, 50.0 % (9.5–90.5) right",
    "of 4 neutral sentences 25.0 % (4.6–69.9) told as a misstep, 25.0 % (4.6–69.9) asked about",
  ]);
});

it("says of nothing at all that it is nothing", () => {
  expect(reportMissteps([])).toEqual([
    "0 missteps told, 0.0 % (0.0–100.0) right; 0 asked about, 0.0 % (0.0–100.0) right",
    "of 0 neutral sentences 0.0 % (0.0–100.0) told as a misstep, 0.0 % (0.0–100.0) asked about",
  ]);
});
