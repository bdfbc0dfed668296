import { describe, expect, test } from "vitest";
import { calendar, event, list } from "../../../test/calendar/list.ts";

describe("the clocks", () => {
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

    const hours = list(text, "2026-02-01", "2026-04-15").on.map((one) => one.slice(2, 18));

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
      ...["BEGIN:VEVENT", "UID:float", "DTSTART:20260329T120000", "END:VEVENT"],
      ...["BEGIN:VEVENT", "UID:date", "DTSTART;VALUE=DATE:20260329", "END:VEVENT"],
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

describe("dates of a series", () => {
  const daily = (...lines: readonly string[]): string =>
    event(
      "DTSTART;TZID=Europe/Berlin:20260601T090000",
      "DTEND;TZID=Europe/Berlin:20260601T100000",
      "RRULE:FREQ=DAILY;COUNT=4",
      ...lines,
    );

  test.each([
    "EXDATE;TZID=Europe/Berlin:20260602T090000,20260603T090000",
    "EXDATE:20260602T070000Z\r\nEXDATE:20260603T070000Z",
    "EXDATE;VALUE=DATE:20260602,20260603",
    "EXDATE;TZID=America/New_York:20260602T030000,20260603T030000",
    "EXDATE:20260602T090000,20260603T090000",
    "EXRULE:FREQ=DAILY;BYMONTHDAY=2,3",
  ])("%s leaves two out", (line) => {
    expect(list(daily(line), "2026-06-01", "2026-07-01").on).toEqual([
      "a 2026-06-01T07:00:00Z – 2026-06-01T08:00:00Z",
      "a 2026-06-04T07:00:00Z – 2026-06-04T08:00:00Z",
    ]);
  });

  test("more dates are added, a period with a length of its own, each once", () => {
    const text = event(
      "DTSTART:20260601T090000Z",
      "DURATION:PT1H",
      "RDATE:20260603T090000Z,20260601T090000Z",
      "RDATE;VALUE=PERIOD:20260605T090000Z/PT3H,20260606T090000Z/20260606T093000Z",
    );

    expect(list(text, "2026-06-01", "2026-07-01").on).toEqual([
      "a 2026-06-01T09:00:00Z – 2026-06-01T10:00:00Z",
      "a 2026-06-03T09:00:00Z – 2026-06-03T10:00:00Z",
      "a 2026-06-05T09:00:00Z – 2026-06-05T12:00:00Z",
      "a 2026-06-06T09:00:00Z – 2026-06-06T09:30:00Z",
    ]);
  });

  test("all-day series leave out by the day, whatever form it has", () => {
    const text = event(
      "DTSTART;VALUE=DATE:20260601",
      "RRULE:FREQ=DAILY;UNTIL=20260604T000000Z",
      "EXDATE:20260602T000000Z",
      "EXDATE;VALUE=DATE:20260603",
    );

    expect(list(text, "2026-06-01", "2026-07-01", "America/New_York").on).toEqual([
      "a 2026-06-01 – 2026-06-02",
      "a 2026-06-04 – 2026-06-05",
    ]);
  });

  test("a start that its rule does not give is told, and not listed", () => {
    const text = event("DTSTART:20260602T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2");

    expect(list(text, "2026-06-01", "2026-07-01")).toEqual({
      on: [
        "a 2026-06-05T09:00:00Z – 2026-06-05T09:00:00Z",
        "a 2026-06-12T09:00:00Z – 2026-06-12T09:00:00Z",
      ],
      codes: ["start-outside-rule"],
    });
  });
});

describe("what replaces an occurrence", () => {
  const series = (...changes: readonly (readonly string[])[]): string =>
    calendar(
      "BEGIN:VEVENT",
      "UID:a",
      "DTSTART:20260601T090000Z",
      "DTEND:20260601T100000Z",
      "RRULE:FREQ=DAILY;COUNT=4",
      "END:VEVENT",
      ...changes.flatMap((lines) => ["BEGIN:VEVENT", "UID:a", ...lines, "END:VEVENT"]),
    );

  test("it stands where it says, also when it left the span or came into it", () => {
    const text = series(
      ["RECURRENCE-ID:20260602T090000Z", "DTSTART:20260620T090000Z", "DURATION:PT2H"],
      ["RECURRENCE-ID:20260603T090000Z", "DTSTART:20260603T090000Z", "STATUS:CANCELLED"],
      ["RECURRENCE-ID:20260604T090000Z", "DTSTART:20260604T110000Z", "TRANSP:TRANSPARENT"],
    );

    expect(list(text, "2026-06-01", "2026-06-10").on).toEqual([
      "a 2026-06-01T09:00:00Z – 2026-06-01T10:00:00Z",
      "a 2026-06-03T09:00:00Z – 2026-06-03T09:00:00Z CANCELLED",
      "a 2026-06-04T11:00:00Z – 2026-06-04T11:00:00Z for 2026-06-04T09:00:00Z TRANSPARENT",
    ]);
    expect(list(text, "2026-06-20", "2026-06-21").on).toEqual([
      "a 2026-06-20T09:00:00Z – 2026-06-20T11:00:00Z for 2026-06-02T09:00:00Z",
    ]);
  });

  test("this and all that follow move by the same time, until the next change", () => {
    const text = series(
      [
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260602T090000Z",
        "DTSTART:20260602T140000Z",
        "DURATION:PT3H",
      ],
      ["RECURRENCE-ID:20260603T090000Z", "DTSTART:20260603T080000Z", "DURATION:PT1H"],
    );

    expect(list(text, "2026-06-01", "2026-06-10").on).toEqual([
      "a 2026-06-01T09:00:00Z – 2026-06-01T10:00:00Z",
      "a 2026-06-02T14:00:00Z – 2026-06-02T17:00:00Z for 2026-06-02T09:00:00Z",
      "a 2026-06-03T08:00:00Z – 2026-06-03T09:00:00Z for 2026-06-03T09:00:00Z",
      "a 2026-06-04T14:00:00Z – 2026-06-04T17:00:00Z for 2026-06-04T09:00:00Z",
    ]);
  });

  test("of two for the same one the later revision counts; without a series it stands alone", () => {
    const one = (sequence: number, hour: string): readonly string[] => [
      ...["BEGIN:VEVENT", "UID:b", `SEQUENCE:${sequence}`, "RECURRENCE-ID:20260602T090000Z"],
      ...[`DTSTART:20260602T${hour}0000Z`, "END:VEVENT"],
    ];

    expect(list(calendar(...one(2, "15"), ...one(1, "12")), "2026-06-01", "2026-07-01").on).toEqual(
      ["b 2026-06-02T15:00:00Z – 2026-06-02T15:00:00Z for 2026-06-02T09:00:00Z"],
    );
  });
});

describe("zones", () => {
  const at = (zone: string, ...definition: readonly string[]): string =>
    calendar(
      ...definition,
      ...["BEGIN:VEVENT", "UID:a", `DTSTART;TZID=${zone}:20260701T120000`, "END:VEVENT"],
    );
  const odd = [
    ...["BEGIN:VTIMEZONE", "TZID:Our place", "BEGIN:STANDARD", "DTSTART:16011028T030000"],
    ...["RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETFROM:+0545", "TZOFFSETTO:+0445"],
    ...["END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010325T020000"],
    ...["RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0445", "TZOFFSETTO:+0545"],
    ...["END:DAYLIGHT", "END:VTIMEZONE"],
  ];

  test.each([
    ["Europe/Berlin", "10:00", []],
    ["europe/berlin", "10:00", []],
    ["/mozilla.org/20050126_1/Europe/Berlin", "10:00", []],
    ["/freeassociation.sourceforge.net/America/Indiana/Knox", "17:00", []],
    ["W. Europe Standard Time", "10:00", []],
    ['"Eastern Standard Time"', "16:00", []],
    ["GMT+0200", "10:00", []],
    ['"(UTC+01:00) Amsterdam, Berlin"', "11:00", []],
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

test("what takes no time is in the span that holds its start; a span ends before its end", () => {
  const text = calendar(
    ...["BEGIN:VEVENT", "UID:first", "DTSTART:20260601T000000Z", "END:VEVENT"],
    ...["BEGIN:VEVENT", "UID:last", "DTSTART:20260602T000000Z", "END:VEVENT"],
    ...["BEGIN:VEVENT", "UID:over", "DTSTART:20260531T230000Z", "DURATION:PT1H", "END:VEVENT"],
    ...["BEGIN:VEVENT", "UID:into", "DTSTART:20260531T230000Z", "DURATION:PT61M", "END:VEVENT"],
  );

  expect(list(text, "2026-06-01", "2026-06-02").on).toEqual([
    "into 2026-05-31T23:00:00Z – 2026-06-01T00:01:00Z",
    "first 2026-06-01T00:00:00Z – 2026-06-01T00:00:00Z",
  ]);
});

test("the work stops when the person cancels, and says so", () => {
  const text = event("DTSTART:20000101T000000Z", "RRULE:FREQ=DAILY;BYHOUR=1,2,3");
  let asked = 0;
  const signal = {
    get aborted(): boolean {
      asked += 1;
      return asked > 5;
    },
  };

  const { on, codes } = list(text, "2026-01-01", "2027-01-01", "UTC", signal);

  expect({ length: on.length, codes }).toEqual({ length: 3, codes: ["cancelled"] });
});
