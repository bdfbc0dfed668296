import { expect, test } from "vitest";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import { connectTrouble, kindWords, proposalWords, writtenWords } from "./server-words.ts";

const from = { start: Date.UTC(2026, 11, 8, 20), end: Date.UTC(2026, 11, 8, 21, 30) };
const to = { start: Date.UTC(2026, 11, 9, 19), end: Date.UTC(2026, 11, 9, 20, 30) };
const event = {
  uid: "a",
  sequence: 0,
  ...from,
  title: null,
  status: "CONFIRMED",
  alarmMinutesBefore: null,
} as const;
const there = { event, url: "https://dav.example.org/a.ics", etag: '"2"' };

test.each<readonly [CounterProposal, string]>([
  [
    { uid: "a", from, type: "moved", to, there },
    "Time together, Tuesday 8 December, 21:00 to 22:30, is now on Wednesday 9 December, 20:00 to 21:30.",
  ],
  [
    { uid: "a", from, type: "deleted" },
    "Time together, Tuesday 8 December, 21:00 to 22:30, was taken out.",
  ],
  [
    { uid: "a", from, type: "unreadable", there },
    "Time together, Tuesday 8 December, 21:00 to 22:30, has a time there that cannot be read.",
  ],
])("a change in the calendar is told with its day and time: $1", (proposal, words) => {
  const what = kindWords("together", "Ben");
  expect(proposalWords(proposal, { zone: "Europe/Berlin", what })).toBe(words);
});

test("what was written, taken out and left alone is counted, and nothing else", () => {
  expect(writtenWords(["written"], 0)).toBe("One time is in your calendar.");
  expect(writtenWords(["written", "unchanged", "removed", "clash"], 1)).toBe(
    "2 times are in your calendar. One was taken out. 2 you changed there yourself, and nothing was written over.",
  );
});

test("every way it can go wrong has its sentence", () => {
  const all = [
    { type: "closed", host: "dav.example.org" },
    { type: "no-home" },
    { type: "failed" },
    { type: "unreachable" },
    { type: "unauthorized" },
    { type: "not-caldav" },
    { type: "refused", status: 403 },
  ] as const;
  const words = all.map(connectTrouble);
  expect(new Set(words).size).toBe(all.length);
  expect(words[0]).toBe(
    "Elbowroom may not ask dav.example.org yet. It has to be started with its name.",
  );
});
