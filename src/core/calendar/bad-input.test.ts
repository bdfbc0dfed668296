import { expect, test } from "vitest";
import { calendar, event, list, type Listed } from "../../../test/calendar/list.ts";

/** Nothing here may hang, throw, or say nothing. All of it is bounded by steps: a broken bound would run for minutes. */
const march = (text: string): Listed => list(text, "2026-03-02", "2026-03-09");

const told = (...codes: readonly string[]): unknown => ({ on: [], codes });

test.each([
  ["nothing", ""],
  ["a login page", "<!DOCTYPE html>\n<html>\n<body style='color:red'>Sign in: please\n</html>\n"],
  ["noise", '\u0001\u0002;:\uFFFD\n :;=\n"";":\r\r\n\t\n'],
  ["JSON", '{"BEGIN":"VCALENDAR"}'],
])("%s is no calendar", (_, text) => {
  expect(march(text)).toEqual(told("not-a-calendar"));
});

const one = "a 2026-03-03T09:00:00Z – 2026-03-03T10:00:00Z";
const lines = ["DTSTART:20260303T090000Z", "DTEND:20260303T100000Z"];

test("what is not closed is read all the same", () => {
  const text = calendar("BEGIN:VEVENT", "UID:b", "BEGIN:VEVENT", "UID:a", ...lines).replace(
    "END:VCALENDAR",
    "",
  );

  expect(march(text)).toEqual({
    on: [one],
    codes: ["unclosed-component", "no-start", "unclosed-component", "unclosed-component"],
  });
});

test("10,000 components inside one another", () => {
  const deep = Array.from({ length: 10_000 }, (_, index) => `BEGIN:X-${index}`);

  const { on, codes } = march(event(...lines, ...deep));

  expect(on).toEqual([one]);
  expect([...new Set(codes)]).toEqual(["unclosed-component", "more"]);
});

test("an end without a beginning, a line without a value, and folds in odd places", () => {
  const text = event(
    "END:VALARM",
    "SUMMARY",
    "DTSTART",
    " :2026",
    "\t0303T090000Z",
    "DURATION:PT1H",
  );

  expect(march(text)).toEqual({
    on: [one],
    codes: ["stray-end", "unreadable-line"],
  });
});

test("a line over a megabyte", () => {
  const long = "x".repeat(2 ** 20);

  expect(march(event(...lines, `DESCRIPTION:${long}`, `SUMMARY:${long}`)).on).toEqual([one]);
});

test.each([["\n"], ["\r"], ["\r\r\n"]])("lines that end in %j", (ending) => {
  expect(march(event(...lines).replaceAll("\r\n", ending))).toEqual({ on: [one], codes: [] });
});

test("every second since 2000", () => {
  const { on, codes } = march(event("DTSTART:20000101T000000Z", "RRULE:FREQ=SECONDLY"));

  expect(on[0]).toBe("a 2026-03-02T00:00:00Z – 2026-03-02T00:00:00Z");
  expect({ many: on.length > 50_000, codes }).toEqual({ many: true, codes: ["series-cut-short"] });
});

test("999,999,999 times", () => {
  const text = event(...lines, "RRULE:FREQ=DAILY;COUNT=999999999");

  expect(march(text)).toMatchObject({ on: { length: 6 }, codes: [] });
});

function upTo(end: number): string {
  return Array.from({ length: end }, (_, index) => index).join(",");
}

test("every second of every day, of which one counts", () => {
  const times = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`;
  const text = event("DTSTART:20000101T000000Z", `RRULE:FREQ=DAILY;${times};BYSETPOS=-1`);

  expect(march(text).on.slice(0, 2)).toEqual([
    "a 2026-03-02T23:59:59Z – 2026-03-02T23:59:59Z",
    "a 2026-03-03T23:59:59Z – 2026-03-03T23:59:59Z",
  ]);
});

test.each(["INTERVAL=0", "INTERVAL=-1", "INTERVAL=x", "COUNT=0", "UNTIL=soon"])(
  "%s bounds nothing, and is told",
  (part) => {
    expect(march(event(...lines, `RRULE:FREQ=DAILY;${part}`))).toMatchObject({
      on: { length: 6 },
      codes: ["invalid-rule"],
    });
  },
);

test("30 February never comes", () => {
  const text = event(...lines, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");

  expect(march(text)).toEqual(told("invalid-rule", "start-outside-rule"));
});

test("a date that does not exist is the nearest before it", () => {
  expect(list(event("DTSTART:20260230T250000Z"), "2026-02-01", "2026-03-01")).toEqual({
    on: ["a 2026-02-28T23:00:00Z – 2026-02-28T23:00:00Z"],
    codes: ["invalid-date"],
  });
});

test("50,000 dates left out", () => {
  const dates = Array.from(
    { length: 50_000 },
    (_, index) => `EXDATE:${2000 + (index % 50)}0304T090000Z`,
  );

  expect(march(event(...lines, "RRULE:FREQ=DAILY;COUNT=3", ...dates)).on).toEqual([
    one,
    "a 2026-03-05T09:00:00Z – 2026-03-05T10:00:00Z",
  ]);
});

test("20,000 replaced, this and all that follow", () => {
  const changes = Array.from({ length: 20_000 }, (_, index) => {
    const day = `20260304T${String(index % 24).padStart(2, "0")}${String(index % 60).padStart(2, "0")}00Z`;
    return [
      "BEGIN:VEVENT",
      "UID:a",
      `RECURRENCE-ID;RANGE=THISANDFUTURE:${day}`,
      `DTSTART:${day}`,
      "END:VEVENT",
    ];
  });

  const { on, codes } = march(
    calendar(
      "BEGIN:VEVENT",
      "UID:a",
      ...lines,
      "RRULE:FREQ=DAILY",
      "END:VEVENT",
      ...changes.flat(),
    ),
  );

  expect({ on: on.length, codes }).toEqual({ on: 6 + 120, codes: [] });
});

test("100,000 events", () => {
  const events = Array.from({ length: 100_000 }, (_, index) =>
    [
      "BEGIN:VEVENT",
      `UID:${index}`,
      `DTSTART:${2000 + (index % 50)}0303T090000Z`,
      "END:VEVENT",
    ].join("\r\n"),
  ).join("\r\n");

  expect(march(calendar(events)).on.length).toBe(2000);
});

test("a zone whose own clocks change every second", () => {
  const zone = [
    "BEGIN:VTIMEZONE",
    "TZID:Mad",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "RRULE:FREQ=SECONDLY",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
  ];
  const text = calendar(
    ...zone,
    "BEGIN:VEVENT",
    "UID:a",
    "DTSTART;TZID=Mad:20260303T100000",
    "DURATION:PT1H",
    "END:VEVENT",
  );

  expect(march(text)).toEqual({ on: [one], codes: ["zone-cut-short", "zone-by-offsets"] });
});

test.each([
  ["no such zone", "DTSTART;TZID=Nowhere:20260303T090000", "unknown-zone"],
  ["an empty zone", "DTSTART;TZID=:20260303T090000", "unknown-zone"],
])("%s is read as the reader's", (_, line, code) => {
  expect(march(event(line, "DURATION:PT1H"))).toEqual({ on: [one], codes: [code] });
});

test.each([
  ["an hour before", ["DTSTART:20260303T090000Z", "DTEND:20260303T080000Z"]],
  ["a day and more before", ["DTSTART:20260303T090000Z", "DURATION:-PT1H"]],
])("an end %s the start lasts as long after it", (_, given) => {
  expect(march(event(...given))).toEqual({ on: [one], codes: ["end-before-start"] });
});

test.each([
  ["RRULE:RRULE:FREQ=DAILY;COUNT=2", []],
  ["RRULE:WHATEVER;FREQ=DAILY;COUNT=2", ["invalid-rule"]],
  ["RRULE:FREQ=DAILY;COUNT=2;UNTL=2027", ["invalid-rule"]],
])("%s says enough", (rule, codes) => {
  expect(march(event(...lines, rule))).toMatchObject({ on: { length: 2 }, codes });
});

test("a quote that closes behind the value does not hide it", () => {
  const text = event('DTSTART;TZID="W. Europe Standard Time:20260303T100000"', "DURATION:PT1H");

  expect(march(text)).toEqual({ on: [one], codes: [] });
});

test("an empty rule repeats nothing", () => {
  expect(march(event(...lines, "RRULE:"))).toEqual({ on: [one], codes: [] });
});

test("an end alone is the end of something", () => {
  expect(march(event("DTSTART:whenever", "DTEND:20260303T100000Z"))).toEqual({
    on: [one],
    codes: ["invalid-date", "no-start"],
  });
});

test("the year 1000, and every day since", () => {
  const text = event(
    "DTSTART:10000101T090000Z",
    "DURATION:PT1H",
    "RRULE:FREQ=DAILY;BYHOUR=9;COUNT=400000",
  );

  expect(march(text)).toMatchObject({ on: { length: 7 }, codes: [] });
});

test.each([
  "RSCALE=CHINESE;FREQ=YEARLY",
  "FREQ=FORTNIGHTLY",
  "FREQ=WEEKLY;BYDAY=XX",
  "FREQ=MONTHLY;BYMONTHDAY=32",
  "FREQ=WEEKLY;BYMOON=FULL",
  "EVERY=DAY",
])("a rule %j that cannot be read leaves the start, and says so", (rule) => {
  expect(march(event(...lines, `RRULE:${rule}`))).toEqual({
    on: [one],
    codes: ["unsupported-rule"],
  });
});
