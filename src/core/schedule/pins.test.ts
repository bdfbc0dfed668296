import { describe, expect, test } from "vitest";
import { at, block, draft, hours, inputFor, member, span, zone } from "../../../test/household.ts";
import { assert } from "../assert.ts";
import type { Block } from "./block.ts";
import type { Household } from "./need.ts";
import { unnamedPartner } from "./partner-name.ts";
import type { PlanTrouble } from "./plan.ts";
import { describeTrouble } from "./trouble-words.ts";

function troubleWith(
  pinned: readonly Block[],
  changes: Partial<Household> = {},
): [PlanTrouble, string] {
  const input = inputFor(changes, { pinned });
  const plan = draft(input);
  assert(!plan.ok, "these pins cannot be held");
  return [plan.error, describeTrouble(input.household, plan.error, zone)];
}

const thursday = block("alone-me", "2026-03-05", "18:00", "19:00");

describe("pins that cannot be held say why", () => {
  test("two that overlap", () => {
    const other = block("together", "2026-03-05", "18:30", "19:30");

    expect(
      troubleWith([thursday, block("alone-partner", "2026-03-03", "18:00", "19:00"), other]),
    ).toEqual([
      {
        type: "pins-clash",
        pins: [expect.objectContaining(thursday), expect.objectContaining(other)],
        over: "time",
      },
      "These two cannot both stay: your own time on Thursday from 18:00 to 19:00, and time together on Thursday from 18:30 to 19:30. Someone would have to be in two places.",
    ]);
  });

  test("two that leave the children alone", () => {
    const other = block("alone-partner", "2026-03-05", "18:30", "19:30");
    const children = { asleep: [hours(20, 7)], away: [], sitter: [] };

    expect(troubleWith([thursday, other], { children })[1]).toBe(
      "These two cannot both stay: your own time on Thursday from 18:00 to 19:00, and Ben's own time on Thursday from 18:30 to 19:30. Nobody would be there for the children.",
    );
  });

  test("a partner without a name is called so inside of a sentence", () => {
    const children = { asleep: [hours(20, 7)], away: [], sitter: [] };
    const partner = {
      ...member,
      name: unnamedPartner,
      busy: [span("2026-03-05", "18:45", "20:00")],
    };

    expect(troubleWith([thursday], { children, partner })[1]).toBe(
      "There is no room for your own time on Thursday from 18:00 to 19:00: your partner cannot be there for the children then (there is something in the calendar).",
    );
  });

  test("two with room for one time together", () => {
    const free = span("2026-03-04", "19:00", "20:00");
    const week = { start: at("2026-03-02T00:00"), end: at("2026-03-09T00:00") };
    const busy = [
      { start: week.start, end: free.start },
      { start: free.end, end: week.end },
    ];
    const pinned = [
      block("alone-me", "2026-03-03", "18:00", "19:00"),
      block("alone-me", "2026-03-04", "17:30", "18:30"),
    ];
    const [trouble] = troubleWith(pinned, { partner: { ...member, busy } });

    expect(trouble).toMatchObject({ type: "pins-clash", over: "give-back" });
  });

  test.each<[string, Block, Partial<Household>, string]>([
    [
      "work",
      block("alone-me", "2026-03-05", "16:00", "18:00"),
      {},
      "There is no room for your own time on Thursday from 16:00 to 18:00: you cannot then (at work).",
    ],
    [
      "no cover",
      thursday,
      {
        children: { asleep: [hours(20, 7)], away: [], sitter: [] },
        partner: { ...member, name: "Ben", busy: [span("2026-03-05", "18:45", "20:00")] },
      },
      "There is no room for your own time on Thursday from 18:00 to 19:00: Ben cannot be there for the children then (there is something in the calendar).",
    ],
    [
      "the children",
      block("together", "2026-03-05", "18:00", "19:00"),
      { children: { asleep: [hours(20, 7)], away: [], sitter: [] } },
      "There is no room for time together on Thursday from 18:00 to 19:00: the children are awake then.",
    ],
    [
      "another week",
      block("alone-partner", "2026-03-12", "18:00", "19:00"),
      {},
      "Ben's own time on Thursday from 18:00 to 19:00 is not within the weeks that are planned.",
    ],
    [
      "nothing to give back",
      block("alone-me", "2026-03-08", "20:00", "22:00"),
      {},
      "After your own time on Sunday from 20:00 to 22:00 there is no room for time together within a day and a half.",
    ],
  ])("%s", (_, pin, changes, words) => {
    expect(troubleWith([pin], changes)[1]).toBe(words);
  });
});
