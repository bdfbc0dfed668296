import { describe, expect, test } from "vitest";
import { calendar, event, list } from "../../../test/calendar/list.ts";
import { expandCalendar } from "./expand-calendar.ts";
import { parseCalendar } from "./parse-calendar.ts";
import { utc } from "./zone.ts";

function daily(...lines: readonly string[]): string {
  return event(
    "DTSTART;TZID=Europe/Berlin:20260601T090000",
    "DTEND;TZID=Europe/Berlin:20260601T100000",
    "RRULE:FREQ=DAILY;COUNT=4",
    ...lines,
  );
}

describe("dates of a series", () => {
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

  test("a period that is longer than its event is seen from its end", () => {
    const text = event(
      "DTSTART:20260601T090000Z",
      "DURATION:PT1H",
      "RDATE;VALUE=PERIOD:20260605T090000Z/P10D",
    );

    expect(list(text, "2026-06-14", "2026-06-15").on).toEqual([
      "a 2026-06-05T09:00:00Z – 2026-06-15T09:00:00Z",
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

function series(...changes: readonly (readonly string[])[]): string {
  return calendar(
    "BEGIN:VEVENT",
    "UID:a",
    "DTSTART:20260601T090000Z",
    "DTEND:20260601T100000Z",
    "RRULE:FREQ=DAILY;COUNT=4",
    "END:VEVENT",
    ...changes.flatMap((lines) => ["BEGIN:VEVENT", "UID:a", ...lines, "END:VEVENT"]),
  );
}

function revision(sequence: number, hour: string): readonly string[] {
  return [
    "BEGIN:VEVENT",
    "UID:b",
    `SEQUENCE:${sequence}`,
    "RECURRENCE-ID:20260602T090000Z",
    `DTSTART:20260602T${hour}0000Z`,
    "END:VEVENT",
  ];
}

describe("what replaces an occurrence", () => {
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

  test("one that does not say which it replaces takes no other away", () => {
    const text = series(["SEQUENCE:9", "RECURRENCE-ID:then", "DTSTART:20260602T120000Z"]);

    expect(list(text, "2026-06-01", "2026-06-03")).toEqual({
      on: [
        "a 2026-06-01T09:00:00Z – 2026-06-01T10:00:00Z",
        "a 2026-06-02T09:00:00Z – 2026-06-02T10:00:00Z",
        "a 2026-06-02T12:00:00Z – 2026-06-02T12:00:00Z",
      ],
      codes: ["invalid-date"],
    });
  });

  test("one that the newer series left out is gone", () => {
    const text = event(
      "SEQUENCE:3",
      "DTSTART:20260601T090000Z",
      "RRULE:FREQ=DAILY;COUNT=3",
      "EXDATE:20260602T090000Z",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:a",
      "SEQUENCE:2",
      "RECURRENCE-ID:20260602T090000Z",
      "DTSTART:20260602T150000Z",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:a",
      "SEQUENCE:2",
      "RECURRENCE-ID:20260603T090000Z",
      "DTSTART:20260603T150000Z",
    );

    expect(list(text, "2026-06-01", "2026-07-01").on).toEqual([
      "a 2026-06-01T09:00:00Z – 2026-06-01T09:00:00Z",
      "a 2026-06-03T15:00:00Z – 2026-06-03T15:00:00Z for 2026-06-03T09:00:00Z",
    ]);
  });

  test("of two for the same one the later revision counts; without a series it stands alone", () => {
    expect(
      list(calendar(...revision(2, "15"), ...revision(1, "12")), "2026-06-01", "2026-07-01").on,
    ).toEqual(["b 2026-06-02T15:00:00Z – 2026-06-02T15:00:00Z for 2026-06-02T09:00:00Z"]);
  });
});

test("what takes no time is in the span that holds its start; a span ends before its end", () => {
  const text = calendar(
    "BEGIN:VEVENT",
    "UID:first",
    "DTSTART:20260601T000000Z",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:last",
    "DTSTART:20260602T000000Z",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:over",
    "DTSTART:20260531T230000Z",
    "DURATION:PT1H",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:into",
    "DTSTART:20260531T230000Z",
    "DURATION:PT61M",
    "END:VEVENT",
  );

  expect(list(text, "2026-06-01", "2026-06-02").on).toEqual([
    "into 2026-05-31T23:00:00Z – 2026-06-01T00:01:00Z",
    "first 2026-06-01T00:00:00Z – 2026-06-01T00:00:00Z",
  ]);
});

test("many series that each stay in their budget have one together, too", () => {
  const { events } = parseCalendar(
    calendar(
      ...["a", "b", "c"].flatMap((uid) => [
        "BEGIN:VEVENT",
        `UID:${uid}`,
        "DTSTART:20260601T000000Z",
        "RRULE:FREQ=MINUTELY",
        "END:VEVENT",
      ]),
    ),
  );
  const [from, to] = [Date.UTC(2026, 5, 1) / 1000, Date.UTC(2026, 5, 1, 1) / 1000];

  const { occurrences, doubts } = expandCalendar(events, { from, to }, utc, undefined, 900);

  const count = (uid: string): number =>
    occurrences.filter(({ event: one }) => one.uid === uid).length;
  expect([count("a"), count("b"), count("c")]).toEqual([60, 30, 0]);
  expect(doubts.map(({ event: one, span }) => [one.uid, span])).toEqual([
    ["b", { from: from + 1800, to }],
    ["c", { from, to }],
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
