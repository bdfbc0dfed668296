import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askStatus, isResting, planStatus, proposeBlocks, withdrawn } from "./agreement.ts";
import { canonicalJson } from "./json.ts";
import type { PlannedBlock, Reply, Stand, Terms } from "./kinds.ts";

const terms = (when: string): Terms => ({
  howLong: "an evening",
  when,
  ends: "at ten",
  back: "before bed",
  giveBack: "breakfast in town",
});
const [tuesday, thursday] = [terms("Tuesday"), terms("Thursday")];

describe("Ana asks for Tuesday", () => {
  test.each<[string, Terms | null, Reply | null, ReturnType<typeof askStatus>]>([
    ["nothing said yet", tuesday, null, { type: "open" }],
    ["yes", tuesday, { says: "yes", to: tuesday }, { type: "agreed", terms: tuesday }],
    [
      "a yes to Tuesday is none to Thursday",
      thursday,
      { says: "yes", to: tuesday },
      { type: "open" },
    ],
    [
      "yes, but Thursday",
      tuesday,
      { says: "other", to: tuesday, offers: thursday },
      { type: "offered", terms: thursday },
    ],
    [
      "Thursday it is",
      thursday,
      { says: "other", to: tuesday, offers: thursday },
      { type: "agreed", terms: thursday },
    ],
    [
      "let us talk",
      tuesday,
      { says: "talk", to: tuesday, at: "tonight" },
      { type: "talk", at: "tonight" },
    ],
    ["not now", tuesday, { says: "not-now", to: tuesday }, { type: "not-now" }],
    ["taken back after the yes", null, { says: "yes", to: tuesday }, { type: "taken-back" }],
  ])("%s", (_, asked, reply, status) => {
    expect(askStatus(asked, reply)).toEqual(status);
  });

  test("not now rests for seven days, and no longer with a clock gone wrong", () => {
    const day = 24 * 3600 * 1000;
    expect([0, 6, 7, -1, -400, 400].map((days) => isResting(0, days * day))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

const block = (day: number): PlannedBlock => ({
  kind: "alone",
  whose: "first",
  start: `2026-03-0${day}T18:00`,
  end: `2026-03-0${day}T20:00`,
  zone: "Europe/Berlin",
});
const blocks = fc.constantFrom<readonly PlannedBlock[]>(
  [block(1)],
  [block(2)],
  [block(2), block(1)],
  [],
);
const stand: fc.Arbitrary<Stand> = fc.record({
  wants: fc.option(blocks.map((all) => [...all])),
  holds: fc.option(blocks.map((all) => [...all])),
});
const text = (all: readonly PlannedBlock[] | null): string | null =>
  all && all.map(canonicalJson).toSorted().join();

describe("a plan", () => {
  test("is agreed only in what stands in both their own records", () => {
    fc.assert(
      fc.property(fc.option(stand), fc.option(stand), (mine, theirs) => {
        const { agreed } = planStatus(mine, theirs);
        if (agreed === null) return;
        for (const one of [mine, theirs]) {
          expect([text(one?.wants ?? null), text(one?.holds ?? null)]).toContain(text(agreed));
        }
      }),
    );
  });

  test("is the same for both", () => {
    fc.assert(
      fc.property(fc.option(stand), fc.option(stand), (mine, theirs) => {
        const [here, there] = [planStatus(mine, theirs), planStatus(theirs, mine)];
        expect(text(there.agreed)).toBe(text(here.agreed));
        expect([there.mine, there.theirs].map(text)).toEqual([here.theirs, here.mine].map(text));
      }),
    );
  });

  test("that both want is agreed, whatever was before", () => {
    fc.assert(
      fc.property(blocks, stand, stand, (wanted, mine, theirs) => {
        const wants = [...wanted];
        expect(planStatus({ ...mine, wants }, { ...theirs, wants: wants.toReversed() })).toEqual({
          agreed: wants,
          mine: null,
          theirs: null,
        });
      }),
    );
  });

  test("that was agreed stands while a new one is proposed, and until it is taken back", () => {
    const [first, second] = [[block(1)], [block(2)]];
    const yes: Stand = { wants: first, holds: null };
    const changed = proposeBlocks(planStatus(yes, yes), second);

    expect(planStatus(changed, yes)).toEqual({ agreed: first, mine: second, theirs: null });
    expect(planStatus(changed, proposeBlocks(planStatus(yes, changed), second)).agreed).toEqual(
      second,
    );
    expect(planStatus(withdrawn, yes)).toEqual({ agreed: null, mine: null, theirs: first });
  });

  test("that both change at once is two proposals", () => {
    expect(
      planStatus({ wants: [block(1)], holds: null }, { wants: [block(2)], holds: null }),
    ).toEqual({
      agreed: null,
      mine: [block(1)],
      theirs: [block(2)],
    });
  });
});
