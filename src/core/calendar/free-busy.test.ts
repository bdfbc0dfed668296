import { describe, expect, test } from "vitest";
import { calendar, event } from "../../../test/calendar/list.ts";
import { formatInstant } from "./civil.ts";
import { type BusyOptions, readBusyTime } from "./free-busy.ts";
import { parseCalendar } from "./parse-calendar.ts";

/** When one is busy in the first week of March 2026: `02T09:00/02T10:00`. */
function busy(text: string, options: BusyOptions = {}, zone = "UTC"): readonly string[] {
  const [from, to] = [Date.UTC(2026, 2, 2), Date.UTC(2026, 2, 7)];
  return readBusyTime(parseCalendar(text), from, to, zone, options).spans.map(
    ({ start, end }) => `${short(start)}/${short(end)}`,
  );
}

function short(milliseconds: number): string {
  return formatInstant(milliseconds / 1000).slice(8, 16);
}

const at = (
  uid: string,
  from: string,
  to: string,
  ...more: readonly string[]
): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  `DTSTART:202603${from}00Z`,
  `DTEND:202603${to}00Z`,
  ...more,
  "END:VEVENT",
];

test("what overlaps or touches is one, and ends with the span", () => {
  const text = calendar(
    ...at("a", "02T0900", "02T1000"),
    ...at("b", "02T0930", "02T1100"),
    ...at("c", "02T1100", "02T1200"),
    ...at("d", "06T2300", "07T0200"),
    ...at("e", "01T2200", "02T0100"),
  );

  expect(busy(text)).toEqual(["02T00:00/02T01:00", "02T09:00/02T12:00", "06T23:00/07T00:00"]);
});

test("what is free, cancelled or declined by its owner takes no time; the rest does", () => {
  const text = calendar(
    ...at("a", "02T0900", "02T1000", "TRANSP:TRANSPARENT"),
    ...at("b", "03T0900", "03T1000", "STATUS:CANCELLED"),
    ...at("c", "04T0900", "04T1000", "ATTENDEE;PARTSTAT=DECLINED:mailto:Me@example.com"),
    ...at("d", "05T0900", "05T1000", "ATTENDEE;PARTSTAT=DECLINED:mailto:you@example.com"),
    ...at("e", "06T0900", "06T1000", "STATUS:TENTATIVE"),
  );

  expect(busy(text, { owner: ["mailto:me@example.com"] })).toEqual([
    "05T09:00/05T10:00",
    "06T09:00/06T10:00",
  ]);
});

test("a day is busy where the reader is", () => {
  expect(busy(event("DTSTART;VALUE=DATE:20260303"), {}, "Europe/Berlin")).toEqual([
    "02T23:00/03T23:00",
  ]);
});

describe("busy, never free", () => {
  test.each([
    [
      "a rule nobody can read may be any day",
      ["DTSTART:20260304T090000Z", "DURATION:PT1H", "RRULE:RSCALE=HEBREW;FREQ=YEARLY"],
      ["04T09:00/04T10:00", "05T09:00/05T10:00", "06T09:00/06T10:00"],
    ],
    [
      "a start its rule does not give",
      ["DTSTART:20260303T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=FR"],
      ["03T09:00/03T10:00", "06T09:00/06T10:00"],
    ],
    [
      "a start its rule does not give, and that is left out",
      [
        "DTSTART:20260303T090000Z",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;BYDAY=FR",
        "EXDATE:20260303T090000Z",
      ],
      ["06T09:00/06T10:00"],
    ],
    [
      "a start behind the end of its own rule",
      ["DTSTART:20260303T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260101T000000Z"],
      ["03T09:00/03T10:00"],
    ],
    [
      "a series too long to work out",
      ["DTSTART:20260304T000000Z", "RRULE:FREQ=SECONDLY"],
      ["05T03:46/07T00:00"],
    ],
    [
      "an end before its start, on both sides of it",
      ["DTSTART:20260304T090000Z", "DTEND:20260304T080000Z"],
      ["04T08:00/04T10:00"],
    ],
    [
      "a length nobody can read",
      ["DTSTART:20260304T090000Z", "DURATION:soon"],
      ["04T09:00/04T10:00"],
    ],
    [
      "an exception nobody can read",
      ["DTSTART:20260304T090000Z", "DURATION:PT1H", "EXDATE:sometimes"],
      ["04T09:00/04T10:00"],
    ],
    [
      "a status nobody knows",
      ["DTSTART:20260304T090000Z", "DURATION:PT1H", "STATUS:MAYBE", "TRANSP:GLASS"],
      ["04T09:00/04T10:00"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(busy(event(...lines))).toEqual(expected);
  });
});

test("busy periods of VFREEBUSY, of any kind but free", () => {
  const text = calendar(
    "BEGIN:VFREEBUSY",
    "FREEBUSY:20260302T090000Z/20260302T100000Z,20260303T090000Z/PT2H",
    "FREEBUSY;FBTYPE=FREE:20260304T090000Z/PT2H",
    "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260305T090000Z/PT2H",
    "FREEBUSY;FBTYPE=X-MAYBE:20260306T090000Z/PT2H",
    "END:VFREEBUSY",
  );

  expect(busy(text)).toEqual([
    "02T09:00/02T10:00",
    "03T09:00/03T11:00",
    "05T09:00/05T11:00",
    "06T09:00/06T11:00",
  ]);
});

function trip(priority: number): readonly string[] {
  return [
    "BEGIN:VAVAILABILITY",
    "UID:trip",
    `PRIORITY:${priority}`,
    "DTSTART:20260303T000000Z",
    "DTEND:20260305T000000Z",
    "BEGIN:AVAILABLE",
    "UID:evening",
    "DTSTART:20260303T200000Z",
    "DURATION:PT2H",
    "END:AVAILABLE",
    "END:VAVAILABILITY",
  ];
}

describe("availability", () => {
  const office = [
    "BEGIN:VAVAILABILITY",
    "UID:office",
    "DTSTART:20260101T000000Z",
    "BEGIN:AVAILABLE",
    "UID:hours",
    "DTSTART:20260105T090000Z",
    "DURATION:PT8H",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "END:AVAILABLE",
    "END:VAVAILABILITY",
  ];
  test("all but what is available is not", () => {
    expect(busy(calendar(...office))).toEqual([
      "02T00:00/02T09:00",
      "02T17:00/03T09:00",
      "03T17:00/04T09:00",
      "04T17:00/05T09:00",
      "05T17:00/06T09:00",
      "06T17:00/07T00:00",
    ]);
  });

  test("the higher priority has the last word on its time", () => {
    expect(busy(calendar(...office, ...trip(1)))).toEqual([
      "02T00:00/02T09:00",
      "02T17:00/03T20:00",
      "03T22:00/05T09:00",
      "05T17:00/06T09:00",
      "06T17:00/07T00:00",
    ]);
  });

  test("of two with the same, both must leave a time open", () => {
    expect(busy(calendar(...office, ...trip(0)))).toEqual([
      "02T00:00/02T09:00",
      "02T17:00/05T09:00",
      "05T17:00/06T09:00",
      "06T17:00/07T00:00",
    ]);
  });
});
