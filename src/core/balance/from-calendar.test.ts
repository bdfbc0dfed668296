import { expect, test } from "vitest";
import { at, span, zone } from "../../../test/household.ts";
import { emptyDiary, type Block } from "./diary.ts";
import { calendarTimes } from "./from-calendar.ts";

const choir = span("2026-03-05", "18:00", "20:00");
const asOf = { diary: emptyDiary, week: "2026-03-02", now: at("2026-03-08T12:00"), zone };

test("what was on in the calendar can be put in, by when it was and nothing else", () => {
  const block: Block = {
    id: "calendar@2026-03-05T17:00:00Z",
    kind: "alone",
    day: "2026-03-05",
    start: "18:00",
    minutesPlanned: 0,
    outcome: { type: "had", minutes: 120 },
    use: null,
    givesBackFor: null,
    before: null,
    after: null,
  };
  expect(calendarTimes([choir], asOf)).toEqual([block]);
  const diary = { ...emptyDiary, blocks: [{ ...block, id: "by-hand" }] };
  expect(calendarTimes([choir], { ...asOf, diary })).toEqual([]);
});

test("what is ahead, of another week, or no time one has by oneself is left out", () => {
  const others = [
    span("2026-03-08", "18:00", "20:00"),
    span("2026-02-26", "18:00", "20:00"),
    span("2026-03-04", "00:00", "23:59"),
    span("2026-03-04", "12:00", "12:05"),
  ];
  expect(calendarTimes(others, asOf)).toEqual([]);
});
