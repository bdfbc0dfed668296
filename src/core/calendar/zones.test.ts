import { describe, expect, test } from "vitest";
import { calendar, event, list } from "../../../test/calendar/list.ts";

describe("the clocks", () => {
  // RFC 5545, 3.3.10, says in one sentence that such an occurrence is left out, and in another that it is read as 3.3.5
  // reads any time. Left out, somebody who is busy would be free; so it is read.
  test("a time that is skipped is read with the offset from before the gap", () => {
    const text = event(
      "DTSTART;TZID=Europe/Berlin:20260328T023000",
      "DURATION:PT30M",
      "RRULE:FREQ=DAILY;COUNT=3",
    );

    expect(list(text, "2026-03-01", "2026-04-01")).toEqual({
      on: [
        "a 2026-03-28T01:30:00Z – 2026-03-28T02:00:00Z",
        "a 2026-03-29T01:30:00Z – 2026-03-29T02:00:00Z",
        "a 2026-03-30T00:30:00Z – 2026-03-30T01:00:00Z",
      ],
      codes: [],
    });
  });

  test("a time that comes twice is its first", () => {
    const text = event("DTSTART;TZID=America/New_York:20261101T013000", "DURATION:PT15M");

    expect(list(text, "2026-11-01", "2026-11-02").on).toEqual([
      "a 2026-11-01T05:30:00Z – 2026-11-01T05:45:00Z",
    ]);
  });

  test("Lord Howe moves by half an hour", () => {
    const text = event(
      "DTSTART;TZID=Australia/Lord_Howe:20261003T021500",
      "DTEND;TZID=Australia/Lord_Howe:20261003T024500",
      "RRULE:FREQ=DAILY;COUNT=3",
    );

    expect(list(text, "2026-10-01", "2026-10-09").on).toEqual([
      "a 2026-10-02T15:45:00Z – 2026-10-02T16:15:00Z",
      "a 2026-10-03T15:45:00Z – 2026-10-03T16:15:00Z",
      "a 2026-10-04T15:15:00Z – 2026-10-04T15:45:00Z",
    ]);
  });

  test("Apia never had 30 December 2011", () => {
    const text = event(
      "DTSTART;TZID=Pacific/Apia:20111229T120000",
      "DURATION:PT1H",
      "RRULE:FREQ=DAILY;COUNT=4",
    );

    expect(list(text, "2011-12-29", "2012-01-03").on).toEqual([
      "a 2011-12-29T22:00:00Z – 2011-12-29T23:00:00Z",
      // The 30th, read with the offset from before, is noon on the 31st: one, not two.
      "a 2011-12-30T22:00:00Z – 2011-12-30T23:00:00Z",
      "a 2011-12-31T22:00:00Z – 2011-12-31T23:00:00Z",
    ]);
  });

  test("Casablanca goes back an hour for Ramadan", () => {
    const text = event(
      "DTSTART;TZID=Africa/Casablanca:20260214T090000",
      "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;COUNT=7",
    );

    const hours = list(text, "2026-02-01", "2026-04-15").on.map((row) => row.slice(2, 18));

    expect(hours).toEqual([
      "2026-02-14T08:00",
      "2026-02-21T09:00",
      "2026-02-28T09:00",
      "2026-03-07T09:00",
      "2026-03-14T09:00",
      "2026-03-21T09:00",
      "2026-03-28T08:00",
    ]);
  });

  test("an end keeps the exact length, a duration in days the time of day", () => {
    const text = calendar(
      "BEGIN:VEVENT",
      "UID:end",
      "DTSTART;TZID=Europe/Berlin:20260327T220000",
      "DTEND;TZID=Europe/Berlin:20260328T220000",
      "RRULE:FREQ=DAILY;COUNT=2",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:days",
      "DTSTART;TZID=Europe/Berlin:20260327T220000",
      "DURATION:P1D",
      "RRULE:FREQ=DAILY;COUNT=2",
      "END:VEVENT",
    );

    expect(list(text, "2026-03-28T12:00", "2026-03-30").on.slice(2)).toEqual([
      "days 2026-03-28T21:00:00Z – 2026-03-29T20:00:00Z",
      "end 2026-03-28T21:00:00Z – 2026-03-29T21:00:00Z",
    ]);
  });

  test("what floats, and what is a date, is read where the reader is", () => {
    const text = calendar(
      "BEGIN:VEVENT",
      "UID:float",
      "DTSTART:20260329T120000",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:date",
      "DTSTART;VALUE=DATE:20260329",
      "END:VEVENT",
    );

    expect(list(text, "2026-03-29", "2026-03-30", "America/New_York").on).toEqual([
      "date 2026-03-29 – 2026-03-30",
      "float 2026-03-29T16:00:00Z – 2026-03-29T16:00:00Z",
    ]);
  });

  test("an end in UTC is held against the instant, not the wall", () => {
    const text = event(
      "DTSTART;TZID=America/New_York:20260301T200000",
      "DURATION:PT1H",
      "RRULE:FREQ=DAILY;UNTIL=20260304T010000Z",
    );

    expect(list(text, "2026-03-01", "2026-04-01").on).toEqual([
      "a 2026-03-02T01:00:00Z – 2026-03-02T02:00:00Z",
      "a 2026-03-03T01:00:00Z – 2026-03-03T02:00:00Z",
      "a 2026-03-04T01:00:00Z – 2026-03-04T02:00:00Z",
    ]);
  });
});

test.each(["VTIMEZONE", "vtimezone", "VTimeZone"])(
  "a zone is found that is defined behind what begins in it, as %s",
  (name) => {
    const text = calendar(
      "BEGIN:VEVENT",
      "UID:a",
      "DTSTART;TZID=Ours:20260329T120000",
      "END:VEVENT",
      `Begin:${name}`,
      "TZID:Ours",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0130",
      "TZOFFSETTO:+0130",
      "END:STANDARD",
      `END:${name}`,
    );
    expect(list(text, "2026-03-29", "2026-03-30")).toEqual({
      on: ["a 2026-03-29T10:30:00Z – 2026-03-29T10:30:00Z"],
      codes: ["zone-by-offsets"],
    });
  },
);

function at(zone: string, ...definition: readonly string[]): string {
  return calendar(
    ...definition,
    "BEGIN:VEVENT",
    "UID:a",
    `DTSTART;TZID=${zone}:20260701T120000`,
    "END:VEVENT",
  );
}

describe("zones", () => {
  const odd = [
    "BEGIN:VTIMEZONE",
    "TZID:Our place",
    "BEGIN:STANDARD",
    "DTSTART:16011028T030000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "TZOFFSETFROM:+0545",
    "TZOFFSETTO:+0445",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010325T020000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "TZOFFSETFROM:+0445",
    "TZOFFSETTO:+0545",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
  ];

  test.each([
    ["Europe/Berlin", "10:00", []],
    ["europe/berlin", "10:00", []],
    ["/mozilla.org/20050126_1/Europe/Berlin", "10:00", []],
    ["/freeassociation.sourceforge.net/America/Indiana/Knox", "17:00", []],
    ["W. Europe Standard Time", "10:00", []],
    ['"Eastern Standard Time"', "16:00", []],
    ["GMT+0200", "10:00", []],
    ['"(UTC+01:00) Amsterdam, Berlin"', "10:00", []],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', "16:00", []],
    ['"(UTC+01:00) Our town"', "11:00", []],
    ['"tzone://Microsoft/Utc"', "12:00", []],
    ["Our place", "12:00", ["unknown-zone"]],
  ])("%s: noon is %s in UTC", (zone, time, codes) => {
    expect(list(at(zone), "2026-07-01", "2026-07-02")).toEqual({
      on: [`a 2026-07-01T${time}:00Z – 2026-07-01T${time}:00Z`],
      codes,
    });
  });

  test("a place nobody knows is read by the rules the file brings", () => {
    expect(list(at("Our place", ...odd), "2026-07-01", "2026-07-02")).toEqual({
      on: ["a 2026-07-01T06:15:00Z – 2026-07-01T06:15:00Z"],
      codes: ["zone-by-offsets"],
    });
  });
});
