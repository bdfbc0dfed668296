import { expect, test } from "vitest";
import { parseCalendar } from "../calendar/parse-calendar.ts";
import { emptyDiary, type Block } from "./diary.ts";
import { diaryToIcs } from "./export-ics.ts";

const walk: Block = {
  id: "walk",
  kind: "alone",
  day: "2026-11-26",
  start: "19:30",
  minutesPlanned: 90,
  outcome: { type: "planned" },
  use: null,
  givesBackFor: null,
  before: null,
  after: null,
};
const quiet = { now: 0, zone: "Europe/Berlin", isNamed: false, alarmsAWeek: 0 };
const lines = (text: string): readonly string[] => text.split("\r\n");

test("a time is where it was, and says nothing unless one wants it to", () => {
  const ics = diaryToIcs({ ...emptyDiary, blocks: [walk] }, quiet);
  expect(lines(ics)).toEqual(
    expect.arrayContaining([
      "UID:walk.elbowroom",
      "DTSTART;TZID=Europe/Berlin:20261126T193000",
      "DTEND;TZID=Europe/Berlin:20261126T210000",
      "SUMMARY:Busy",
      "STATUS:CONFIRMED",
    ]),
  );
  expect(ics).not.toMatch(/VALARM|alone|together/u);
  expect(parseCalendar(ics).issues).toEqual([]);
});

test("a day is a day, what fell through is called off, and an alarm is there for who wants one", () => {
  const skipped: Block = { ...walk, start: null, outcome: { type: "skipped" } };
  const ahead: Block = { ...walk, id: "ahead", kind: "together" };
  const ics = diaryToIcs(
    { ...emptyDiary, blocks: [ahead, skipped] },
    { ...quiet, isNamed: true, alarmsAWeek: 2 },
  );
  expect(lines(ics)).toEqual(
    expect.arrayContaining([
      "DTSTART;VALUE=DATE:20261126",
      "STATUS:CANCELLED",
      "SUMMARY:Time alone",
      "SUMMARY:Time together",
      "TRIGGER:-PT60M",
    ]),
  );
  expect(ics.match(/BEGIN:VALARM/gu)).toHaveLength(1);
  expect(parseCalendar(ics).issues).toEqual([]);
});
