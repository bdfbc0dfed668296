import { expect, test } from "vitest";
import { emptyNeed, noMinutes, type NeedAnswers } from "./need.ts";
import { parseNeed } from "./parse-need.ts";

test("what was skipped may be left out", () => {
  expect(parseNeed({})).toEqual({ ok: true, value: emptyNeed });
  expect(parseNeed({ wanted: { home: 90 }, chosen: "partly" })).toEqual({
    ok: true,
    value: { ...emptyNeed, wanted: { ...noMinutes, home: 90 }, chosen: "partly" },
  });
});

test("what was said comes back as it was", () => {
  const answers: NeedAnswers = {
    had: { home: 30, out: 0, activity: 60, friends: 0 },
    wanted: { home: 120, out: 60, activity: 60, friends: 90 },
    chosen: "mostly",
    purposes: ["rest", "friends"],
    obstacles: ["chores", "not-asked"],
    pushes: ["noise"],
  };
  expect(parseNeed(JSON.parse(JSON.stringify(answers)))).toEqual({ ok: true, value: answers });
});

test("what cannot be is named with its place", () => {
  expect(parseNeed({ wanted: { home: 20_000 }, purposes: ["escape"], mood: 3 })).toEqual({
    ok: false,
    error: [
      "wanted.home: expected whole minutes a week, from 0 to 10080",
      'purposes.0: expected "rest", "hobby", "thinking", "friends" or "movement", got "escape"',
      "mood: there is no such answer",
    ],
  });
});
