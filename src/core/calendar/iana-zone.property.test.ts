import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { assert } from "../assert.ts";
import { ianaZone } from "./iana-zone.ts";
import { epochOf, wallOf, type Zone } from "./zone.ts";

const names = fc.constantFrom(
  "Europe/Berlin",
  "Europe/Dublin",
  "America/New_York",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Asia/Tehran",
  "Asia/Tokyo",
);

function named(name: string): Zone {
  const zone = ianaZone(name);
  assert(zone !== null, `there is a zone ${name}`);
  return zone;
}

/** Whole minutes: before about 1920 the clocks of many places were off by seconds. */
const minutes = fc.integer({
  min: Date.UTC(1950, 0) / 60_000,
  max: Date.UTC(2060, 0) / 60_000,
});

test("the table of a zone says what Temporal says", () => {
  fc.assert(
    fc.property(names, minutes, (name, minute) => {
      const theirs = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
        .toZonedDateTimeISO(name)
        .toPlainDateTime();

      const wall = wallOf(named(name), minute * 60);

      expect(plain(wall).equals(theirs)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a wall time, near a change of the clocks most of all, is the instant Temporal gives it", () => {
  fc.assert(
    fc.property(names, minutes, fc.integer({ min: -1600, max: 1600 }), (name, minute, off) => {
      const change = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
        .toZonedDateTimeISO(name)
        .getTimeZoneTransition("next");
      const near = change === null ? minute : change.epochMilliseconds / 60_000;
      const wall = (Math.floor(near) + off) * 60;
      const theirs = plain(wall).toZonedDateTime(name, { disambiguation: "compatible" });

      expect(epochOf(named(name), wall) * 1000).toBe(theirs.epochMilliseconds);
    }),
    { numRuns: 300 },
  );
});

function plain(wall: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(wall * 1000)
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime();
}

test.each(["Mars/Base", "", "+01:00", "Europe/Berlin\n"])("there is no zone %j", (name) => {
  expect(ianaZone(name)).toBeNull();
});
