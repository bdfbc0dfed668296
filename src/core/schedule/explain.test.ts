import { describe, expect, test } from "vitest";
import {
  at,
  block,
  draft,
  hours,
  inputFor,
  member,
  need,
  span,
  zone,
} from "../../../test/household.ts";
import { assert } from "../assert.ts";
import type { Block } from "./block.ts";
import { applyChange } from "./change.ts";
import { explainUnmet, type Unmet } from "./explain.ts";
import { describeUnmet } from "./explain-words.ts";
import type { Household } from "./need.ts";
import { pastOf, type PlannedWeek } from "./plan.ts";
import type { PlanInput } from "./week.ts";

const week = { start: at("2026-03-02T00:00"), end: at("2026-03-09T00:00") };

/** Busy the whole week but for these. */
function onlyFree(...free: readonly { start: number; end: number }[]) {
  const ends = [week.start, ...free.map(({ end }) => end)];
  return ends.map((start, index) => ({ start, end: free[index]?.start ?? week.end }));
}

const nothing = { ...need, minutes: 0 };
const noTogether = { ...nothing, wishes: [], withChildren: false };

function explain(changes: Partial<Household>): readonly (Unmet & { readonly words: unknown })[] {
  const input = inputFor(changes);
  const planned = planOf(input);
  return explainUnmet(input, planned, pastOf(input, undefined)).map((unmet) => ({
    ...unmet,
    words: describeUnmet(input.household, unmet, zone),
  }));
}

function planOf(input: PlanInput): PlannedWeek {
  const plan = draft(input);
  assert(plan.ok && plan.value.weeks[0] !== undefined, "there are no pins");
  return plan.value.weeks[0];
}

/** Only Ben's own time is asked for, and there is nowhere to go with it. */
const ben = { ...member, name: "Ben", work: [], alone: { ...need, minutes: 60, longest: 60 } };
const benAlone = {
  me: { ...member, alone: nothing },
  together: noTogether,
};

describe("why a need is short, and what would free it", () => {
  test("an event of their own", () => {
    const event = span("2026-03-05", "18:30", "19:00");
    const busy = [
      ...onlyFree(span("2026-03-05", "18:00", "19:30")).slice(0, 1),
      event,
      ...onlyFree(span("2026-03-05", "18:00", "19:30")).slice(1),
    ];

    expect(explain({ ...benAlone, partner: { ...ben, busy } })).toEqual([
      {
        need: "partner",
        missing: 60,
        why: { type: "full", hurdle: { type: "not-free", who: "partner", by: "busy" } },
        way: {
          change: { type: "move-event", who: "partner", span: event, toCover: false },
          block: block("alone-partner", "2026-03-05", "18:00", "19:00"),
          isForGiveBack: false,
        },
        words: {
          reason: "Thursday is full for Ben.",
          wouldFree:
            "Moving what Ben has on Thursday from 18:30 to 19:00 would make room for an hour.",
        },
      },
    ]);
  });

  test("nobody else for the children", () => {
    const event = span("2026-03-05", "17:30", "19:00");
    const changes = {
      partner: { ...ben, busy: onlyFree(span("2026-03-05", "18:00", "19:00")) },
      me: { ...member, alone: nothing, busy: [event] },
      together: noTogether,
      children: { asleep: [hours(20, 7)], away: [], sitter: [] },
    };

    expect(explain(changes).map(({ way, words }) => [way?.change, words])).toEqual([
      [
        { type: "move-event", who: "me", span: event, toCover: true },
        {
          reason: "On Thursday you cannot be there for the children.",
          wouldFree:
            "Moving what you have on Thursday from 17:30 to 19:00 would make room for an hour.",
        },
      ],
    ]);
  });

  test("a sitter, where work cannot move", () => {
    const changes = {
      partner: { ...ben, busy: onlyFree(span("2026-03-05", "18:00", "19:00")) },
      me: { ...member, alone: nothing, work: [hours(7, 20)] },
      together: noTogether,
      children: { asleep: [hours(20, 7)], away: [], sitter: [] },
    };

    expect(explain(changes).map(({ words }) => words)).toEqual([
      {
        reason: "On Thursday you cannot be there for the children (at work).",
        wouldFree:
          "Someone with the children on Thursday from 18:00 to 19:00 would make room for an hour.",
      },
    ]);
  });

  test("a shorter block: the longest that fits, and when", () => {
    const busy = onlyFree(
      span("2026-03-04", "18:00", "18:45"),
      span("2026-03-05", "18:00", "19:15"),
    );
    const alone = { ...need, minutes: 120, shortest: 90 };

    expect(
      explain({ ...benAlone, partner: { ...ben, alone, busy } }).map(({ words }) => words),
    ).toEqual([
      {
        reason: "No room is left for an hour and a half for Ben.",
        wouldFree: "A shorter block would fit: Thursday from 18:00 to 19:00.",
      },
    ]);
  });

  test("nothing under half of what is of use to them", () => {
    const busy = onlyFree(span("2026-03-05", "18:00", "18:45"));
    const alone = { ...need, minutes: 120, shortest: 120 };

    expect(
      explain({ ...benAlone, partner: { ...ben, alone, busy } }).map(({ words }) => words),
    ).toEqual([
      {
        reason:
          "Often there is something in Ben's calendar. No one small change makes room for 2 hours for Ben.",
        wouldFree: null,
      },
    ]);
  });

  test("too little to be a block", () => {
    const alone = { ...need, minutes: 120, shortest: 90, longest: 90 };
    const changes = {
      me: { ...member, alone },
      partner: { ...ben, alone: nothing },
      together: { ...noTogether, minutes: 60 },
    };

    expect(explain(changes).map(({ missing, words }) => [missing, words])).toEqual([
      [
        30,
        {
          reason: "It is only 30 minutes short, and a block takes an hour and a half.",
          wouldFree: null,
        },
      ],
    ]);
  });

  test("a second one on a day", () => {
    const busy = onlyFree(span("2026-03-05", "17:00", "22:00"));
    const alone = { ...need, minutes: 120, longest: 60 };

    expect(
      explain({ ...benAlone, partner: { ...ben, alone, busy } }).map(({ words }) => words),
    ).toEqual([
      {
        reason: "Every day with room has its one block.",
        wouldFree: "One more on Thursday from 17:00 to 18:00 would fit.",
      },
    ]);
  });

  test("time together after one's own", () => {
    const event = span("2026-03-05", "19:00", "20:00");
    const free = onlyFree(span("2026-03-05", "18:00", "20:00"));
    const later = onlyFree(event);
    const busy = [...later.slice(0, 1), event, ...later.slice(1)];
    const changes = {
      me: { ...member, alone: { ...need, minutes: 60 }, busy: free },
      partner: { ...member, name: "Ben", alone: nothing, busy },
      together: { ...noTogether, minutes: 60 },
    };
    const [mine] = explain(changes);

    expect([mine?.way?.isForGiveBack, mine?.words]).toEqual([
      true,
      {
        reason: "Thursday is full for Ben.",
        wouldFree:
          "Moving what Ben has on Thursday from 19:00 to 20:00 would make room for time together, and so for an hour of your own before it.",
      },
    ]);
  });

  test("that the other cannot be there for the children, where nothing else stands in the way", () => {
    const changes = {
      partner: { ...member, name: "Ben", alone: nothing, work: [hours(6, 22)] },
      me: { ...member, work: [] },
      together: { ...noTogether, minutes: 0 },
      children: { asleep: [hours(20, 7)], away: [], sitter: [] },
    };

    expect(explain(changes).map(({ words }) => words)).toEqual([
      {
        reason:
          "Often Ben cannot be there for the children (at work). No one small change makes room for an hour of your own with time together after it.",
        wouldFree: null,
      },
    ]);
  });

  test("nothing that a single thing could mend", () => {
    expect(
      explain({ ...benAlone, partner: { ...ben, busy: [week] } }).map(({ words }) => words),
    ).toEqual([
      {
        reason:
          "Often there is something in Ben's calendar. No one small change makes room for an hour for Ben.",
        wouldFree: null,
      },
    ]);
  });
});

test("what is said to free time does free it", () => {
  const event = span("2026-03-05", "18:30", "19:00");
  const free = onlyFree(span("2026-03-05", "18:00", "19:30"));
  const input = inputFor({
    ...benAlone,
    partner: { ...ben, busy: [...free, event].toSorted((a, b) => a.start - b.start) },
  });
  const [unmet] = explainUnmet(input, planOf(input), pastOf(input, undefined));
  assert(unmet !== undefined && unmet.way !== null, "there is one thing to change");
  const after = planOf({ ...input, household: applyChange(input.household, unmet.way.change) });
  const expected: readonly Block[] = [block("alone-partner", "2026-03-05", "18:00", "19:00")];

  expect(after.blocks).toEqual(expected);
});
