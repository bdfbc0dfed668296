import { describe, expect, test } from "vitest";
import { calendar, list } from "../../../test/calendar/list.ts";

/** A series, and what is said of its occurrences in other ways than it says them itself; read in Berlin. */
function on(series: readonly string[], ...changes: readonly (readonly string[])[]) {
  const events = [series, ...changes].flatMap((lines) => [
    "BEGIN:VEVENT",
    "UID:a",
    ...lines,
    "END:VEVENT",
  ]);
  return list(calendar(...events), "2026-03-01", "2026-05-01", "Europe/Berlin").on;
}

const newYork = "TZID=America/New_York";
const inNewYork = [`DTSTART;${newYork}:20260302T090000`, "DURATION:PT1H"];
const twice = "RRULE:FREQ=WEEKLY;COUNT=2";
const first = "a 2026-03-02T14:00:00Z – 2026-03-02T15:00:00Z";

describe("an occurrence is named", () => {
  test.each([
    `${newYork}:20260309T090000`,
    "RECURRENCE-ID:20260309T130000Z",
    "TZID=Europe/Berlin:20260309T140000",
    "RECURRENCE-ID:20260309T090000",
    "VALUE=DATE:20260309",
  ])("on any clock, and without one on that of its series: %s", (name) => {
    const id = name.startsWith("RECURRENCE-ID") ? name : `RECURRENCE-ID;${name}`;

    expect(on([...inNewYork, twice], [id, "DTSTART:20260309T190000Z", "DURATION:PT2H"])).toEqual([
      first,
      "a 2026-03-09T19:00:00Z – 2026-03-09T21:00:00Z for 2026-03-09T13:00:00Z",
    ]);
  });

  test("twice, on two clocks: the later revision counts", () => {
    expect(
      on(
        [...inNewYork, twice],
        ["SEQUENCE:2", "RECURRENCE-ID:20260309T130000Z", "DTSTART:20260309T190000Z"],
        ["SEQUENCE:1", `RECURRENCE-ID;${newYork}:20260309T090000`, "DTSTART:20260309T170000Z"],
      ),
    ).toEqual([first, "a 2026-03-09T19:00:00Z – 2026-03-09T19:00:00Z for 2026-03-09T13:00:00Z"]);
  });

  test("by the midnight its day begins with where the reader is", () => {
    const allDay = ["DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=DAILY;COUNT=3"];

    expect(on([...allDay, "EXDATE:20260302T230000Z"])).toEqual([
      "a 2026-03-02 – 2026-03-03",
      "a 2026-03-04 – 2026-03-05",
    ]);
    expect(on(allDay, ["RECURRENCE-ID:20260302T230000Z", "DTSTART;VALUE=DATE:20260310"])).toEqual([
      "a 2026-03-02 – 2026-03-03",
      "a 2026-03-04 – 2026-03-05",
      "a 2026-03-10 – 2026-03-11 for 2026-03-03",
    ]);
  });
});

const weekly = (start: string): readonly string[] => [start, twice];

describe("this and all that follow", () => {
  test("move on the clock of their series, whatever clock names them", () => {
    const series = weekly("DTSTART;TZID=Europe/Berlin:20260323T090000");
    const to = "DTSTART;TZID=Europe/Berlin:20260323T110000";

    expect(on(series, ["RECURRENCE-ID;RANGE=THISANDFUTURE:20260323T080000Z", to])).toEqual([
      "a 2026-03-23T10:00:00Z – 2026-03-23T10:00:00Z for 2026-03-23T08:00:00Z",
      "a 2026-03-30T09:00:00Z – 2026-03-30T09:00:00Z for 2026-03-30T07:00:00Z",
    ]);
  });

  test("become times where they were days, and days where they were times", () => {
    const range = "RECURRENCE-ID;RANGE=THISANDFUTURE";

    expect(
      on(weekly("DTSTART;VALUE=DATE:20260316"), [
        `${range};VALUE=DATE:20260316`,
        "DTSTART;TZID=Europe/Berlin:20260316T180000",
        "DURATION:PT1H",
      ]),
    ).toEqual([
      "a 2026-03-16T17:00:00Z – 2026-03-16T18:00:00Z for 2026-03-16",
      "a 2026-03-23T17:00:00Z – 2026-03-23T18:00:00Z for 2026-03-23",
    ]);
    expect(
      on(weekly("DTSTART;TZID=Europe/Berlin:20260316T180000"), [
        `${range};TZID=Europe/Berlin:20260316T180000`,
        "DTSTART;VALUE=DATE:20260317",
      ]),
    ).toEqual([
      "a 2026-03-17 – 2026-03-18 for 2026-03-16T17:00:00Z",
      "a 2026-03-24 – 2026-03-25 for 2026-03-23T17:00:00Z",
    ]);
  });
});

test("one that repeats by itself is on whenever it says", () => {
  const id = `RECURRENCE-ID;${newYork}:20260309T090000`;

  expect(
    on([...inNewYork, twice], [id, "DTSTART:20260310T190000Z", "RRULE:FREQ=DAILY;COUNT=2"]),
  ).toEqual([
    first,
    "a 2026-03-10T19:00:00Z – 2026-03-10T19:00:00Z",
    "a 2026-03-11T19:00:00Z – 2026-03-11T19:00:00Z",
  ]);
});

test("called off, it need not say when it was", () => {
  const id = `RECURRENCE-ID;${newYork}:20260309T090000`;

  expect(on([...inNewYork, twice], [id, "STATUS:CANCELLED"])).toEqual([
    first,
    "a 2026-03-09T13:00:00Z – 2026-03-09T13:00:00Z CANCELLED",
  ]);
});

test("an end without a zone is on the clock of its start", () => {
  expect(on([`DTSTART;${newYork}:20260302T090000`, "DTEND:20260302T100000"])).toEqual([first]);
});

test("a series that ends before it starts is busy at its start, and told", () => {
  const text = calendar(
    "BEGIN:VEVENT",
    "UID:a",
    "DTSTART:20260302T090000Z",
    "RRULE:FREQ=DAILY;UNTIL=20260101T000000Z",
    "END:VEVENT",
  );

  expect(list(text, "2026-03-01", "2026-05-01")).toEqual({
    on: [],
    codes: ["start-outside-rule"],
  });
});
