import { expect, test } from "vitest";
import { ianaZone } from "../calendar/iana-zone.ts";
import { type IcsEvent, writeIcs } from "../calendar/write-ics.ts";
import { utc } from "../calendar/zone.ts";
import { findCounterProposals } from "./counter-proposal.ts";
import { settleProposal } from "./proposal.ts";
import type { Written } from "./publish.ts";

const zone = ianaZone("Europe/Berlin") ?? utc;
const walk: IcsEvent = {
  uid: "walk",
  sequence: 1,
  start: Date.UTC(2026, 2, 3, 17),
  end: Date.UTC(2026, 2, 3, 19),
  title: null,
  status: "TENTATIVE",
  alarmMinutesBefore: null,
};
const url = "https://dav.example.org/anna/elbowroom/walk.ics";
const written: Written = { event: walk, url, etag: '"1"' };
const text = writeIcs([walk], { now: 0, zone: "Europe/Berlin", method: null });
const from = { start: walk.start, end: walk.end };

function compare(data: string, at = url) {
  const replica = { syncToken: null, objects: [{ url: at, etag: '"2"', data }] };
  return findCounterProposals([written], replica, zone);
}

test.each([
  ["another title", text.replace("SUMMARY:Busy", "SUMMARY:Novel")],
  [
    "an alarm",
    text.replace("END:VEVENT", "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT"),
  ],
  ["every week from then on", text.replace("END:VEVENT", "RRULE:FREQ=WEEKLY\r\nEND:VEVENT")],
  [
    "the same time in another zone",
    text.replace(/DTSTART;.*\r\n/u, "DTSTART:20260303T170000Z\r\n"),
  ],
])("%s is no proposal, and may be written over", (_, data) => {
  expect(compare(data)).toEqual({ proposals: [], written: [{ ...written, etag: '"2"' }] });
});

test("another address is no proposal either", () => {
  const moved = "https://dav.example.org/anna/elbowroom/0a1b.ics";
  expect(compare(text, moved)).toEqual({
    proposals: [],
    written: [{ event: walk, url: moved, etag: '"2"' }],
  });
});

test("a block that is cancelled there is as good as deleted", () => {
  const { proposals } = compare(text.replace("STATUS:TENTATIVE", "STATUS:CANCELLED"));

  expect(proposals).toEqual([{ type: "deleted", uid: "walk", from }]);
});

test("a day without a time is where it was moved to, from midnight to midnight", () => {
  const data = text
    .replace(/DTSTART;.*\r\n/u, "DTSTART;VALUE=DATE:20260304\r\n")
    .replace(/DTEND;.*\r\n/u, "");
  const to = { start: Date.UTC(2026, 2, 3, 23), end: Date.UTC(2026, 2, 4, 23) };

  const there = { event: { ...walk, ...to }, url, etag: '"2"' };
  expect(compare(data).proposals).toEqual([{ type: "moved", uid: "walk", from, to, there }]);
});

test("what cannot be read is put before both, and not taken for gone", () => {
  const data = text.replace(/DTSTART;.*\r\n/u, "").replace(/DTEND;.*\r\n/u, "");

  const there = { event: { ...walk, end: walk.start }, url, etag: '"2"' };
  expect(compare(data).proposals).toEqual([{ type: "unreadable", uid: "walk", from, there }]);
});

test("what was written stays as it was until both have answered", () => {
  const later = { ...walk, start: walk.start + 3_600_000, end: walk.end + 3_600_000, sequence: 4 };
  const compared = compare(writeIcs([later], { now: 0, zone: "Europe/Berlin", method: null }));
  const gone = findCounterProposals([written], { syncToken: null, objects: [] }, zone);

  expect(compared.written).toEqual([written]);
  expect(compared.proposals.reduce(settleProposal, compared.written)).toEqual([
    { event: later, url, etag: '"2"' },
  ]);
  expect(gone.proposals.reduce(settleProposal, gone.written)).toEqual([]);
});
