import { describe, expect, it } from "vitest";
import { formatClock, parseClock } from "./clock.ts";
import { minutesToWords, parseDuration } from "./duration.ts";
import { joinWords, numberToWords, withArticle } from "./number.ts";
import { parseWhen } from "./when.ts";

describe("how long", () => {
  it("reads lengths and parts of a day", () => {
    const inputs = [
      "3h",
      "three hours",
      "180 minutes",
      "1.5h",
      "an hour and a half",
      "2-3 hours",
      "half an hour",
      "a couple of hours",
      "an evening",
      "the whole day",
      "a weekend",
      "two days",
      "1h30",
    ];
    expect(inputs.map((input) => parseDuration(input))).toEqual([
      { words: "three hours", minutes: 180, part: null },
      { words: "three hours", minutes: 180, part: null },
      { words: "three hours", minutes: 180, part: null },
      { words: "an hour and a half", minutes: 90, part: null },
      { words: "an hour and a half", minutes: 90, part: null },
      { words: "three hours", minutes: 180, part: null },
      { words: "half an hour", minutes: 30, part: null },
      { words: "two hours", minutes: 120, part: null },
      { words: "an evening", minutes: null, part: "evening" },
      { words: "the whole day", minutes: null, part: "day" },
      { words: "a weekend", minutes: null, part: "weekend" },
      { words: "two days", minutes: 2880, part: null },
      { words: "an hour and a half", minutes: 90, part: null },
    ]);
  });

  it("says lengths as one does", () => {
    expect([20, 45, 60, 90, 150, 10_080, 20_160].map(minutesToWords)).toEqual([
      "20 minutes",
      "three quarters of an hour",
      "an hour",
      "an hour and a half",
      "two and a half hours",
      "a week",
      "two weeks",
    ]);
  });
});

describe("the clock", () => {
  it("reads what people type and says it without am and pm", () => {
    const typed = ["6", "6:30", "18:00", "6pm", "12", "noon", "quarter", "25"];
    expect(typed.map((text) => parseClock(text)?.clock)).toEqual([
      360,
      390,
      1080,
      1080,
      720,
      720,
      undefined,
      undefined,
    ]);
    expect([540, 570, 735, 1125, 720, 0, 1120].map(formatClock)).toEqual([
      "nine",
      "half past nine",
      "quarter past noon",
      "quarter to seven",
      "noon",
      "midnight",
      "6:40",
    ]);
  });
});

function readOnce(input: string): readonly unknown[] {
  const { adverb, object, start, end } = parseWhen(input, "once");
  return [adverb, object, start, end];
}

describe("when", () => {
  it("reads a single time", () => {
    const inputs = [
      "saturday morning",
      "this Friday 6-9",
      "tonight",
      "at the weekend",
      "Sat 10am",
      "sunday from 2 to 5",
      "the 5th of May",
      "lunch breaks",
      "after 8 tonight",
      "Friday at 18:00-21:30",
    ];
    expect(Object.fromEntries(inputs.map((input) => [input, readOnce(input)]))).toEqual({
      "saturday morning": ["on Saturday morning", "Saturday morning", null, null],
      "this Friday 6-9": ["this Friday", "this Friday", 1080, 1260],
      tonight: ["tonight", "tonight", null, null],
      "at the weekend": ["at the weekend", null, null, null],
      "Sat 10am": ["on Saturday", "Saturday", 600, null],
      "sunday from 2 to 5": ["on Sunday", "Sunday", 840, 1020],
      "the 5th of May": ["on the 5th of May", null, null, null],
      "lunch breaks": ["during lunch breaks", null, null, null],
      "after 8 tonight": ["tonight", "tonight", 1200, null],
      "Friday at 18:00-21:30": ["on Friday", "Friday", 1080, 1290],
    });
  });

  it("makes a weekly time of what was said for once", () => {
    const weekly = {
      "Tuesdays after work": "every Tuesday after work",
      "this Friday": "every Friday",
      "Saturday mornings": "every Saturday morning",
      "in the mornings": "every morning",
      "at the weekend": "every weekend",
      tonight: "once a week from tonight on",
      "when the kids are asleep": "once a week when the kids are asleep",
      "every other Thursday": "every other Thursday",
      "Mon and Thu evenings": "every Monday and Thursday evening",
    };
    const found = Object.keys(weekly).map((input) => [input, parseWhen(input, "weekly").adverb]);
    expect(Object.fromEntries(found)).toEqual(weekly);
  });

  it("believes a plural over the box that was ticked", () => {
    expect(parseWhen("Tuesdays after work", "once")).toEqual({
      adverb: "every Tuesday after work",
      object: "every Tuesday after work",
      weekly: true,
      day: "Tuesday",
      part: "evening",
      start: null,
      end: null,
    });
  });
});

describe("small words", () => {
  it("counts, joins and picks the article", () => {
    expect([
      numberToWords(3),
      numberToWords(20),
      withArticle("run"),
      withArticle("hour"),
      withArticle("evening"),
      withArticle("uniform"),
    ]).toEqual(["three", "20", "a run", "an hour", "an evening", "a uniform"]);
    expect([joinWords([]), joinWords(["a"]), joinWords(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a, b and c",
    ]);
  });
});
