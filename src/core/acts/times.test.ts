import { expect, it } from "vitest";
import { parseText } from "../text/parse-text.ts";
import { sliceSpan } from "../text/span.ts";
import { recognise } from "./recognise.ts";

function timesIn(source: string): readonly string[] {
  return recognise(parseText(source)).flatMap(({ times }) =>
    times.map(({ kind, span }) => `${kind}: ${sliceSpan(source, span)}`),
  );
}

it.each([
  ["on Saturday morning", ["day: on Saturday morning"]],
  ["tomorrow evening", ["day: tomorrow evening"]],
  ["2moro", ["day: 2moro"]],
  ["after dinner", ["day: after dinner"]],
  ["from 7 to 9", ["time: from 7 to 9"]],
  ["at half past nine", ["time: at half past nine"]],
  ["19:30", ["time: 19:30"]],
  ["for two hours", ["length: for two hours"]],
  ["an hour and a half", ["length: an hour and a half"]],
  ["every Sunday", ["frequency: every Sunday"]],
  ["twice a week", ["frequency: twice a week"]],
  ["until nine", ["end: until nine"]],
  ["till the kids are asleep", ["end: till the kids are asleep"]],
  ["back by six", ["return: back by six"]],
  ["home before dinner", ["return: home before dinner"]],
  ["I'll call you at nine", ["return: I'll call you at nine"]],
  ["for a while", []],
  ["soon", []],
  ["one of us", []],
])("%s", (source, expected) => {
  expect(timesIn(source)).toEqual(expected);
});

it("finds each in its place", () => {
  expect(timesIn("I want Saturday from nine to noon, every week.")).toEqual([
    "day: Saturday",
    "time: from nine to noon",
    "frequency: every week",
  ]);
});
