import { expect, test } from "vitest";
import { draft, hours, inputFor, member, need, span } from "../../../test/household.ts";
import { assert } from "../assert.ts";
import { outlinePlan, reportPlan } from "./report.ts";

test("a week of a couple with children, in full", () => {
  const input = inputFor({
    me: {
      ...member,
      alone: { ...need, minutes: 60, best: [hours(18, 19, [2])], whatFor: "a run" },
      busy: [
        span("2026-03-02", "17:00", "22:00"),
        span("2026-03-03", "19:00", "22:00"),
        span("2026-03-04", "17:00", "20:00"),
        span("2026-03-05", "19:30", "22:00"),
        span("2026-03-06", "17:00", "22:00"),
      ],
    },
    partner: {
      ...member,
      name: "Ben",
      alone: { ...need, minutes: 180, shortest: 90, longest: 90, best: [hours(18, 19.5, [4])] },
      work: [hours(7, 18, [1, 2, 3, 4, 5]), hours(7, 22, [6, 7])],
    },
    together: {
      ...need,
      minutes: 60,
      wishes: [{ what: "cooking together", best: [hours(20, 21, [3])] }],
      withChildren: false,
    },
    children: { asleep: [hours(20, 7)], away: [], sitter: [] },
  });
  const plan = draft(input, 100);
  assert(plan.ok, "nothing is pinned");

  expect(reportPlan(input, plan.value)).toEqual({
    weeks: [
      {
        from: "2026-03-02",
        blocks: [
          {
            id: "alone-me@2026-03-03T17:00:00Z",
            kind: "alone-me",
            start: "2026-03-03T17:00:00Z",
            end: "2026-03-03T18:00:00Z",
            covers: "partner",
            why: "Time of your own, for a run. Back at 19:00. Ben is there for the children. Time together follows on Wednesday at 20:00.",
          },
          {
            id: "together@2026-03-04T19:00:00Z",
            kind: "together",
            start: "2026-03-04T19:00:00Z",
            end: "2026-03-04T20:00:00Z",
            covers: null,
            why: "Cooking together, after your own time on Tuesday.",
          },
          {
            id: "alone-partner@2026-03-05T17:00:00Z",
            kind: "alone-partner",
            start: "2026-03-05T17:00:00Z",
            end: "2026-03-05T18:30:00Z",
            covers: "me",
            why: "Ben's own time. Back at 19:30. You are there for the children.",
          },
        ],
        needs: [
          { who: "me", need: 60, wanted: 60, planned: 60 },
          { who: "partner", need: 180, wanted: 180, planned: 90 },
          { who: "together", need: 60, wanted: 60, planned: 60 },
        ],
        unmet: [
          {
            need: "partner",
            reason: "No room is left for an hour and a half for Ben.",
            wouldFree: "A shorter block would fit: Wednesday from 21:00 to 22:00.",
          },
        ],
        proof: "good",
      },
    ],
  });
});

test("an outline is the same plan without its reasons", () => {
  const input = inputFor({
    me: { ...member, alone: { ...need, minutes: 900 } },
    partner: member,
    together: { ...need, minutes: 60, wishes: [], withChildren: false },
    children: null,
  });
  const plan = draft(input, 0);
  assert(plan.ok, "nothing is pinned");
  const [whole, outline] = [reportPlan(input, plan.value), outlinePlan(input, plan.value)];

  expect(whole.weeks[0]?.unmet.length).toBeGreaterThan(0);
  expect(outline).toEqual({ weeks: whole.weeks.map((week) => ({ ...week, unmet: [] })) });
});
