import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { at, daily, zone } from "../../../test/household.ts";
import { parseNeeds } from "./parse-needs.ts";
import { noRequests } from "./requests.ts";

const least = {
  me: { alone: { minutes: 180 } },
  partner: { alone: { minutes: 120 } },
  together: { minutes: 180 },
};

test("the least there has to be is filled with what is usual", () => {
  const need = { shortest: 60, longest: 180, mostADay: 1, best: [], worst: [], whatFor: null };
  const usual = {
    sleep: [{ days: daily, from: 22.5 * 60, to: 6.5 * 60 }],
    work: [],
    quiet: [],
    travel: 0,
    busy: [],
  };

  expect(parseNeeds(least, zone)).toEqual({
    ok: true,
    value: {
      household: {
        me: { ...usual, name: "You", alone: { ...need, minutes: 180 } },
        partner: { ...usual, name: "Your partner", alone: { ...need, minutes: 120 } },
        together: { ...need, minutes: 180, wishes: [], withChildren: false },
        children: null,
        growth: null,
        gentle: false,
      },
      requests: noRequests,
      step: 30,
    },
  });
});

test("the example in docs is read", () => {
  const path = join(import.meta.dirname, "../../../docs/needs.example.json");

  expect(parseNeeds(JSON.parse(readFileSync(path, "utf8")), zone).ok).toBe(true);
});

test("times are local, or global when they say so; weeks count from one", () => {
  const pin = { kind: "together", start: "2026-03-07T19:30", end: "2026-03-07T20:30:00Z" };
  const needs = parseNeeds(
    { ...least, requests: { pinned: [pin], resting: [{ need: "me", week: 2 }] } },
    zone,
  );

  expect(needs).toMatchObject({
    ok: true,
    value: {
      requests: {
        ...noRequests,
        pinned: [{ kind: "together", start: at("2026-03-07T19:30"), end: at("2026-03-07T21:30") }],
        resting: [{ need: "me", week: 1 }],
      },
    },
  });
});

describe("what cannot be read is said with the place where it stands", () => {
  test.each<[unknown, string]>([
    [[], "the needs: expected an object, got a list"],
    [{ me: least.me, together: least.together }, "partner: is missing"],
    [{ ...least, together: { minutes: "3h" } }, 'together.minutes: expected a number, got "3h"'],
    [{ ...least, together: { minutes: -5 } }, "together.minutes: at least 0 minutes, please"],
    [
      { ...least, partner: { alone: { minutes: 60, best: ["evenings"] } } },
      'partner.alone.best.0: expected days and times such as "Mon-Fri 09:00-17:00", got "evenings"',
    ],
    [
      { ...least, me: { alone: { minutes: 60, shortest: 90, longest: 60 } } },
      "me.alone: the shortest is longer than the longest",
    ],
    [{ ...least, kids: {} }, "kids: there is no such answer"],
    [
      { ...least, growth: { minutes: 60, comfort: "good" } },
      'growth.comfort: expected "fine", "uneasy" or "worse", got "good"',
    ],
    [
      {
        ...least,
        requests: { pinned: [{ kind: "together", start: "Friday", end: "2026-03-06T20:00" }] },
      },
      'requests.pinned.0.start: expected a time such as "2026-03-05T18:00", got "Friday"',
    ],
    [
      {
        ...least,
        requests: {
          refused: [{ kind: "together", start: "2026-03-06T20:00", end: "2026-03-06T20:00" }],
        },
      },
      "requests.refused.0: it ends before it begins",
    ],
    [{ ...least, step: 20 }, "step: expected 15 or 30, got 20"],
  ])("%j", (input, sentence) => {
    expect(parseNeeds(input, zone)).toEqual({ ok: false, error: [sentence] });
  });
});
