import { expect, test } from "vitest";
import { emptyContext, review } from "../../core/review/review.ts";
import { emptyNeed, noMinutes, type NeedAnswers } from "../../core/need/need.ts";
import { askAgain, madeSmaller } from "./ask-again.ts";
import { gapToWords, growthToWords, notesOn } from "./need-words.ts";
import { promisesToWords } from "./promise-words.ts";
import { dayToWords, minutesToLabel, weekToWords } from "./words.ts";

const today = "2026-11-27";

test.each([30, 60, 120, 180, 480])(
  "asking again for %i minutes is found clear and kind",
  (minutes) => {
    const { findings, points } = review(askAgain(minutes), emptyContext);
    expect(findings.filter(({ severity }) => severity !== "strength")).toEqual([]);
    expect(points.filter(({ met }) => !met)).toEqual([]);
  },
);

test("smaller is half, in half hours, and never nothing", () => {
  expect([30, 60, 90, 120, 180, 300].map(madeSmaller)).toEqual([30, 30, 30, 60, 90, 150]);
});

const answers: NeedAnswers = {
  ...emptyNeed,
  had: { ...noMinutes, home: 60 },
  wanted: { ...noMinutes, home: 180, activity: 120 },
};

test("the gap in words", () => {
  expect([
    gapToWords(answers),
    gapToWords({ ...answers, had: noMinutes }),
    gapToWords({ ...answers, had: answers.wanted }),
    gapToWords(emptyNeed),
  ]).toEqual([
    "You had about an hour and would like about five hours. About four hours a week is missing, most of all time at home on your own.",
    "You had none and would like about five hours. About five hours a week is missing, most of all time at home on your own.",
    "You have about as much time to yourself as you would like.",
    "You have not put in any time. That is fine.",
  ]);
});

test("getting away from something is named gently, and only then", () => {
  expect(notesOn(answers)).toEqual([]);
  expect(
    notesOn({
      ...answers,
      chosen: "hardly",
      obstacles: ["feels-unfair", "not-asked"],
      pushes: ["noise"],
    }),
  ).toEqual([
    "Little of it was your choice. Time alone does more for you when you choose it.",
    "It is not unfair to ask. Your need counts, and so does theirs.",
    "You have not asked yet. The words for it can be short and kind.",
    "You named more to be away from than to have time for. That may be worth a talk of its own.",
  ]);
});

test("the same person's earlier answers are what it is compared with", () => {
  const before = { day: "2026-10-03", answers: { ...answers, had: { ...noMinutes, home: 120 } } };
  expect([
    growthToWords(answers, before, today),
    growthToWords(before.answers, { ...before, answers }, today),
    growthToWords(answers, { ...before, answers }, today),
  ]).toEqual([
    "Since Saturday 3 October the gap has grown, by an hour.",
    "Since Saturday 3 October the gap has become smaller, by an hour.",
    "Since Saturday 3 October the gap has stayed the same.",
  ]);
});

test("days, amounts and weeks as one would say them", () => {
  expect([dayToWords("2026-11-24", today), dayToWords("2025-11-24", today)]).toEqual([
    "Tuesday 24 November",
    "Monday 24 November 2025",
  ]);
  expect([0, 45, 60, 90, 125, 600].map(minutesToLabel)).toEqual([
    "0",
    "45 min",
    "1 h",
    "1 h 30",
    "2 h 05",
    "10 h",
  ]);
  expect(
    ["2026-11-23", "2026-11-16", "2026-11-02", "2026-11-30", "2026-12-07"].map((week) =>
      weekToWords(week, "2026-11-23"),
    ),
  ).toEqual(["This week", "Last week", "3 weeks ago", "Next week", "In 2 weeks"]);
});

test("what became of the plans, without whose they were", () => {
  expect([
    promisesToWords({ kept: 0, partly: 0, fellThrough: 0 }),
    promisesToWords({ kept: 1, partly: 0, fellThrough: 0 }),
    promisesToWords({ kept: 3, partly: 1, fellThrough: 0 }),
    promisesToWords({ kept: 3, partly: 2, fellThrough: 1 }),
  ]).toEqual([
    null,
    "The one plan of the last four weeks happened.",
    "Of 4 plans in the last four weeks 3 happened and 1 was cut short.",
    "Of 6 plans in the last four weeks 3 happened, 2 were cut short and 1 fell through.",
  ]);
});
