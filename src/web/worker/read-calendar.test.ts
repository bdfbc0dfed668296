import { expect, test } from "vitest";
import { calendar, event } from "../../../test/calendar/list.ts";
import { readCalendar } from "./read-calendar.ts";

const span = { start: Date.UTC(2026, 2, 2), end: Date.UTC(2026, 2, 9) };

function read(text: string) {
  return readCalendar(new TextEncoder().encode(text), span, "UTC", () => undefined);
}

test("what only came up while it was worked out is told as well", () => {
  const text = event(
    "DTSTART:20260303T090000Z",
    "DTEND:20260303T080000Z",
    "RRULE:FREQ=DAILY;UNTIL=20260304T090000Z",
  );

  expect(read(text)).toEqual({
    events: 1,
    busy: [
      { start: Date.UTC(2026, 2, 3, 8), end: Date.UTC(2026, 2, 3, 10) },
      { start: Date.UTC(2026, 2, 4, 8), end: Date.UTC(2026, 2, 4, 10) },
    ],
    issues: [
      {
        severity: "warning",
        code: "end-before-start",
        message:
          "It ends before it starts; it counts as long as that after its start, up to a day.",
        component: "VEVENT",
        line: 3,
      },
    ],
  });
});

test("a thousand of a kind are told as a hundred, and how many more", () => {
  const events = Array.from({ length: 1_000 }, (_, index) => [
    "BEGIN:VEVENT",
    `UID:${index}`,
    "DTSTART:20260303T090000Z",
    "DTEND:20260303T080000Z",
    "END:VEVENT",
  ]);
  const issues = read(calendar(...events.flat()))?.issues ?? [];

  expect(issues.filter(({ code }) => code === "end-before-start").length).toBe(100);
  expect(issues.at(-1)?.message).toMatch(/more like this: It ends before it starts/u);
});

test("a file that is no calendar is not a free one, nor is a binary one", () => {
  expect([read("<!doctype html>"), read("BEGIN:VCALENDAR\u0000END:VCALENDAR")]).toEqual([
    null,
    null,
  ]);
});
