import * as fc from "fast-check";
import { expect, test } from "vitest";
import { expandCalendar } from "./expand-calendar.ts";
import { escapeText, foldLine } from "./fold.ts";
import { ianaZone } from "./iana-zone.ts";
import { parseCalendar } from "./parse-calendar.ts";
import { utc } from "./zone.ts";
import { type IcsEvent, writeIcs } from "./write-ics.ts";

const walk: IcsEvent = {
  uid: "block-1@elbowroom",
  sequence: 2,
  start: Date.UTC(2026, 2, 28, 13),
  end: Date.UTC(2026, 2, 28, 15),
  title: null,
  status: "CONFIRMED",
  alarmMinutesBefore: 15,
};

test("a block is written with a neutral title, its zone and its alarm", () => {
  const text = writeIcs([walk], {
    now: Date.UTC(2026, 2, 1),
    zone: "Europe/Berlin",
    method: "PUBLISH",
  });

  expect(text.split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Elbowroom//Elbowroom//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    ...observance("STANDARD", "20250327T010000", "+0100", "+0100"),
    ...observance("DAYLIGHT", "20250330T020000", "+0100", "+0200"),
    ...observance("STANDARD", "20251026T030000", "+0200", "+0100"),
    ...observance("DAYLIGHT", "20260329T020000", "+0100", "+0200"),
    ...observance("STANDARD", "20261025T030000", "+0200", "+0100"),
    ...observance("DAYLIGHT", "20270328T020000", "+0100", "+0200"),
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    "UID:block-1@elbowroom",
    "DTSTAMP:20260301T000000Z",
    "SEQUENCE:2",
    "DTSTART;TZID=Europe/Berlin:20260328T140000",
    "DTEND;TZID=Europe/Berlin:20260328T160000",
    "SUMMARY:Busy",
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    "CLASS:PRIVATE",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT15M",
    "DESCRIPTION:Busy",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

function observance(name: string, start: string, from: string, to: string): readonly string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `END:${name}`,
  ];
}

test("an hour that the clocks repeat is told apart by UTC", () => {
  const second = { ...walk, start: Date.UTC(2026, 9, 25, 1, 30), end: Date.UTC(2026, 9, 25, 2) };

  const text = writeIcs([second], { now: 0, zone: "Europe/Berlin", method: "PUBLISH" });

  expect(text.split("\r\nBEGIN:VEVENT")[1]?.match(/^DT(?:START|END)\S*/gmu)).toEqual([
    "DTSTART:20261025T013000Z",
    "DTEND;TZID=Europe/Berlin:20261025T030000",
  ]);
});

const instant = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2090, 0) / 1000 });
const zones = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Asia/Kolkata",
);

/** A title or UID that is all spaces is none; ends are trimmed, as nobody would miss them. */
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
  .map((text) => text.replaceAll(/\p{Cc}/gu, "").trim());

const event = fc.record({
  uid: words.filter((text) => text !== ""),
  sequence: fc.nat({ max: 1000 }),
  start: instant.map((second) => second * 1000),
  minutes: fc.integer({ min: 1, max: 3000 }),
  title: words,
  status: fc.constantFrom("CONFIRMED", "TENTATIVE", "CANCELLED"),
  alarmMinutesBefore: fc.option(fc.nat({ max: 600 })),
});

test("what is written reads back the same, in every zone", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(event, { selector: ({ uid }) => uid, maxLength: 5 }),
      zones,
      (list, zone) => {
        const events = list.map(({ minutes, ...one }): IcsEvent => ({
          ...one,
          end: one.start + minutes * 60_000,
        }));

        const calendar = parseCalendar(writeIcs(events, { now: 0, zone, method: "PUBLISH" }));
        const always = { from: -1e10, to: 1e10 };
        const { occurrences, issues } = expandCalendar(
          calendar.events,
          always,
          ianaZone(zone) ?? utc,
        );

        expect([...calendar.issues, ...issues]).toEqual([]);
        const read = occurrences.map(({ event: one, start, end }) => ({
          uid: one.uid,
          sequence: one.sequence,
          start: start.epoch * 1000,
          end: end.epoch * 1000,
          title: one.summary,
          status: one.status,
        }));
        const written = events.map(({ uid, sequence, start, end, title, status }) => ({
          uid,
          sequence,
          start,
          end,
          title,
          status,
        }));
        expect(read.toSorted(byUid)).toEqual(written.toSorted(byUid));
      },
    ),
    { numRuns: 50 },
  );
});

function byUid(a: { readonly uid: string }, b: { readonly uid: string }): number {
  return a.uid < b.uid ? -1 : 1;
}

test("no folded line is over 75 octets, and unfolding gives the line back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
      const line = escapeText(text).toWellFormed();

      const folded = foldLine(line);

      const octets = folded.split("\r\n").map((part) => new TextEncoder().encode(part).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      expect(folded.slice(0, -2).replaceAll("\r\n ", "")).toBe(line);
    }),
    { numRuns: 50 },
  );
});
